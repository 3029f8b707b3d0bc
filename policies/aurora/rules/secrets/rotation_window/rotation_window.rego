# METADATA
# title: Secrets rotate within a stated window
# description: |
#   A rotation in days starts at any time of its day unless `duration` narrows the window. Clients that hold on to the old
#   password then fail when nobody expects it. A rotation in hours has a window of one hour.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
# custom:
#   severity: low
#   topics: [SECRET-1]
#   covers: ["G18"]
#   resources: [aws_secretsmanager_secret_rotation]
#   decides:
#     aws_secretsmanager_secret_rotation:
#       rotation_rules: {wrong: [{automatically_after_days: null, schedule_expression: "rate(30 days)", duration: null}]}
#   wanted: duration in rotation_rules
#   remediation: Set duration, e.g. "3h", with a cron() schedule that starts in a quiet hour.
#   since: 0.2.0
package aurora.rules.secrets.rotation_window

import data.aurora.lib.outcome
import data.aurora.lib.rotation
import data.aurora.lib.schedule
import data.aurora.lib.scope
import rego.v1

subjects := sort(scope.own_secret_rotations | scope.managed_secret_rotations)

judged := [judge(handle) | some handle in subjects]

judge(handle) := outcome.pass(handle) if {
	endswith(rotation.rules(handle).duration, "h")
} else := outcome.pass(handle) if {
	schedule.is_hourly(rotation.rules(handle).schedule_expression)
} else := outcome.fail(handle, {"attribute": "rotation_rules.0.duration", "found": null}) if {
	rotation.rules(handle)
} else := outcome.unknown(handle, rotation.undecided(handle))
