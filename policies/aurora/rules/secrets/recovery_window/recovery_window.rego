# METADATA
# title: Deleted secrets can be recovered
# description: |
#   A secret that is deleted can be restored within its recovery window. With a window of 0 it is gone at once, and with it
#   the way in for whatever logs in with it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_delete-secret.html
# custom:
#   severity: medium
#   topics: [SECRET-1, RES-1]
#   covers: ["G35"]
#   resources: [aws_secretsmanager_secret]
#   parameters:
#     secret_recovery_days:
#       description: Days that a deleted secret can be recovered at least.
#       default: 7
#       unit: days
#       minimum: 7
#       maximum: 30
#   decides:
#     aws_secretsmanager_secret:
#       recovery_window_in_days:
#         wrong: 0
#         harmless: {"null": "the provider's default is 30 days", unset: "the provider's default is 30 days"}
#   wanted: recovery_window_in_days of at least secret_recovery_days
#   remediation: Leave recovery_window_in_days out, or set it to 7 to 30 days.
#   since: 0.2.0
package aurora.rules.secrets.recovery_window

import data.aurora.lib.attribute
import data.aurora.lib.outcome
import data.aurora.lib.parameter
import data.aurora.lib.scope
import rego.v1

subjects := sort(scope.secrets)

judged := [judge(handle, attribute.decided(handle, "recovery_window_in_days")) | some handle in subjects]

days := parameter.value("secret_recovery_days", rego.metadata.chain())

judge(handle, given) := outcome.pass(handle) if {
	is_number(given.value)
	given.value >= days
} else := outcome.fail(handle, object.union(attribute.found("recovery_window_in_days", given), {"expected": days})) if {
	given.state == "known"
} else := outcome.unknown(handle, attribute.undecided("recovery_window_in_days", given))
