package aurora.rules.monitoring.instance_events_test

import data.aurora.rules.monitoring.instance_events
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [subject, subscription({}, {})], "judged": [0]},
	"right: by two subscriptions": {
		"resources": [
			subject,
			subscription({"event_categories": array.slice(wanted, 0, 1)}, {}),
			object.union(
				subscription({"event_categories": array.slice(wanted, 1, count(wanted))}, {}),
				{"address": "aws_db_event_subscription.others", "name": "others"},
			),
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
		"resources": [testing.created("aws_rds_cluster_instance.plain", {"engine": "postgres"}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	instance_events.judged == case.judged with input as testing.plan(case.resources)
}

wanted := ["configuration change", "deletion", "failure", "maintenance", "security", "security patching"]

absent := [0, "unknown", {"attribute": "aws_db_event_subscription", "reason": "absent"}]

subject := testing.created("aws_rds_cluster_instance.orders", {"engine": "aurora-postgresql"}, {"id": null})

subscription(known, unknown) := testing.created(
	"aws_db_event_subscription.events",
	object.union({"enabled": true, "source_type": "db-instance", "source_ids": null, "event_categories": wanted}, known),
	unknown,
)

pending(unknown) := testing.created(
	"aws_db_event_subscription.events",
	object.remove(subscription({}, {}).change.after, object.keys(unknown)),
	unknown,
)
