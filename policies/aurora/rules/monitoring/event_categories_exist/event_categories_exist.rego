# METADATA
# title: Event categories belong to their source type
# description: |
#   A subscription names only categories that its type of source has. The provider does not look; RDS refuses others
#   when the plan is applied, and nothing is sent.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Events.Messages.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeEventCategories.html
# custom:
#   severity: medium
#   topics: [LOG-5]
#   covers: ["G45"]
#   resources: [aws_db_event_subscription]
#   reads: [aws_rds_cluster, aws_rds_cluster_instance, aws_rds_cluster_parameter_group, aws_db_parameter_group]
#   decides:
#     aws_db_event_subscription:
#       source_type: {wrong: db-parameter-group, harmless: {"null": "then every category of any type is right", unset: "then every category of any type is right"}}
#       event_categories: {wrong: [security incident], harmless: {"null": "then it sends every event", unset: "then it sends every event"}}
#   wanted: event_categories that the source_type has, by a table of 2026-11-24
#   remediation: Take the category out, or subscribe to it with the source_type that has it.
#   since: 0.2.0
package aurora.rules.monitoring.event_categories_exist

import data.aurora.lib.attribute
import data.aurora.lib.event_subscription
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := [handle |
	some handle in plan.of("aws_db_event_subscription")
	scope.event_subscriptions[handle]
]

judged := [judge(handle, event_subscription.types[handle]) | some handle in subjects]

judge(handle, type) := outcome.unknown(handle, attribute.undecided("source_type", attribute.state(handle, "source_type"))) if {
	is_null(type)
} else := outcome.unknown(handle, {"attribute": "source_type", "found": type, "reason": "not_in_table"}) if {
	not existing(type)
} else := outcome.fail(handle, {
	"attribute": "event_categories",
	"found": sort(named - existing(type)),
	"expected": sort(existing(type)),
}) if {
	named := event_subscription.categories_of(handle)
	count(named - existing(type)) > 0
} else := outcome.unknown(handle, attribute.undecided("event_categories", attribute.state(handle, "event_categories"))) if {
	not attribute.is_settled(handle, "event_categories")
	attribute.is_given(handle, "event_categories")
} else := outcome.pass(handle)

existing(type) := event_subscription.every_category if type == ""

else := event_subscription.categories[type]
