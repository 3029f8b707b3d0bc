# METADATA
# title: Aurora PostgreSQL writes an audit log
# description: |
#   The pgAudit extension is loaded and records changes of the schema, of roles and of privileges, with passwords left
#   out: `shared_preload_libraries` with `pgaudit`, and `pgaudit.log` with the classes `ddl` and `role`, or `all`. What
#   an instance's own parameter group sets counts instead.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Appendix.PostgreSQL.CommonDBATasks.pgaudit.html
# custom:
#   severity: medium
#   topics: [LOG-3]
#   covers: ["G6", "G41"]
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
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_cluster_parameter_group, aws_rds_cluster_instance, aws_db_parameter_group]
#   wanted: shared_preload_libraries with pgaudit and pgaudit.log with ddl and role in the cluster's parameter group
#   remediation: Add pgaudit to shared_preload_libraries and set pgaudit.log = ddl,role in the cluster's parameter group, reboot, then CREATE EXTENSION pgaudit.
#   since: 0.2.0
package aurora.rules.parameters.pgaudit

import data.aurora.lib.parameter_group
import rego.v1

subjects := parameter_group.clusters_of["aurora-postgresql"]

judged := [parameter_group.judge(cluster, wanted) | some cluster in subjects]

wanted := {"aurora-postgresql": [{
	"pgaudit.log": {
		"expected": "ddl,role",
		"holds": [{"all", "ddl"}, {"all", "role"}],
		"lacks": {"-ddl", "-role"},
	},
	"shared_preload_libraries": {"expected": "pgaudit", "holds": [{"pgaudit"}]},
}]}
