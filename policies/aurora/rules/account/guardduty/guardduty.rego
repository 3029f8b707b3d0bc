# METADATA
# title: GuardDuty is on
# description: |
#   GuardDuty looks for attacks in what the account does, among them credentials that are used from elsewhere and
#   snapshots that are shared. A detector that is suspended looks at nothing.
# related_resources:
#   - ref: https://docs.aws.amazon.com/guardduty/latest/ug/what-is-guardduty.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html
# custom:
#   severity: medium
#   topics: [LOG-1]
#   covers: ["93", "G26"]
#   controls:
#     security_hub: [GuardDuty.1]
#     checkov: [CKV_AWS_238]
#   resources: [aws_guardduty_detector]
#   reads: [aws_rds_cluster]
#   decides:
#     aws_guardduty_detector:
#       enable: {wrong: false, harmless: {"null": "it is on by default", unset: "it is on by default"}}
#   wanted: enable = true
#   remediation: Set enable to true, or remove it, as it is on by default.
#   since: 0.2.0
package aurora.rules.account.guardduty

import data.aurora.lib.account
import data.aurora.lib.attribute
import data.aurora.lib.plan
import data.aurora.lib.presence
import rego.v1

subjects := account.subjects(plan.of("aws_guardduty_detector"))

judged := [judge(handle) | some handle in subjects]

judge(handle) := presence.missing(handle, "aws_guardduty_detector") if {
	account.is_stand_in(handle)
} else := attribute.must_be(handle, "enable", {true})
