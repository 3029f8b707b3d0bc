# METADATA
# title: Event subscriptions
# description: |
#   Which events of RDS the subscriptions of a plan send on, by type of source, source and category. One without a type
#   takes every source, one without sources every source of its type, one without categories every event; one that is
#   switched off sends nothing.
#   Source: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateEventSubscription.html
# custom:
#   as_of: "2026-11-24"
package aurora.lib.event_subscription

import data.aurora.lib.attribute
import data.aurora.lib.group
import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.presence
import rego.v1

# METADATA
# description: |
#   The outcome of a rule that wants events of these categories of a source, a resource of this plan, to be sent on. One
#   subscription that covers the source shows that its events are subscribed to here: what is left out then fails.
must_send(handle, type, wanted) := judge(handle, wanted, covering(handle, type))

# METADATA
# description: By subscription, what its `source_ids` lead to among clusters, instances and parameter groups.
sources := {subscription: link.to(
	subscription,
	"source_ids",
	object.get(resource_types, type, every_resource_type),
	{"cluster_identifier", "id", "identifier", "name"},
) |
	some subscription, type in types
}

# METADATA
# description: By subscription, the type of its sources; empty for every type, null where the plan does not show it.
types := {subscription: type_of(attribute.state(subscription, "source_type")) |
	some subscription in plan.of("aws_db_event_subscription")
}

# METADATA
# description: |
#   The categories of a subscription, a set. Undefined where it has none, which means all, and where the plan does not
#   show them.
categories_of(subscription) := {category | some category in attribute.known_values(subscription, "event_categories")} if {
	attribute.is_settled(subscription, "event_categories")
	attribute.is_given(subscription, "event_categories")
}

judge(handle, wanted, subscriptions) := outcome.pass(handle) if {
	count(wanted - sent(subscriptions)) == 0
} else := outcome.unknown(handle, hidden[0]) if {
	hidden := [doubts[subscription] | some subscription in subscriptions]
	count(hidden) > 0
} else := outcome.fail(handle, {
	"attribute": "enabled",
	"found": false,
	"related": [plan.address(subscription) | some subscription in subscriptions],
}) if {
	count(subscriptions) > 0
	count([subscription | some subscription in subscriptions; not is_off(subscription)]) == 0
} else := outcome.fail(handle, {
	"attribute": "event_categories",
	"found": sort(sent(subscriptions)),
	"expected": sort(wanted),
	"reason": "incomplete",
	"related": [plan.address(subscription) | some subscription in subscriptions],
}) if {
	count(subscriptions) > 0
} else := presence.missing(handle, "aws_db_event_subscription")

covering(handle, type) := array.concat(
	object.get(everywhere, type, []),
	[subscription | some subscription in object.get(by_source, handle, []); is_of(subscription, type)],
)

sent(subscriptions) := {category |
	some subscription in subscriptions
	not is_off(subscription)
	not doubts[subscription]
	some category in object.get(sent_by, subscription, every_category)
}

sent_by := {subscription: categories_of(subscription) | some subscription, _ in types}

every_category := {category | some _, names in categories; some category in names}

# Subscriptions that cover every source of a type, or may cover any.
everywhere := {type: sort([subscription |
	some subscription, _ in types
	is_of(subscription, type)
	is_everywhere(subscription)
]) |
	some type, _ in resource_types
}

by_source := group.by_first([[handle, subscription] |
	some subscription, _ in types
	not is_everywhere(subscription)
	some handle in sources[subscription].handles
])

is_everywhere(subscription) if not attribute.is_given(subscription, "source_ids")

else if count(sources[subscription].needs) > 0

is_of(subscription, type) if types[subscription] in {type, "", null}

is_off(subscription) if {
	given := attribute.decided(subscription, "enabled")
	given.state == "known"
	not given.value == true
}

# What the plan does not show of a subscription that is not known to be switched off.
doubts := {subscription: attribute.undecided(name, given) |
	some subscription, _ in types
	not is_off(subscription)
	[name, given] := hidden_in(subscription)[0]
}

hidden_in(subscription) := [[name, given] |
	some name in ["enabled", "source_type", "source_ids", "event_categories"]
	given := attribute.state(subscription, name)
	is_hidden(subscription, name, given)
]

is_hidden(_, "enabled", given) if given.state in {"referenced", "undecidable"}

is_hidden(_, "source_type", given) if given.state in {"referenced", "undecidable"}

is_hidden(subscription, "source_ids", _) if count(sources[subscription].needs) > 0

is_hidden(_, "event_categories", given) if given.state in {"referenced", "undecidable"}

type_of(given) := "" if given.state == "unset"

else := "" if object.get(given, "value", "unknown") in {null, ""}

else := given.value if given.state == "known"

else := null

resource_types := {
	"db-cluster": {"aws_rds_cluster"},
	"db-instance": {"aws_rds_cluster_instance"},
	"db-parameter-group": {"aws_db_parameter_group", "aws_rds_cluster_parameter_group"},
}

every_resource_type := {type | some _, names in resource_types; some type in names}
