package aurora.rules.monitoring.event_subscription_enabled_test

import data.aurora.rules.monitoring.event_subscription_enabled
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [subscription({"enabled": true}, {})], "judged": [0]},
	"wrong": {
		"resources": [subscription({"enabled": false}, {})],
		"judged": [[0, "fail", {"attribute": "enabled", "found": false}]],
	},
	"null: it is on by default": {"resources": [subscription({"enabled": null}, {})], "judged": [0]},
	"unset: it is on by default": {"resources": [subscription({}, {"enabled": null})], "judged": [0]},
	"referenced": {
		"resources": [subscription({}, {"enabled": testing.to(["aws_db_event_subscription.other.enabled"])})],
		"judged": [[0, "unknown", needs("aws_db_event_subscription.other.enabled")]],
	},
	"undecidable": {
		"resources": [subscription({}, {"enabled": testing.to(["local.wanted"])})],
		"judged": [[0, "unknown", needs("local.wanted")]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_db_event_subscription.events", {"source_type": "db-cluster", "enabled": false})],
		"judged": [],
	},
	"not applicable to instances that are not Aurora's": {
		"resources": [testing.created(
			"aws_db_event_subscription.events",
			{"source_type": "db-instance", "source_ids": ["plain"], "enabled": false},
			{},
		)],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	event_subscription_enabled.judged == case.judged with input as testing.plan(case.resources)
}

subscription(known, pending) := testing.created(
	"aws_db_event_subscription.events",
	object.union({"source_type": "db-cluster", "source_ids": null}, known),
	pending,
)

needs(reference) := {"attribute": "enabled", "reason": "expression", "needs": [reference]}
