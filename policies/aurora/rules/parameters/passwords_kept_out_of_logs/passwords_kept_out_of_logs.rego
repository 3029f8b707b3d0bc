# METADATA
# title: Passwords stay out of the logs
# description: |
#   What changes a password is not written out. Aurora PostgreSQL logs no statements by themselves (`log_statement =
#   none`, and `log_min_duration_statement` is not 0), or only members of `rds_password` may change passwords. Aurora
#   MySQL masks hashes (`aurora_mask_password_hashes_type`). What an instance's own parameter group sets counts instead.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_LogAccess.Concepts.PostgreSQL.Query_Logging.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Reference.ParameterGroups.html
# custom:
#   severity: medium
#   topics: [LOG-3, SECRET-5]
#   covers: ["G41"]
#   decides:
#     aws_rds_cluster:
#       db_cluster_parameter_group_name:
#         wrong: made-elsewhere
#         harmless: {"null": AWS's default group is enough, unset: AWS's default group is enough}
#       engine: {wrong: aurora-mysql}
#     aws_rds_cluster_instance:
#       db_parameter_group_name:
#         harmless: {"null": orders restricts password commands, unset: orders restricts password commands, unknown: orders restricts password commands, type: orders restricts password commands}
#     aws_db_parameter_group:
#       parameter:
#         harmless: {"null": orders restricts password commands, unset: orders restricts password commands, unknown: orders restricts password commands, type: orders restricts password commands}
#     aws_rds_cluster_parameter_group:
#       family: {wrong: aurora-none}
#       parameter:
#         wrong: [{name: log_statement, value: all, apply_method: immediate}]
#         harmless: {"null": the engine's default is enough}
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_cluster_parameter_group, aws_rds_cluster_instance, aws_db_parameter_group]
#   wanted: log_statement = none or rds.restrict_password_commands = 1 (PostgreSQL); aurora_mask_password_hashes_type = 1 (MySQL)
#   remediation: Log by pgAudit in place of log_statement, or set rds.restrict_password_commands = 1; leave aurora_mask_password_hashes_type at 1.
#   since: 0.2.0
package aurora.rules.parameters.passwords_kept_out_of_logs

import data.aurora.lib.aurora
import data.aurora.lib.parameter_group
import rego.v1

subjects := aurora.clusters

judged := [parameter_group.judge(cluster, wanted) | some cluster in subjects]

wanted := {
	"aurora-mysql": [{"aurora_mask_password_hashes_type": {"expected": "1", "one_of": parameter_group.on}}],
	"aurora-postgresql": [
		{
			"log_min_duration_statement": {"expected": "more than 0", "lacks": {"0"}},
			"log_statement": {"expected": "none", "one_of": {"none"}},
		},
		{"rds.restrict_password_commands": {"expected": "1", "one_of": parameter_group.on}},
	],
}
