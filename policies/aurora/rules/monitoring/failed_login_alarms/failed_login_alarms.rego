# METADATA
# title: Failed logins alarm someone
# description: |
#   Somebody who guesses passwords leaves failed logins. Aurora MySQL counts them in the metric LoginFailures; Aurora
#   PostgreSQL has no such metric, so that a metric filter has to count them in its log. An alarm watches either.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.AuroraMonitoring.Metrics.html
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/MonitoringLogData.html
# custom:
#   severity: medium
#   topics: [LOG-1, LOG-3]
#   covers: ["G46", "G21"]
#   resources: [aws_rds_cluster]
#   reads: [aws_cloudwatch_metric_alarm, aws_cloudwatch_log_metric_filter, aws_cloudwatch_log_group, aws_rds_cluster_instance]
#   decides:
#     aws_rds_cluster:
#       cluster_identifier: {wrong: elsewhere}
#       engine: {wrong: aurora-postgresql}
#     aws_cloudwatch_metric_alarm:
#       namespace: {wrong: AWS/EC2}
#       metric_name: {wrong: VolumeBytesUsed}
#       dimensions: {wrong: {DBClusterIdentifier: elsewhere}}
#     aws_cloudwatch_log_metric_filter:
#       log_group_name: {wrong: /aws/rds/cluster/elsewhere/postgresql}
#       pattern: {wrong: checkpoint}
#       metric_transformation: {wrong: [{namespace: Elsewhere, name: Other, value: "1"}]}
#   wanted: an alarm on LoginFailures (Aurora MySQL), or on what a metric filter counts in the cluster's log
#   remediation: Add an alarm on LoginFailures for Aurora MySQL; for Aurora PostgreSQL a metric filter for "authentication failed" on the log group /aws/rds/cluster/<cluster>/postgresql, and an alarm on its metric.
#   since: 0.2.0
package aurora.rules.monitoring.failed_login_alarms

import data.aurora.lib.alarm
import data.aurora.lib.aurora
import data.aurora.lib.failed_login
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.presence
import rego.v1

subjects := aurora.clusters

judged := [judge(cluster) | some cluster in subjects]

judge(cluster) := outcome.pass(cluster) if {
	failed_login.is_watched(cluster)
} else := outcome.unknown(cluster, failed_login.doubts(cluster)[0]) if {
	count(failed_login.doubts(cluster)) > 0
} else := outcome.fail(cluster, {
	"attribute": "metric_name",
	"found": "LoginFailures",
	"reason": "never_reported",
	"related": sort(failed_login.idle_alarms(cluster)),
}) if {
	count(failed_login.idle_alarms(cluster)) > 0
} else := outcome.fail(cluster, {
	"attribute": "aws_cloudwatch_metric_alarm",
	"reason": "incomplete",
	"related": sort({plan.address(handle) | some handle in watching(cluster)}),
}) if {
	count(watching(cluster)) > 0
} else := presence.missing(cluster, "aws_cloudwatch_metric_alarm")

# What shows that the cluster is watched by this plan.
watching(cluster) := array.concat(alarm.on_cluster(cluster), failed_login.filters(cluster))
