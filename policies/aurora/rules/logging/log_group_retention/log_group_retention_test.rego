package aurora.rules.logging.log_group_retention_test

import data.aurora.rules.logging.log_group_retention
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [group({"retention_in_days": 365}, {})], "judged": [0]},
	"right: for ever": {"resources": [group({"retention_in_days": 0}, {})], "judged": [0]},
	"wrong": {
		"resources": [group({"retention_in_days": 180}, {})],
		"judged": [[0, "fail", {"attribute": "retention_in_days", "found": 180, "expected": 365}]],
	},
	"null: for ever by default": {"resources": [group({"retention_in_days": null}, {})], "judged": [0]},
	"unset: for ever by default": {"resources": [group({}, {"retention_in_days": null})], "judged": [0]},
	"referenced": {
		"resources": [
			group({}, {"retention_in_days": testing.to(["aws_cloudwatch_log_group.other.retention_in_days"])}),
			testing.created("aws_cloudwatch_log_group.other", {"name": "/ecs/orders"}, {}),
		],
		"judged": [[0, "unknown", {
			"attribute": "retention_in_days",
			"reason": "expression",
			"needs": ["aws_cloudwatch_log_group.other.retention_in_days"],
		}]],
	},
	"undecidable": {
		"resources": [group({}, {"retention_in_days": testing.to(["local.days"])})],
		"judged": [[0, "unknown", {
			"attribute": "retention_in_days",
			"reason": "expression",
			"needs": ["local.days"],
		}]],
	},
	"wrong: a proxy's": {
		"resources": [group({"name": "/aws/rds/proxy/orders", "retention_in_days": 30}, {})],
		"judged": [[0, "fail", {"attribute": "retention_in_days", "found": 30, "expected": 365}]],
	},
	"deleted": {
		"resources": [testing.deleted(
			"aws_cloudwatch_log_group.group",
			{"name": "/aws/rds/cluster/orders/postgresql", "retention_in_days": 1},
		)],
		"judged": [],
	},
	"not applicable to what is not Aurora's": {
		"resources": [group({"name": "/ecs/orders", "retention_in_days": 1}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	log_group_retention.judged == case.judged with input as testing.plan(case.resources)
}

test_least_retention_is_that_of_the_parameter if {
	log_group_retention.judged == [0] with input as testing.plan([group({"retention_in_days": 30}, {})])
		with data.parameters as {"log_group_retention_days": 30}
}

group(known, pending) := testing.created(
	"aws_cloudwatch_log_group.group",
	object.union({"name": "/aws/rds/cluster/orders/postgresql"}, known),
	pending,
)
