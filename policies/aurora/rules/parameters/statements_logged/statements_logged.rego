# METADATA
# title: Aurora PostgreSQL logs what changes the schema
# description: |
#   Statements that change the schema are logged: by pgAudit, loaded and with the class `ddl`, which leaves passwords
#   out, or by `log_statement` as `ddl`, `mod` or `all`. What an instance's own parameter group sets counts instead.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_LogAccess.Concepts.PostgreSQL.Query_Logging.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Appendix.PostgreSQL.CommonDBATasks.pgaudit.html
# custom:
#   severity: medium
#   topics: [LOG-3]
#   covers: ["35"]
#   decides:
#     aws_rds_cluster:
#       db_cluster_parameter_group_name: {wrong: default.aurora-postgresql16}
#       engine: {wrong: aurora-postgresql}
#     aws_rds_cluster_instance:
#       db_parameter_group_name:
#         wrong: made-elsewhere
#         harmless: {"null": AWS's default group sets nothing, unset: AWS's default group sets nothing}
#     aws_db_parameter_group:
#       parameter:
#         wrong: [{name: pgaudit.log, value: none, apply_method: immediate}]
#         harmless: {"null": what it leaves out is as the cluster's group says}
#     aws_rds_cluster_parameter_group:
#       parameter: {wrong: []}
#   controls:
#     checkov: [CKV2_AWS_27]
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_cluster_parameter_group, aws_rds_cluster_instance, aws_db_parameter_group]
#   wanted: pgaudit.log with ddl and pgaudit preloaded, or log_statement = ddl, mod or all
#   remediation: Log DDL by pgAudit, or set log_statement = ddl with rds.restrict_password_commands = 1, in the cluster's parameter group.
#   since: 0.2.0
package aurora.rules.parameters.statements_logged

import data.aurora.lib.parameter_group
import rego.v1

subjects := parameter_group.clusters_of["aurora-postgresql"]

judged := [parameter_group.judge(cluster, wanted) | some cluster in subjects]

wanted := {"aurora-postgresql": [
	{
		"pgaudit.log": {"expected": "ddl", "holds": [{"all", "ddl"}], "lacks": {"-ddl"}},
		"shared_preload_libraries": {"expected": "pgaudit", "holds": [{"pgaudit"}]},
	},
	{"log_statement": {"expected": "ddl", "one_of": {"all", "ddl", "mod"}}},
]}
