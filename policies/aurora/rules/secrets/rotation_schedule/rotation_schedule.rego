# METADATA
# title: Secrets rotate often enough
# description: |
#   The longest time between two rotations, by `rate()`, `cron()` or a number of days, is within the limit: of secrets with
#   a password of Aurora, and of those that RDS manages where a rotation of theirs replaces the seven days of RDS.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
# custom:
#   severity: medium
#   topics: [SECRET-1, IAM-4]
#   covers: ["38"]
#   controls:
#     security_hub: [SecretsManager.4]
#     checkov: [CKV_AWS_304]
#   resources: [aws_secretsmanager_secret_rotation]
#   parameters:
#     secret_rotation_days:
#       description: Days between two rotations of a secret at most.
#       default: 90
#       unit: days
#       minimum: 1
#       maximum: 999
#   decides:
#     aws_secretsmanager_secret_rotation:
#       rotation_rules: {wrong: [{automatically_after_days: 365, schedule_expression: null, duration: "3h"}]}
#   wanted: rotation_rules that come round within secret_rotation_days
#   remediation: Shorten the schedule, e.g. schedule_expression = "rate(30 days)".
#   since: 0.2.0
package aurora.rules.secrets.rotation_schedule

import data.aurora.lib.outcome
import data.aurora.lib.parameter
import data.aurora.lib.rotation
import data.aurora.lib.scope
import rego.v1

subjects := sort(scope.own_secret_rotations | scope.managed_secret_rotations)

judged := [judge(handle, rotation.longest_days(handle)) | some handle in subjects]

limit := parameter.value("secret_rotation_days", rego.metadata.chain())

judge(handle, given) := outcome.pass(handle) if {
	given.days <= limit
} else := outcome.fail(handle, {"attribute": given.attribute, "found": given.found, "expected": limit}) if {
	given.days
} else := outcome.unknown(handle, given)
