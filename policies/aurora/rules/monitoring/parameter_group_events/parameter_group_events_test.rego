package aurora.rules.monitoring.parameter_group_events_test

import data.aurora.rules.monitoring.parameter_group_events
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [subject, subscription({}, {})], "judged": [0]},
	"right: of an instance": {
		"resources": [
			testing.created("aws_db_parameter_group.orders", {"family": "aurora-postgresql16", "name": "orders"}, {}),
			subscription({"source_ids": ["orders"]}, {}),
		],
		"judged": [0],
	},
	"wrong": {
		"resources": [subject, subscription({"event_categories": ["creation"]}, {})],
		"judged": [[0, "fail", {
			"attribute": "event_categories",
			"found": ["creation"],
			"expected": wanted,
			"reason": "incomplete",
			"related": ["aws_db_event_subscription.events"],
		}]],
	},
	"null categories are all": {
		"resources": [subject, subscription({"event_categories": null}, {})],
		"judged": [0],
	},
	"unset categories are all": {
		"resources": [subject, pending({"event_categories": null})],
		"judged": [0],
	},
	"referenced: this one by reference": {
		"resources": [subject, pending({"source_ids": testing.to([concat(".", [subject.address, "id"])])})],
		"judged": [0],
	},
	"undecidable": {
		"resources": [subject, pending({"event_categories": testing.to(["local.categories"])})],
		"judged": [[0, "unknown", {"attribute": "event_categories", "reason": "expression", "needs": ["local.categories"]}]],
	},
	"no subscription": {"resources": [subject], "judged": [absent]},
	"another source": {
		"resources": [subject, subscription({"source_ids": ["elsewhere"]}, {})],
		"judged": [absent],
	},
	"wrong: switched off": {
		"resources": [subject, subscription({"enabled": false}, {})],
		"judged": [[0, "fail", {"attribute": "enabled", "found": false, "related": ["aws_db_event_subscription.events"]}]],
	},
	"deleted subscription": {
		"resources": [subject, testing.deleted("aws_db_event_subscription.events", subscription({}, {}).change.after)],
		"judged": [absent],
	},
	"deleted": {
		"resources": [testing.deleted(subject.address, {}), subscription({}, {})],
		"judged": [],
	},
	"not applicable to what is not Aurora's": {
		"resources": [testing.created("aws_db_parameter_group.plain", {"family": "postgres16"}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	parameter_group_events.judged == case.judged with input as testing.plan(case.resources)
}

test_scope_of_all if {
	resources := [testing.created("aws_db_parameter_group.plain", {"family": "postgres16"}, {})]
	parameter_group_events.judged == [absent] with input as testing.plan(resources)
		with data.parameters as {"scope": "all"}
}

wanted := ["configuration change"]

absent := [0, "unknown", {"attribute": "aws_db_event_subscription", "reason": "absent"}]

subject := testing.created("aws_rds_cluster_parameter_group.orders", {"family": "aurora-postgresql16"}, {"id": null})

subscription(known, unknown) := testing.created(
	"aws_db_event_subscription.events",
	object.union({"enabled": true, "source_type": "db-parameter-group", "source_ids": null, "event_categories": wanted}, known),
	unknown,
)

pending(unknown) := testing.created(
	"aws_db_event_subscription.events",
	object.remove(subscription({}, {}).change.after, object.keys(unknown)),
	unknown,
)
