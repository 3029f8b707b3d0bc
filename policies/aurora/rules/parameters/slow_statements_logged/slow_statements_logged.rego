# METADATA
# title: Slow statements are logged
# description: |
#   Statements that take long leave a trace: by `log_min_duration_statement` on Aurora PostgreSQL, by `slow_query_log`
#   and `long_query_time` on Aurora MySQL. What an instance's own parameter group sets counts instead.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_LogAccess.Concepts.PostgreSQL.Query_Logging.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Integrating.CloudWatch.html
# custom:
#   severity: low
#   topics: [LOG-3]
#   covers: ["35"]
#   decides:
#     aws_rds_cluster:
#       db_cluster_parameter_group_name: {wrong: default.aurora-postgresql16}
#       engine: {wrong: aurora-mysql}
#     aws_rds_cluster_instance:
#       db_parameter_group_name:
#         wrong: made-elsewhere
#         harmless: {"null": AWS's default group sets nothing, unset: AWS's default group sets nothing}
#     aws_db_parameter_group:
#       parameter:
#         wrong: [{name: log_min_duration_statement, value: "-1", apply_method: immediate}]
#         harmless: {"null": what it leaves out is as the cluster's group says}
#     aws_rds_cluster_parameter_group:
#       parameter: {wrong: []}
#   controls:
#     checkov: [CKV2_AWS_27]
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_cluster_parameter_group, aws_rds_cluster_instance, aws_db_parameter_group]
#   wanted: log_min_duration_statement (PostgreSQL), or slow_query_log = 1 and long_query_time (MySQL), of at most 10 seconds
#   remediation: Set log_min_duration_statement (PostgreSQL, milliseconds), or slow_query_log and long_query_time (MySQL, seconds), in the cluster's parameter group.
#   parameters:
#     slow_statement_milliseconds:
#       description: how long a statement may take without being logged
#       default: 10000
#       unit: milliseconds
#       minimum: 1000
#       maximum: 600000
#   since: 0.2.0
package aurora.rules.parameters.slow_statements_logged

import data.aurora.lib.aurora
import data.aurora.lib.parameter
import data.aurora.lib.parameter_group
import rego.v1

subjects := aurora.clusters

judged := [parameter_group.judge(cluster, wanted) | some cluster in subjects]

wanted := {
	"aurora-mysql": [{
		"long_query_time": {"expected": longest / 1000, "between": [0, longest / 1000]},
		"slow_query_log": {"expected": "1", "one_of": parameter_group.on},
	}],
	"aurora-postgresql": [{"log_min_duration_statement": {"expected": longest, "between": [0, longest]}}],
}

longest := parameter.value("slow_statement_milliseconds", rego.metadata.chain())
