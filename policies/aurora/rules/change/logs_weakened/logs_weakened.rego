# METADATA
# title: Logs are written and kept as before
# description: |
#   The plan ends no log that a cluster exports, turns off no parameter by which connections and statements are logged,
#   keeps no log group of Aurora's for a shorter time, and destroys neither a log group nor an activity stream.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_LogAccess.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/DBActivityStreams.html
# custom:
#   severity: medium
#   topics: [LOG-3]
#   covers: ["9", "10", "11", "34", "35", "81", "G6", "G22", "G29"]
#   resources: [aws_rds_cluster, aws_cloudwatch_log_group, aws_rds_cluster_activity_stream]
#   reads: [aws_rds_cluster_parameter_group]
#   decides:
#     aws_rds_cluster:
#       enabled_cloudwatch_logs_exports: {wrong: [error]}
#       db_cluster_parameter_group_name: {wrong: default.aurora-postgresql16}
#     aws_rds_cluster_parameter_group:
#       parameter: {wrong: []}
#     aws_cloudwatch_log_group:
#       retention_in_days: {wrong: 1, harmless: {"null": "events are then kept for ever", unset: "events are then kept for ever"}}
#   wanted: exports, logging parameters and retention no weaker than before, and no log group or activity stream destroyed
#   remediation: Set the attribute or parameter back to what it was.
#   since: 0.2.0
package aurora.rules.change.logs_weakened

import data.aurora.lib.attribute
import data.aurora.lib.change
import data.aurora.lib.outcome
import rego.v1

subjects := array.concat(change.clusters_with_touched_parameters, array.concat(
	[handle | some handle in change.of("aws_cloudwatch_log_group"); startswith(change.before(handle).name, "/aws/rds/")],
	change.of("aws_rds_cluster_activity_stream"),
))

judged := [judge(handle, input.resource_changes[handle].type) | some handle in subjects]

parameters := {
	"aurora-mysql": {"server_audit_logging"},
	"aurora-postgresql": {"log_connections", "log_disconnections", "log_statement"},
}

judge(cluster, "aws_rds_cluster") := change.worst(cluster, array.concat(
	[change.must_keep_entries(cluster, "enabled_cloudwatch_logs_exports")],
	change.kept_parameters(cluster, parameters),
))

judge(stream, "aws_rds_cluster_activity_stream") := change.must_be_kept(stream)

# Zero days are for ever.
judge(log_group, "aws_cloudwatch_log_group") := change.must_be_kept(log_group) if {
	change.is_destroyed(log_group)
	not change.may_destroy
} else := outcome.pass(log_group) if {
	not change.is_staying(log_group)
} else := outcome.pass(log_group) if {
	attribute.decided(log_group, "retention_in_days").value == 0
} else := change.must_stay(log_group, "retention_in_days", {0}) if {
	change.before(log_group).retention_in_days == 0
} else := change.must_not_fall(log_group, "retention_in_days")
