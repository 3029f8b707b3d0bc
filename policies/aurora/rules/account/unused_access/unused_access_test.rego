package aurora.rules.account.unused_access_test

import data.aurora.rules.account.unused_access
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [analyzer({"configuration": [{"unused_access": [{"unused_access_age": 90}]}]}, {})], "judged": [0]},
	"right: beside one for access from outside": {
		"resources": [analyzer({"configuration": []}, {}), testing.created("aws_accessanalyzer_analyzer.outside", {"type": "ACCOUNT"}, {})],
		"judged": [0, 1],
	},
	"wrong": {
		"resources": [analyzer({"configuration": [{"unused_access": [{"unused_access_age": 180}]}]}, {})],
		"judged": [too_late(180, 90)],
	},
	"null: 90 days": {"resources": [analyzer({"configuration": null}, {})], "judged": [0]},
	"unset: 90 days": {
		"resources": [analyzer({"configuration": [{"unused_access": [{"unused_access_age": null}]}]}, {})],
		"judged": [0],
	},
	"only access from outside": {
		"resources": [testing.created("aws_accessanalyzer_analyzer.outside", {"type": "ACCOUNT"}, {})],
		"judged": [[0, "unknown", {"attribute": "aws_accessanalyzer_analyzer", "reason": "absent"}]],
	},
	"referenced": {
		"resources": [testing.created(
			"aws_accessanalyzer_analyzer.unused",
			{"configuration": []},
			{"type": testing.to(["aws_accessanalyzer_analyzer.other.type"])},
		)],
		"judged": [[0, "unknown", {
			"attribute": "type",
			"reason": "expression",
			"needs": ["aws_accessanalyzer_analyzer.other.type"],
		}]],
	},
	"undecidable": {
		"resources": [testing.masked(
			analyzer({"configuration": [{"unused_access": [{}]}]}, {}),
			{"configuration": [{"unused_access": [{"unused_access_age": true}]}]},
		)],
		"judged": [[0, "unknown", {"attribute": "configuration", "reason": "expression", "needs": []}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_accessanalyzer_analyzer.unused", {})],
		"judged": [],
	},
	"not applicable without an analyzer": {
		"resources": [cluster],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	unused_access.judged == case.judged with input as testing.plan(case.resources)
}

test_days_are_those_of_the_parameter if {
	plan := testing.plan([analyzer({"configuration": []}, {})])
	unused_access.judged == [too_late(90, 30)] with input as plan
		with data.parameters as {"unused_access_days": 30}
}

test_stand_in if {
	outcome := unused_access.judged with input as testing.plan([cluster])
		with data.parameters as {"presence_required": true}
	outcome == [[0, "fail", {"attribute": "aws_accessanalyzer_analyzer", "reason": "absent"}]]
}

cluster := testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {})

analyzer(known, pending) := testing.created(
	"aws_accessanalyzer_analyzer.unused",
	object.union({"type": "ACCOUNT_UNUSED_ACCESS"}, known),
	pending,
)

too_late(found, expected) := [0, "fail", {
	"attribute": "configuration.0.unused_access.0.unused_access_age",
	"found": found,
	"expected": expected,
}]
