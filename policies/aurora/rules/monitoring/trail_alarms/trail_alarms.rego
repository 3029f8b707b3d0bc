# METADATA
# title: Alarms watch what the trail records
# description: |
#   Metric filters on the log group of a trail count what changes the security of the account, from the use of the root
#   user to a disabled key, and an alarm watches each count.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/monitor-cloudtrail-log-files-with-cloudwatch-logs.html
# custom:
#   severity: low
#   topics: [LOG-1, LOG-2, IAM-1]
#   covers: ["83"]
#   controls:
#     security_hub:
#       - CloudWatch.1
#       - CloudWatch.2
#       - CloudWatch.3
#       - CloudWatch.4
#       - CloudWatch.5
#       - CloudWatch.6
#       - CloudWatch.7
#       - CloudWatch.8
#       - CloudWatch.9
#       - CloudWatch.10
#       - CloudWatch.11
#       - CloudWatch.12
#       - CloudWatch.13
#       - CloudWatch.14
#     cis_aws_foundations:
#       - "4.1"
#       - "4.2"
#       - "4.3"
#       - "4.4"
#       - "4.5"
#       - "4.6"
#       - "4.7"
#       - "4.8"
#       - "4.9"
#       - "4.10"
#       - "4.11"
#       - "4.12"
#       - "4.13"
#       - "4.14"
#     trivy:
#       - AWS-0147
#       - AWS-0148
#       - AWS-0149
#       - AWS-0150
#       - AWS-0151
#       - AWS-0152
#       - AWS-0153
#       - AWS-0154
#       - AWS-0155
#       - AWS-0156
#       - AWS-0157
#       - AWS-0158
#       - AWS-0159
#       - AWS-0160
#   resources: [aws_cloudtrail]
#   reads: [aws_cloudwatch_log_metric_filter, aws_cloudwatch_metric_alarm, aws_cloudwatch_log_group]
#   decides:
#     aws_cloudtrail:
#       cloud_watch_logs_group_arn: {wrong: "arn:aws:logs:eu-central-1:111122223333:log-group:/elsewhere:*"}
#     aws_cloudwatch_log_metric_filter:
#       log_group_name: {wrong: /elsewhere}
#       pattern: {wrong: checkpoint}
#       metric_transformation: {wrong: [{namespace: Elsewhere, name: Other, value: "1"}]}
#     aws_cloudwatch_metric_alarm:
#       namespace: {wrong: AWS/EC2}
#       metric_name: {wrong: VolumeBytesUsed}
#   wanted: a metric filter with an alarm for each of CloudWatch.1 to CloudWatch.14
#   remediation: Add an aws_cloudwatch_log_metric_filter with the pattern of the missing control to the trail's log group, and an alarm on its metric.
#   since: 0.2.0
package aurora.rules.monitoring.trail_alarms

import data.aurora.lib.alarm
import data.aurora.lib.metric_filter
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.presence
import data.aurora.lib.trail
import rego.v1

subjects := trail.trails

judged := [judge(handle, trail.filters[handle]) | some handle in subjects]

judge(handle, filters) := outcome.pass(handle) if {
	count(missing(filters)) == 0
} else := outcome.unknown(handle, {
	"attribute": "aws_cloudwatch_log_metric_filter",
	"reason": "expression",
	"needs": [],
	"related": [plan.address(filter) | some filter in hidden(filters)],
}) if {
	count(hidden(filters)) > 0
} else := outcome.fail(handle, {
	"attribute": "aws_cloudwatch_log_metric_filter",
	"expected": sort(missing(filters)),
	"reason": "incomplete",
	"related": [plan.address(filter) | some filter in filters],
}) if {
	count(filters) > 0
} else := presence.missing(handle, "aws_cloudwatch_log_metric_filter")

# Filters and alarms that may be those that are looked for.
hidden(filters) := array.concat(
	array.concat(
		[filter | some filter in filters; not metric_filter.is_shown(filter)],
		object.get(metric_filter.by_group, [null], []),
	),
	[watching | count(filters) > 0; some watching in alarm.unclear],
)

missing(filters) := object.keys(trail.watched_words) - {control |
	some filter in filters
	count(metric_filter.alarms_of(filter)) > 0
	some control in trail.controls_of(metric_filter.pattern(filter))
}
