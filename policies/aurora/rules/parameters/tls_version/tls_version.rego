# METADATA
# title: TLS is version 1.2 or newer
# description: |
#   The cluster refuses TLS 1.0 and 1.1, by the parameter group that it really uses: `ssl_min_protocol_version` on
#   Aurora PostgreSQL, `tls_version` on Aurora MySQL. What the group leaves out is the engine's default, which on Aurora
#   MySQL depends on the release.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Reference.ParameterGroups.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Security.html
# custom:
#   severity: high
#   topics: [DATA-2]
#   covers: ["G4"]
#   decides:
#     aws_rds_cluster:
#       db_cluster_parameter_group_name:
#         wrong: default.aurora-mysql5.7
#         harmless: {"null": AWS's default group is enough, unset: AWS's default group is enough}
#       engine: {wrong: aurora-mysql}
#       engine_version: {wrong: 8.0.mysql_aurora.3.02.0}
#     aws_rds_cluster_parameter_group:
#       family: {wrong: aurora-none}
#       parameter:
#         wrong: [{name: ssl_min_protocol_version, value: TLSv1.1, apply_method: immediate}]
#         harmless: {"null": the engine's default is enough}
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_cluster_parameter_group]
#   wanted: ssl_min_protocol_version (PostgreSQL) or tls_version (MySQL) with nothing below TLSv1.2
#   remediation: Set ssl_min_protocol_version = TLSv1.2 (PostgreSQL) or tls_version = TLSv1.2,TLSv1.3 (MySQL) in the cluster's parameter group.
#   parameters:
#     least_tls_version:
#       description: the oldest version of TLS that clients may use
#       default: 1.2
#       minimum: 1.2
#       maximum: 1.3
#   since: 0.2.0
package aurora.rules.parameters.tls_version

import data.aurora.lib.aurora
import data.aurora.lib.parameter
import data.aurora.lib.parameter_group
import rego.v1

subjects := aurora.clusters

judged := [parameter_group.judge(cluster, wanted) | some cluster in subjects]

wanted := {
	"aurora-mysql": [{"tls_version": {"expected": expected, "holds": [allowed], "only": allowed}}],
	"aurora-postgresql": [{"ssl_min_protocol_version": {"expected": expected, "one_of": allowed}}],
}

allowed := {version | some version, number in {"tlsv1.2": 1.2, "tlsv1.3": 1.3}; number >= least}

expected := "TLSv1.2" if allowed["tlsv1.2"]

else := "TLSv1.3"

least := parameter.value("least_tls_version", rego.metadata.chain())
