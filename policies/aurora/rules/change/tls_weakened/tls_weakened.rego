# METADATA
# title: Connections are as safe as before
# description: |
#   After the apply, a cluster demands TLS if it did before, and takes no older protocol than before: by the parameter
#   group that it really uses, whether that is changed or exchanged, and by the engine's defaults for what it leaves
#   out.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Security.html
# custom:
#   severity: high
#   topics: [DATA-2]
#   covers: ["32", "33", "G4", "G5", "G29"]
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_cluster_parameter_group]
#   decides:
#     aws_rds_cluster:
#       db_cluster_parameter_group_name: {wrong: default.aurora-postgresql16}
#       engine_version: {wrong: "99.1"}
#     aws_rds_cluster_parameter_group:
#       parameter: {wrong: []}
#   wanted: rds.force_ssl, ssl_min_protocol_version, require_secure_transport and tls_version no weaker than before
#   remediation: Set the parameter back to what it was in the group that the cluster uses.
#   since: 0.2.0
package aurora.rules.change.tls_weakened

import data.aurora.lib.change
import rego.v1

subjects := change.clusters_with_touched_parameters

judged := [change.worst(cluster, change.kept_parameters(cluster, parameters)) | some cluster in subjects]

parameters := {
	"aurora-mysql": {"require_secure_transport", "tls_version"},
	"aurora-postgresql": {"rds.force_ssl", "ssl_min_protocol_version"},
}
