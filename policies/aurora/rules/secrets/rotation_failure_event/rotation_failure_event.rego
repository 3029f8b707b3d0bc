# METADATA
# title: A rotation that fails is noticed
# description: |
#   A rule of EventBridge on `RotationFailed` sends on what CloudTrail records when a rotation of a secret of Aurora fails:
#   by a function, or by RDS for a master password. Else clients find out, when the old password is gone.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/monitoring-eventbridge.html
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html
# custom:
#   severity: medium
#   topics: [SECRET-4]
#   covers: ["G19"]
#   resources: [aws_rds_cluster, aws_secretsmanager_secret_rotation]
#   reads:
#     - aws_cloudtrail
#     - aws_cloudwatch_event_rule
#     - aws_cloudwatch_event_target
#     - aws_cloudwatch_log_metric_filter
#     - aws_cloudwatch_metric_alarm
#   decides:
#     aws_cloudwatch_event_rule:
#       event_pattern:
#         wrong: '{"source":["aws.secretsmanager"],"detail-type":["AWS API Call via CloudTrail"],"detail":{"eventName":["RotationFailed"]}}'
#       state:
#         wrong: DISABLED
#         harmless: {"null": "a rule is enabled by default", unset: "a rule is enabled by default"}
#       is_enabled:
#         wrong: false
#         harmless:
#           "null": "a rule is enabled by default"
#           unset: "a rule is enabled by default"
#           unknown: "the rule's state is in the plan, and AWS takes only one of the two"
#           type: "the rule's state is in the plan, and AWS takes only one of the two"
#       event_bus_name:
#         wrong: orders
#         harmless: {"null": "the default is the default bus", unset: "the default is the default bus"}
#     aws_cloudwatch_event_target:
#       rule: {wrong: other}
#   wanted: an enabled aws_cloudwatch_event_rule on RotationFailed, its target, and an aws_cloudtrail
#   remediation: Add a rule for the source aws.secretsmanager, the detail-type "AWS Service Event via CloudTrail" and the eventName RotationFailed, with a target that reaches someone.
#   since: 0.2.0
package aurora.rules.secrets.rotation_failure_event

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.presence
import data.aurora.lib.rotation
import data.aurora.lib.scope
import rego.v1

subjects := array.concat(
	[cluster | some cluster in aurora.clusters; attribute.decided(cluster, "manage_master_user_password").value == true],
	sort(scope.own_secret_rotations | scope.managed_secret_rotations),
)

judged := [judge(handle, rotation.watch) | some handle in subjects]

judge(handle, watch) := outcome.pass(handle) if {
	watch.status == "watched"
	count(plan.of("aws_cloudtrail")) > 0
} else := presence.missing(handle, "aws_cloudtrail") if {
	watch.status == "watched"
} else := presence.missing(handle, "aws_cloudwatch_event_rule") if {
	watch.status == "absent"
} else := [handle, watch.status, watch.evidence]
