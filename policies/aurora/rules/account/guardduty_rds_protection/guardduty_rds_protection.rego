# METADATA
# title: GuardDuty watches the logins of Aurora
# description: |
#   The feature RDS_LOGIN_EVENTS of a detector lets GuardDuty see who logs in to Aurora, and tell when it is unusual,
#   without anything to set on the clusters.
# related_resources:
#   - ref: https://docs.aws.amazon.com/guardduty/latest/ug/rds-protection.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html
# custom:
#   severity: medium
#   topics: [LOG-1]
#   covers: ["94", "G26"]
#   controls:
#     security_hub: [GuardDuty.9]
#   resources: [aws_guardduty_detector_feature, aws_guardduty_detector]
#   decides:
#     aws_guardduty_detector_feature:
#       detector_id: {wrong: elsewhere}
#       name: {wrong: S3_DATA_EVENTS}
#       status: {wrong: DISABLED}
#   wanted: an aws_guardduty_detector_feature RDS_LOGIN_EVENTS with status ENABLED for each detector
#   remediation: Add an aws_guardduty_detector_feature with name RDS_LOGIN_EVENTS and status ENABLED for the detector.
#   since: 0.2.0
package aurora.rules.account.guardduty_rds_protection

import data.aurora.lib.attribute
import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.presence
import rego.v1

subjects := array.concat(features, [detector |
	some detector in plan.of("aws_guardduty_detector")
	not protected[detector]
])

judged := [judge(handle) | some handle in subjects]

features := [feature |
	some feature in plan.of("aws_guardduty_detector_feature")
	plan.after(feature).name == "RDS_LOGIN_EVENTS"
]

links := {feature: link.to(feature, "detector_id", {"aws_guardduty_detector"}, {"id"}) | some feature in features}

protected := {detector | some linked in links; some detector in linked.handles}

hidden := sort([reference | some linked in links; some reference in linked.needs])

judge(handle) := attribute.must_be(handle, "status", {"ENABLED"}) if {
	links[handle]
} else := outcome.unknown(handle, {"attribute": "detector_id", "reason": "expression", "needs": hidden}) if {
	count(hidden) > 0
} else := presence.missing(handle, "aws_guardduty_detector_feature")
