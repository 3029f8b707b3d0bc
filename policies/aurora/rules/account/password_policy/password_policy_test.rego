package aurora.rules.account.password_policy_test

import data.aurora.rules.account.password_policy
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [policy({}, {})], "judged": [0]},
	"wrong: too short": {
		"resources": [policy({"minimum_password_length": 13}, {})],
		"judged": [[0, "fail", {"attribute": "minimum_password_length", "found": 13, "expected": 14}]],
	},
	"wrong: used again": {
		"resources": [policy({"password_reuse_prevention": 5}, {})],
		"judged": [[0, "fail", {"attribute": "password_reuse_prevention", "found": 5, "expected": 24}]],
	},
	"wrong: one kind of characters is not required": {
		"resources": [policy({"require_numbers": false}, {})],
		"judged": [[0, "fail", {"attribute": "require_numbers", "found": false}]],
	},
	"null": {
		"resources": [policy({"password_reuse_prevention": null}, {})],
		"judged": [[0, "fail", {
			"attribute": "password_reuse_prevention",
			"found": 0,
			"expected": 24,
			"reason": "unset_default",
		}]],
	},
	"unset": {
		"resources": [without("require_symbols", null)],
		"judged": [[0, "fail", {"attribute": "require_symbols", "found": false, "reason": "unset_default"}]],
	},
	"referenced": {
		"resources": [without("minimum_password_length", testing.to(["aws_iam_account_password_policy.other.minimum_password_length"]))],
		"judged": [needs("minimum_password_length", "aws_iam_account_password_policy.other.minimum_password_length")],
	},
	"undecidable": {
		"resources": [without("require_numbers", testing.to(["local.wanted"]))],
		"judged": [needs("require_numbers", "local.wanted")],
	},
	"deleted": {
		"resources": [testing.deleted("aws_iam_account_password_policy.account", {})],
		"judged": [],
	},
	"not applicable without a policy": {
		"resources": [cluster],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	password_policy.judged == case.judged with input as testing.plan(case.resources)
}

test_limits_are_those_of_the_parameters if {
	plan := testing.plan([policy({"minimum_password_length": 20, "password_reuse_prevention": 5}, {})])
	password_policy.judged == [0] with input as plan
		with data.parameters as {"password_length": 20, "password_reuse_prevention": 5}
	password_policy.judged == [[0, "fail", {"attribute": "minimum_password_length", "found": 20, "expected": 21}]] with input as plan
		with data.parameters as {"password_length": 21, "password_reuse_prevention": 5}
}

test_stand_in if {
	outcome := password_policy.judged with input as testing.plan([cluster])
		with data.parameters as {"presence_required": true}
	outcome == [[0, "fail", {"attribute": "aws_iam_account_password_policy", "reason": "absent"}]]
}

cluster := testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {})

strong := {
	"minimum_password_length": 14,
	"password_reuse_prevention": 24,
	"require_lowercase_characters": true,
	"require_numbers": true,
	"require_symbols": true,
	"require_uppercase_characters": true,
}

policy(known, pending) := testing.created("aws_iam_account_password_policy.account", object.union(strong, known), pending)

without(name, expression) := testing.created(
	"aws_iam_account_password_policy.account",
	object.remove(strong, [name]),
	{name: expression},
)

needs(name, reference) := [0, "unknown", {"attribute": name, "reason": "expression", "needs": [reference]}]
