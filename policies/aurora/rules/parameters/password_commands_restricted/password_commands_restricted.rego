# METADATA
# title: Only some roles of Aurora PostgreSQL may change passwords
# description: |
#   `rds.restrict_password_commands` is on: only members of the role `rds_password` may set passwords and their expiry.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Appendix.PostgreSQL.CommonDBATasks.RestrictPasswordMgmt.html
# custom:
#   severity: medium
#   topics: [AUTH-4]
#   covers: ["G7"]
#   decides:
#     aws_rds_cluster:
#       db_cluster_parameter_group_name: {wrong: default.aurora-postgresql16}
#       engine: {wrong: aurora-postgresql}
#     aws_rds_cluster_parameter_group:
#       parameter: {wrong: []}
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_cluster_parameter_group]
#   wanted: rds.restrict_password_commands = 1 in the cluster's parameter group
#   remediation: Set rds.restrict_password_commands = 1, with apply_method = pending-reboot, in the cluster's parameter group.
#   since: 0.2.0
package aurora.rules.parameters.password_commands_restricted

import data.aurora.lib.parameter_group
import rego.v1

subjects := parameter_group.clusters_of["aurora-postgresql"]

judged := [parameter_group.judge(cluster, wanted) | some cluster in subjects]

wanted := {"aurora-postgresql": [{"rds.restrict_password_commands": {
	"expected": "1",
	"one_of": parameter_group.on,
}}]}
