package aurora.rules.monitoring.event_categories_exist_test

import data.aurora.lib.event_subscription
import data.aurora.rules.monitoring.event_categories_exist
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [subscription({"event_categories": ["failover", "failure"]}, {})], "judged": [0]},
	"right: of any type": {
		"resources": [
			subscription({"source_type": null, "event_categories": ["security patching"]}, {}),
			testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {}),
		],
		"judged": [0],
	},
	"wrong": {
		"resources": [subscription({"event_categories": ["failure", "security patching"]}, {})],
		"judged": [wrong(["security patching"], "db-cluster")],
	},
	"wrong: of no type": {
		"resources": [
			subscription({"source_type": null, "event_categories": ["incident"]}, {}),
			testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {}),
		],
		"judged": [[0, "fail", {
			"attribute": "event_categories",
			"found": ["incident"],
			"expected": sort(event_subscription.every_category),
		}]],
	},
	"null categories are all": {"resources": [subscription({"event_categories": null}, {})], "judged": [0]},
	"unset categories are all": {"resources": [subscription({}, {"event_categories": null})], "judged": [0]},
	"referenced": {
		"resources": [
			subscription({}, {"event_categories": testing.to(["aws_db_event_subscription.other.event_categories"])}),
			testing.created("aws_db_event_subscription.other", {"source_type": "db-snapshot"}, {"event_categories": null}),
		],
		"judged": [[0, "unknown", needs("event_categories", ["aws_db_event_subscription.other.event_categories"])]],
	},
	"undecidable": {
		"resources": [subscription({}, {"event_categories": testing.to(["local.categories"])})],
		"judged": [[0, "unknown", needs("event_categories", ["local.categories"])]],
	},
	"undecidable: the type": {
		"resources": [
			testing.created(
				"aws_db_event_subscription.events",
				{"source_ids": null, "event_categories": ["failure"]},
				{"source_type": testing.to(["local.type"])},
			),
			testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {}),
		],
		"judged": [[0, "unknown", needs("source_type", ["local.type"])]],
	},
	"a type that the table does not hold": {
		"resources": [
			subscription({"source_type": "zero-etl", "event_categories": ["failure"]}, {}),
			testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {}),
		],
		"judged": [[0, "unknown", {"attribute": "source_type", "found": "zero-etl", "reason": "not_in_table"}]],
	},
	"deleted": {
		"resources": [testing.deleted(
			"aws_db_event_subscription.events",
			{"source_type": "db-cluster", "event_categories": ["incident"]},
		)],
		"judged": [],
	},
	"not applicable to sources that Aurora does not have": {
		"resources": [subscription({"source_type": "db-snapshot", "event_categories": ["incident"]}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	event_categories_exist.judged == case.judged with input as testing.plan(case.resources)
}

subscription(known, pending) := testing.created(
	"aws_db_event_subscription.events",
	object.union({"source_type": "db-cluster", "source_ids": null}, known),
	pending,
)

wrong(found, type) := [0, "fail", {
	"attribute": "event_categories",
	"found": found,
	"expected": sort(event_subscription.categories[type]),
}]

needs(attribute, references) := {"attribute": attribute, "reason": "expression", "needs": references}
