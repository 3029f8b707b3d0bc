package aurora.rules.iam.inline_policy_test

import data.aurora.rules.iam.inline_policy
import data.aurora.testing
import data.aurora.testing.policy
import rego.v1

cases := {
	"right": {"resources": [policy.known([describe])], "judged": [0]},
	"right: a grant to one role": {
		"resources": [testing.created("aws_iam_role_policy.this", {"policy": document}, {})],
		"judged": [0],
	},
	"wrong": {
		"resources": [testing.created("aws_iam_group_policy.this", {"policy": document}, {})],
		"judged": [policy.inline("policy")],
	},
	"wrong: in a role": {
		"resources": [testing.created("aws_iam_role.this", {"inline_policy": [{"name": "a", "policy": document}]}, {})],
		"judged": [policy.inline("inline_policy")],
	},
	"null": {"resources": [testing.created("aws_iam_role.this", {"inline_policy": null}, {})], "judged": []},
	"unset": {"resources": [testing.created("aws_iam_role.this", {}, {"inline_policy": null})], "judged": []},
	"referenced": {
		"resources": array.concat(
			[testing.created(
				"aws_iam_group_policy.this",
				{},
				{"policy": testing.to(["data.aws_iam_policy_document.this.json"])},
			)],
			[resource |
				some resource in policy.deferred({"actions": ["rds:DescribeDBClusters"], "resources": ["*"]}, {}, {})
				resource.mode == "data"
			],
		),
		"judged": [policy.inline("policy")],
	},
	"undecidable: what is not shown is not known to be about Aurora": {
		"resources": [testing.created("aws_iam_group_policy.this", {}, {"policy": testing.to(["local.policy"])})],
		"judged": [],
	},
	"not applicable to policies on something else, and to those of users": {
		"resources": [
			testing.created(
				"aws_iam_group_policy.this",
				{"policy": json.marshal({"Statement": [policy.allow("s3:GetObject", "*")]})},
				{},
			),
			testing.created("aws_iam_user_policy.this", {"policy": document}, {}),
		],
		"judged": [],
	},
	"deleted": {
		"resources": [testing.deleted("aws_iam_group_policy.this", {"policy": document})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	inline_policy.judged == case.judged with input as testing.plan(case.resources)
}

describe := policy.allow("rds:DescribeDBClusters", "*")

document := json.marshal({"Statement": [describe]})
