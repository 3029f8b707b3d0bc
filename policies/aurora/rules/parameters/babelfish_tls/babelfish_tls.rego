# METADATA
# title: Babelfish takes only connections with TLS
# description: |
#   A cluster that speaks SQL Server's protocol takes only encrypted connections there: where `rds.babelfish_status` is
#   on, `babelfishpg_tds.tds_ssl_encrypt` is 1 and `babelfishpg_tds.tds_ssl_min_protocol_version` is TLSv1.2. From
#   PostgreSQL 17 on `rds.force_ssl` is enough, before that it says nothing about that endpoint.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/babelfish-configuration.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/babelfish-connect.html
# custom:
#   severity: high
#   topics: [DATA-2]
#   covers: ["G4"]
#   decides:
#     aws_rds_cluster:
#       db_cluster_parameter_group_name:
#         wrong: made-elsewhere
#         harmless: {"null": AWS's default group is enough, unset: AWS's default group is enough}
#       engine: {wrong: aurora-postgresql}
#     aws_rds_cluster_parameter_group:
#       family:
#         wrong: aurora-none
#         harmless: {unset: the default is that of every version, unknown: the default is that of every version}
#       parameter:
#         wrong: [{name: rds.babelfish_status, value: "on", apply_method: pending-reboot}]
#         harmless: {"null": the engine's default is enough}
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_cluster_parameter_group]
#   wanted: babelfishpg_tds.tds_ssl_encrypt = 1 and babelfishpg_tds.tds_ssl_min_protocol_version = TLSv1.2, or Babelfish off
#   remediation: Set babelfishpg_tds.tds_ssl_encrypt = 1 and babelfishpg_tds.tds_ssl_min_protocol_version = TLSv1.2 in the cluster's parameter group.
#   since: 0.2.0
package aurora.rules.parameters.babelfish_tls

import data.aurora.lib.aurora
import data.aurora.lib.parameter_group
import rego.v1

subjects := parameter_group.clusters_of["aurora-postgresql"]

judged := [parameter_group.judge(cluster, wanted_of(cluster)) | some cluster in subjects]

wanted_of(cluster) := {"aurora-postgresql": array.concat(options, [{"rds.force_ssl": {
	"expected": "1",
	"one_of": parameter_group.on,
}}])} if {
	aurora.family(cluster) in {"aurora-postgresql17", "aurora-postgresql18"}
} else := {"aurora-postgresql": options}

options := [
	{
		"babelfishpg_tds.tds_ssl_encrypt": {"expected": "1", "one_of": parameter_group.on},
		"babelfishpg_tds.tds_ssl_min_protocol_version": {"expected": "TLSv1.2", "one_of": {"tlsv1.2", "tlsv1.3"}},
	},
	{"rds.babelfish_status": {"expected": "off", "one_of": {"off", "datatypesonly"}}},
]
