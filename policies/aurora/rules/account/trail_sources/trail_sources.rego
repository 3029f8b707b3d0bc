# METADATA
# title: The trail leaves out neither KMS nor the Data API
# description: |
#   A trail may leave out the events of KMS and of the RDS Data API, to save money. Those are the very events that show
#   who used or disabled the key of a database, and who queried one without a connection.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-management-events-with-cloudtrail.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/logging-using-cloudtrail-data-api.html
# custom:
#   severity: medium
#   topics: [LOG-2]
#   covers: ["G23"]
#   resources: [aws_cloudtrail]
#   decides:
#     aws_cloudtrail:
#       event_selector:
#         wrong: [{include_management_events: true, read_write_type: All, exclude_management_event_sources: [kms.amazonaws.com]}]
#         harmless: {"null": "without selectors a trail leaves nothing out"}
#       advanced_event_selector:
#         wrong: [{field_selector: [{field: eventCategory, equals: [Management]}, {field: eventSource, not_equals: [rdsdata.amazonaws.com]}]}]
#         harmless: {"null": "without selectors a trail leaves nothing out"}
#   wanted: selectors that leave out neither kms.amazonaws.com nor rdsdata.amazonaws.com
#   remediation: Take kms.amazonaws.com and rdsdata.amazonaws.com out of exclude_management_event_sources, or out of not_equals of the field eventSource.
#   since: 0.2.0
package aurora.rules.account.trail_sources

import data.aurora.lib.outcome
import data.aurora.lib.trail
import rego.v1

subjects := trail.trails

judged := [judge(handle, lost(handle)) | some handle in subjects]

wanted := ["kms.amazonaws.com", "rdsdata.amazonaws.com"]

judge(handle, sources) := outcome.fail(handle, {"attribute": trail.selectors(handle), "found": sources}) if {
	count(sources) > 0
} else := outcome.unknown(handle, {"attribute": trail.selectors(handle), "reason": "expression", "needs": []}) if {
	not trail.is_shown(handle)
} else := outcome.pass(handle)

lost(handle) := [source | some source in wanted; trail.leaves_out(handle, source); not kept[source]]

# Sources that some trail of the plan records.
kept := {source |
	some source in wanted
	some handle in trail.trails
	count(trail.management(handle)) > 0
	not trail.leaves_out(handle, source)
}
