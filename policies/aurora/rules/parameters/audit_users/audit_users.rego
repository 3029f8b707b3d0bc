# METADATA
# title: The audit of Aurora MySQL leaves no user out
# description: |
#   No user is exempt from Aurora MySQL's audit: `server_audit_excl_users` names nobody but `rdsadmin`, the account of
#   RDS itself, and `server_audit_incl_users`, which would leave out everyone else, names nobody.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Auditing.html
# custom:
#   severity: medium
#   topics: [LOG-3]
#   covers: ["G41"]
#   decides:
#     aws_rds_cluster:
#       db_cluster_parameter_group_name:
#         wrong: made-elsewhere
#         harmless: {"null": AWS's default group is enough, unset: AWS's default group is enough}
#       engine: {wrong: aurora-mysql}
#     aws_rds_cluster_parameter_group:
#       family:
#         wrong: aurora-none
#         harmless: {unset: the default is that of every version, unknown: the default is that of every version}
#       parameter:
#         wrong: [{name: server_audit_excl_users, value: application, apply_method: immediate}]
#         harmless: {"null": the engine's default is enough}
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_cluster_parameter_group]
#   wanted: server_audit_excl_users empty or rdsadmin, server_audit_incl_users empty
#   remediation: Take server_audit_incl_users, and all but rdsadmin in server_audit_excl_users, out of the cluster's parameter group.
#   since: 0.2.0
package aurora.rules.parameters.audit_users

import data.aurora.lib.parameter_group
import rego.v1

subjects := parameter_group.clusters_of["aurora-mysql"]

judged := [parameter_group.judge(cluster, wanted) | some cluster in subjects]

wanted := {"aurora-mysql": [{
	"server_audit_excl_users": {"expected": "", "only": {"rdsadmin"}},
	"server_audit_incl_users": {"expected": "", "only": set()},
}]}
