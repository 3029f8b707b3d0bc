# METADATA
# title: CloudTrail records what is done to databases
# description: |
#   A trail is switched on, records every management event, reading and writing, and does so in every Region. Without it
#   nobody can tell who changed, shared or deleted a database.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/logging-using-cloudtrail.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html
# custom:
#   severity: medium
#   topics: [LOG-2]
#   covers: ["84"]
#   controls:
#     security_hub: [CloudTrail.1]
#     cis_aws_foundations: ["3.1"]
#     checkov: [CKV_AWS_67, CKV_AWS_251]
#     trivy: [AWS-0014]
#   resources: [aws_cloudtrail]
#   reads: [aws_rds_cluster]
#   decides:
#     aws_cloudtrail:
#       enable_logging: {wrong: false, harmless: {"null": "it is on by default", unset: "it is on by default"}}
#       is_multi_region_trail: {wrong: false}
#       event_selector:
#         wrong: [{include_management_events: false, read_write_type: All}]
#         harmless: {"null": "without selectors a trail records every management event"}
#       advanced_event_selector:
#         wrong: [{field_selector: [{field: eventCategory, equals: [Data]}]}]
#         harmless: {"null": "without selectors a trail records every management event"}
#   wanted: enable_logging and is_multi_region_trail true, and selectors that take all management events
#   remediation: Set is_multi_region_trail to true, leave enable_logging at true, and select the management events of read_write_type All.
#   since: 0.2.0
package aurora.rules.account.trail_events

import data.aurora.lib.account
import data.aurora.lib.attribute
import data.aurora.lib.outcome
import data.aurora.lib.presence
import data.aurora.lib.trail
import rego.v1

subjects := account.subjects(trail.trails)

judged := [judge(handle) | some handle in subjects]

judge(handle) := presence.missing(handle, "aws_cloudtrail") if {
	account.is_stand_in(handle)
} else := outcome.pass(handle) if {
	some found in by_trail
	not is_array(found)
} else := by_trail[handle]

# One trail that records everything is enough: another may be there for data events alone.
by_trail := {handle: outcome.together(handle, [
	attribute.must_be(handle, "enable_logging", {true}),
	attribute.must_be(handle, "is_multi_region_trail", {true}),
	judge_events(handle),
]) |
	some handle in trail.trails
}

judge_events(handle) := outcome.pass(handle) if {
	trail.is_every_event(trail.management(handle))
} else := outcome.unknown(handle, {"attribute": trail.selectors(handle), "reason": "expression", "needs": []}) if {
	not trail.is_shown(handle)
} else := outcome.fail(handle, {
	"attribute": trail.selectors(handle),
	"found": sort(trail.management(handle)),
	"expected": "All",
})
