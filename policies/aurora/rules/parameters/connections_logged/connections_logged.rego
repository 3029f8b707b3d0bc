# METADATA
# title: Aurora PostgreSQL logs who connects
# description: |
#   Every session leaves its beginning and its end in the log: `log_connections` and `log_disconnections` are on. What
#   an instance's own parameter group sets counts instead.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_LogAccess.Concepts.PostgreSQL.Query_Logging.html
# custom:
#   severity: medium
#   topics: [LOG-3]
#   covers: ["G6"]
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
#         wrong: [{name: log_connections, value: "0", apply_method: immediate}]
#         harmless: {"null": what it leaves out is as the cluster's group says}
#     aws_rds_cluster_parameter_group:
#       parameter: {wrong: []}
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_cluster_parameter_group, aws_rds_cluster_instance, aws_db_parameter_group]
#   wanted: log_connections = 1 and log_disconnections = 1 in the cluster's parameter group
#   remediation: Set log_connections = 1 and log_disconnections = 1 in the cluster's parameter group.
#   since: 0.2.0
package aurora.rules.parameters.connections_logged

import data.aurora.lib.parameter_group
import rego.v1

subjects := parameter_group.clusters_of["aurora-postgresql"]

judged := [parameter_group.judge(cluster, wanted) | some cluster in subjects]

wanted := {"aurora-postgresql": [{
	"log_connections": {"expected": "1", "holds": [connections]},
	"log_disconnections": {"expected": "1", "one_of": parameter_group.on},
}]}

# From PostgreSQL 18 on, the parts of a connection that are logged.
connections := parameter_group.on | {"all", "authentication", "authorization"}
