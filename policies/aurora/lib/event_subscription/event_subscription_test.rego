package aurora.lib.event_subscription_test

import data.aurora.lib.event_subscription
import data.aurora.testing
import rego.v1

# The cluster has the handle 0, the group of parameters of the same name 1.
sources := [
	testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql", "cluster_identifier": "orders"}, {"id": null}),
	testing.created("aws_rds_cluster_parameter_group.orders", {"name": "orders", "family": "aurora-mysql8.0"}, {}),
]

subscribed(known, pending) := testing.created(
	"aws_db_event_subscription.events",
	object.union(
		{"enabled": true, "source_type": "db-cluster", "source_ids": null, "event_categories": ["failure", "deletion"]},
		known,
	),
	pending,
)

hidden(name) := object.union(
	object.remove(subscribed({}, {}), ["change", "expressions"]),
	{
		"change": {
			"actions": ["create"],
			"after": object.remove(subscribed({}, {}).change.after, [name]),
			"after_unknown": {name: true},
		},
		"expressions": {name: testing.to(["local.shown_nowhere"])},
	},
)

unknown(name) := [0, "unknown", {"attribute": name, "reason": "expression", "needs": ["local.shown_nowhere"]}]

absent := [0, "unknown", {"attribute": "aws_db_event_subscription", "reason": "absent"}]

incomplete(found) := [0, "fail", {
	"attribute": "event_categories",
	"found": found,
	"expected": ["deletion", "failure"],
	"reason": "incomplete",
	"related": ["aws_db_event_subscription.events"],
}]

cases := {
	"every cluster": {"subscription": subscribed({}, {}), "outcome": 0},
	"every event": {"subscription": subscribed({"event_categories": null}, {}), "outcome": 0},
	"every type of source": {"subscription": subscribed({"source_type": null}, {}), "outcome": 0},
	"every type of source, by an empty string": {"subscription": subscribed({"source_type": ""}, {}), "outcome": 0},
	"every type of source, unset": {
		"subscription": object.union(hidden("source_type"), {"expressions": {"source_type": {"constant_value": null}}}),
		"outcome": 0,
	},
	"this cluster by its identifier": {"subscription": subscribed({"source_ids": ["orders"]}, {}), "outcome": 0},
	"this cluster by reference": {
		"subscription": {
			"address": "aws_db_event_subscription.events",
			"mode": "managed",
			"type": "aws_db_event_subscription",
			"name": "events",
			"change": {
				"actions": ["create"],
				"after": {"enabled": true, "source_type": "db-cluster", "event_categories": ["failure", "deletion"]},
				"after_unknown": {"source_ids": true},
			},
			"expressions": {"source_ids": testing.to(["aws_rds_cluster.orders.id"])},
		},
		"outcome": 0,
	},
	"too few categories": {"subscription": subscribed({"event_categories": ["failure"]}, {}), "outcome": incomplete(["failure"])},
	"another cluster": {"subscription": subscribed({"source_ids": ["catalog"]}, {}), "outcome": absent},
	"another type": {"subscription": subscribed({"source_type": "db-instance"}, {}), "outcome": absent},
	"a group of the same name": {
		"subscription": subscribed({"source_type": "db-parameter-group", "source_ids": ["orders"]}, {}),
		"outcome": absent,
	},
	"switched off": {
		"subscription": subscribed({"enabled": false}, {}),
		"outcome": [0, "fail", {"attribute": "enabled", "found": false, "related": ["aws_db_event_subscription.events"]}],
	},
	"switched on by default": {"subscription": subscribed({"enabled": null}, {}), "outcome": 0},
	"hidden: whether it is on": {"subscription": hidden("enabled"), "outcome": unknown("enabled")},
	"hidden: its type": {"subscription": hidden("source_type"), "outcome": unknown("source_type")},
	"hidden: its sources": {"subscription": hidden("source_ids"), "outcome": unknown("source_ids")},
	"hidden: its categories": {"subscription": hidden("event_categories"), "outcome": unknown("event_categories")},
}

test_must_send[name] if {
	some name, case in cases
	plan := testing.plan(array.concat(sources, [case.subscription]))
	event_subscription.must_send(0, "db-cluster", {"deletion", "failure"}) == case.outcome with input as plan
}

test_several_subscriptions_together if {
	halves := [
		subscribed({"event_categories": ["failure"]}, {}),
		object.union(subscribed({"event_categories": ["deletion"]}, {}), {"address": "aws_db_event_subscription.rest"}),
	]
	plan := testing.plan(array.concat(sources, halves))
	event_subscription.must_send(0, "db-cluster", {"deletion", "failure"}) == 0 with input as plan
}

test_absence_fails_where_presence_is_required if {
	outcome := event_subscription.must_send(0, "db-cluster", {"failure"}) with input as testing.plan(sources)
		with data.parameters as {"presence_required": true}
	outcome == [0, "fail", {"attribute": "aws_db_event_subscription", "reason": "absent"}]
}

test_categories_of[case] if {
	some case in [
		[["failure"], {"failure"}],
		["of another type", {"of another type"}],
	]
	event_subscription.categories_of(0) == case[1] with input as testing.plan([subscribed({"event_categories": case[0]}, {})])
}

test_no_categories_are_all[given] if {
	some given in [null, []]
	not event_subscription.categories_of(0) with input as testing.plan([subscribed({"event_categories": given}, {})])
}

test_categories if {
	event_subscription.categories["db-parameter-group"] == {"configuration change"}
}
