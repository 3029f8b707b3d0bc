# METADATA
# title: Aurora MySQL keeps its general log off
# description: |
#   The general log stays off: it writes out every statement with the values in it, and slows the database. What an
#   instance's own parameter group sets counts instead. A parameter asks for the log where a regulation does.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Reference.ParameterGroups.html
# custom:
#   severity: low
#   topics: [LOG-3]
#   covers: ["G41"]
#   decides:
#     aws_rds_cluster:
#       db_cluster_parameter_group_name:
#         wrong: made-elsewhere
#         harmless: {"null": AWS's default group is enough, unset: AWS's default group is enough}
#       engine: {wrong: aurora-mysql}
#     aws_rds_cluster_instance:
#       db_parameter_group_name:
#         wrong: made-elsewhere
#         harmless: {"null": AWS's default group sets nothing, unset: AWS's default group sets nothing}
#     aws_db_parameter_group:
#       parameter:
#         wrong: [{name: general_log, value: "1", apply_method: immediate}]
#         harmless: {"null": what it leaves out is as the cluster's group says}
#     aws_rds_cluster_parameter_group:
#       family:
#         wrong: aurora-none
#         harmless: {unset: the default is that of every version, unknown: the default is that of every version}
#       parameter:
#         wrong: [{name: general_log, value: "1", apply_method: immediate}]
#         harmless: {"null": the engine's default is enough}
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_cluster_parameter_group, aws_rds_cluster_instance, aws_db_parameter_group]
#   wanted: general_log = 0, or 1 where general_log_required says so
#   remediation: Leave general_log out of the parameter groups of the cluster and its instances, or set it to 0.
#   parameters:
#     general_log_required:
#       description: whether the general log has to be on, though it writes out what statements hold
#       default: false
#   since: 0.2.0
package aurora.rules.parameters.general_log

import data.aurora.lib.parameter
import data.aurora.lib.parameter_group
import rego.v1

subjects := parameter_group.clusters_of["aurora-mysql"]

judged := [parameter_group.judge(cluster, wanted) | some cluster in subjects]

wanted := {"aurora-mysql": [{"general_log": as_asked}]}

as_asked := {"expected": "1", "one_of": parameter_group.on} if {
	parameter.value("general_log_required", rego.metadata.chain())
} else := {"expected": "0", "one_of": parameter_group.off}
