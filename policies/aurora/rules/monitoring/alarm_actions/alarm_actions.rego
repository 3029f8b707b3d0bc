# METADATA
# title: Alarms tell someone
# description: |
#   An alarm on Aurora has actions for the state ALARM and is allowed to run them, or it is part of a composite alarm
#   that has. An alarm without either changes its colour and nothing else.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html
# custom:
#   severity: medium
#   topics: [LOG-1]
#   covers: ["82"]
#   controls:
#     security_hub: [CloudWatch.15, CloudWatch.17]
#     checkov: [CKV_AWS_319]
#   resources: [aws_cloudwatch_metric_alarm, aws_cloudwatch_composite_alarm]
#   reads: [aws_rds_cluster, aws_rds_cluster_instance, aws_cloudwatch_log_metric_filter, aws_cloudwatch_log_group, aws_cloudtrail]
#   decides:
#     aws_cloudwatch_metric_alarm:
#       actions_enabled: {wrong: false, harmless: {"null": "they are enabled by default", unset: "they are enabled by default"}}
#       alarm_actions: {wrong: []}
#   wanted: actions_enabled = true, and at least one of alarm_actions
#   remediation: Name a topic in alarm_actions, and leave actions_enabled at true.
#   since: 0.2.0
package aurora.rules.monitoring.alarm_actions

import data.aurora.lib.alarm
import data.aurora.lib.attribute
import data.aurora.lib.outcome
import data.aurora.lib.scope
import rego.v1

subjects := sort([handle | some handle in scope.alarms])

judged := [judge(handle) | some handle in subjects]

judge(handle) := outcome.pass(handle) if {
	alarm.composites_of[handle]
} else := worst if {
	worst := outcome.together(handle, [
		attribute.must_be(handle, "actions_enabled", {true}),
		judge_actions(handle, attribute.state(handle, "alarm_actions")),
	])
	is_certain(worst)
} else := outcome.unknown(handle, {"attribute": "alarm_rule", "reason": "expression", "needs": alarm.hidden_parts})

judge_actions(handle, given) := outcome.pass(handle) if {
	is_array(given.value)
	count(given.value) > 0
} else := outcome.pass(handle) if {
	given.state == "referenced"
} else := outcome.unknown(handle, attribute.undecided("alarm_actions", given)) if {
	given.state == "undecidable"
} else := outcome.fail(handle, {"attribute": "alarm_actions", "found": object.get(given, "value", null)})

# A composite alarm of which the plan does not show what it is made of may tell someone of it.
is_certain(worst) if {
	not is_array(worst)
} else if {
	worst[1] != "fail"
} else if {
	count(alarm.hidden_parts) == 0
}
