# METADATA
# title: Statements through the Data API are recorded
# description: |
#   Where a cluster takes SQL over HTTPS, a trail or event data store records these calls as data events: the logs of
#   the engine name only the Data API's own user.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/logging-using-cloudtrail-data-api.html
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
# custom:
#   severity: medium
#   topics: [LOG-2]
#   covers: ["G23"]
#   resources: [aws_rds_cluster]
#   reads: [aws_cloudtrail, aws_cloudtrail_event_data_store]
#   decides:
#     aws_rds_cluster:
#       enable_http_endpoint:
#         harmless:
#           "null": "the Data API is off by default, and there is nothing to record"
#           unset: "the Data API is off by default, and there is nothing to record"
#           unknown: "the events are recorded in any case"
#           type: "the events are recorded in any case"
#     aws_cloudtrail:
#       event_selector: {wrong: [{include_management_events: true, read_write_type: All}], harmless: {"null": "advanced selectors decide then"}}
#       advanced_event_selector: {wrong: [{field_selector: [{field: eventCategory, equals: [Management]}]}]}
#   wanted: an advanced_event_selector with eventCategory Data and resources.type AWS::RDS::DBCluster
#   remediation: Add to a trail an advanced_event_selector with eventCategory equals Data and resources.type equals AWS::RDS::DBCluster, beside one for Management.
#   since: 0.2.0
package aurora.rules.account.data_api_events

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.presence
import data.aurora.lib.trail
import rego.v1

subjects := [cluster | some cluster in aurora.clusters; may_have_data_api(cluster)]

judged := [judge(cluster, attribute.decided(cluster, "enable_http_endpoint")) | some cluster in subjects]

recorders := array.concat(trail.trails, plan.of("aws_cloudtrail_event_data_store"))

takes := {recorder: trail.takes_data(recorder, "AWS::RDS::DBCluster") | some recorder in recorders}

# The calls to Serverless v1 are management events.
may_have_data_api(cluster) if {
	not attribute.decided(cluster, "enable_http_endpoint").value == false
	not plan.after(cluster).engine_mode == "serverless"
}

judge(cluster, given) := outcome.pass(cluster) if {
	some answer in takes
	answer == "yes"
} else := outcome.unknown(cluster, attribute.undecided("enable_http_endpoint", given)) if {
	given.state != "known"
} else := outcome.unknown(cluster, {
	"attribute": "advanced_event_selector",
	"reason": "expression",
	"needs": [],
	"related": open,
}) if {
	open := [plan.address(recorder) | some recorder in recorders; takes[recorder] in {"maybe", "partly"}]
	count(open) > 0
} else := outcome.fail(cluster, {
	"attribute": "advanced_event_selector",
	"expected": "AWS::RDS::DBCluster",
	"reason": "incomplete",
	"related": [plan.address(recorder) | some recorder in recorders],
}) if {
	count(recorders) > 0
} else := presence.missing(cluster, "aws_cloudtrail")
