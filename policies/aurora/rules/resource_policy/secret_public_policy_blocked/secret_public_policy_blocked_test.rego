package aurora.rules.resource_policy.secret_public_policy_blocked_test

import data.aurora.rules.resource_policy.secret_public_policy_blocked
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [policy({"block_public_policy": true}, {})], "judged": [0]},
	"wrong": {
		"resources": [policy({"block_public_policy": false}, {})],
		"judged": [[0, "fail", {"attribute": "block_public_policy", "found": false}]],
	},
	"null": {"resources": [policy({"block_public_policy": null}, {})], "judged": [by_default]},
	"unset": {"resources": [policy({}, {"block_public_policy": null})], "judged": [by_default]},
	"referenced": {
		"resources": [
			policy(
				{},
				{
					"block_public_policy": testing.to([
						"aws_secretsmanager_secret_policy.other.block_public_policy",
					]),
				},
			),
			testing.created(
				"aws_secretsmanager_secret_policy.other",
				{"secret_arn": "web"},
				{"block_public_policy": null},
			),
		],
		"judged": [not_known(["aws_secretsmanager_secret_policy.other.block_public_policy"])],
	},
	"undecidable": {
		"resources": [policy({}, {"block_public_policy": testing.to(["local.blocked"])})],
		"judged": [not_known(["local.blocked"])],
	},
	"deleted": {
		"resources": [testing.deleted("aws_secretsmanager_secret_policy.orders", {"block_public_policy": false})],
		"judged": [],
	},
	"not applicable: another secret": {
		"resources": [testing.created("aws_secretsmanager_secret_policy.web", {"secret_arn": "web"}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	secret_public_policy_blocked.judged == case.judged with input as testing.plan(case.resources)
}

test_all_are_judged_where_all_are_in_scope if {
	judged := secret_public_policy_blocked.judged with data.parameters as {"scope": "all"}
		with input as testing.plan([testing.created(
			"aws_secretsmanager_secret_policy.web",
			{"secret_arn": "web", "block_public_policy": true},
			{},
		)])
	judged == [0]
}

by_default := [0, "fail", {"attribute": "block_public_policy", "found": false, "reason": "unset_default"}]

not_known(needs) := [0, "unknown", {"attribute": "block_public_policy", "reason": "expression", "needs": needs}]

policy(known, pending) := testing.created(
	"aws_secretsmanager_secret_policy.orders",
	object.union({"secret_arn": "rds!cluster-01234567"}, known),
	pending,
)
