# METADATA
# title: Connections must use TLS
# description: |
#   The cluster refuses connections without TLS, by the parameter group that it really uses: `rds.force_ssl` on Aurora
#   PostgreSQL, `require_secure_transport` on Aurora MySQL. What the group leaves out is the engine's default.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Security.html
# custom:
#   severity: high
#   topics: [DATA-2]
#   covers: ["32", "33", "G4", "G5"]
#   decides:
#     aws_rds_cluster:
#       db_cluster_parameter_group_name: {wrong: default.aurora-postgresql16}
#       engine: {wrong: aurora-mysql}
#     aws_rds_cluster_parameter_group:
#       parameter: {wrong: []}
#   controls:
#     security_hub: [RDS.38, RDS.39]
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_cluster_parameter_group]
#   wanted: rds.force_ssl = 1 (PostgreSQL) or require_secure_transport = ON (MySQL) in the cluster's parameter group
#   remediation: Add the parameter to the aws_rds_cluster_parameter_group that the cluster names in db_cluster_parameter_group_name.
#   since: 0.1.0
package aurora.rules.rds.tls_enforced

import data.aurora.lib.aurora
import data.aurora.lib.parameter_group
import rego.v1

subjects := aurora.clusters

judged := [parameter_group.judge(cluster, wanted) | some cluster in subjects]

wanted := {
	"aurora-mysql": [{"require_secure_transport": {"expected": "ON", "one_of": parameter_group.on}}],
	"aurora-postgresql": [{"rds.force_ssl": {"expected": "1", "one_of": parameter_group.on}}],
}
