package aurora.rules.guardrail.root_user_test

import data.aurora.rules.guardrail.root_user
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [control(like)], "judged": [0]},
	"right: one account, by its name": {
		"resources": [control({"StringEquals": {"aws:PrincipalArn": "arn:aws:iam::111122223333:root"}})],
		"judged": [0],
	},
	"wrong: an IAM policy": {
		"resources": [testing.created("aws_iam_policy.root", {"policy": denial(like)}, {})],
		"judged": [[0, "fail", {
			"attribute": "policy",
			"found": "arn:aws:iam::*:root",
			"expected": "aws_organizations_policy",
		}]],
	},
	"wrong: an operator that reads no wildcard": {
		"resources": [control({"StringEquals": {"aws:PrincipalArn": "arn:aws:iam::*:root"}})],
		"judged": [[0, "fail", {
			"attribute": "content",
			"found": "StringEquals arn:aws:iam::*:root",
			"expected": "StringLike",
		}]],
	},
	"null": {"resources": [testing.created("aws_organizations_policy.root", {"content": null}, {})], "judged": []},
	"unset: the type, which is a service control policy by default": {
		"resources": [testing.created("aws_organizations_policy.root", {"content": denial(like)}, {})],
		"judged": [0],
	},
	"referenced: a document": {
		"resources": [
			testing.created(
				"aws_organizations_policy.root",
				{},
				{"content": testing.to(["data.aws_iam_policy_document.root.json"])},
			),
			testing.created(
				"data.aws_iam_policy_document.root", {"statement": [{
					"effect": "Deny",
					"actions": ["*"],
					"resources": ["*"],
					"condition": [{
						"test": "StringLike",
						"variable": "aws:PrincipalArn",
						"values": ["arn:aws:iam::*:root"],
					}],
				}]},
				{"json": null},
			),
		],
		"judged": [0],
	},
	"undecidable: the type is not known, so nor is whether it is a guardrail": {
		"resources": [testing.created(
			"aws_organizations_policy.root",
			{"content": denial(like)},
			{"type": testing.to(["local.type"])},
		)],
		"judged": [],
	},
	"deleted": {
		"resources": [testing.deleted("aws_organizations_policy.root", {"content": denial(like)})],
		"judged": [],
	},
	"not applicable: all but the root user": {
		"resources": [control({"StringNotLike": {"aws:PrincipalArn": "arn:aws:iam::*:root"}})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	root_user.judged == case.judged with input as testing.plan(case.resources)
}

like := {"StringLike": {"aws:PrincipalArn": "arn:aws:iam::*:root"}}

denial(condition) := json.marshal({"Statement": {
	"Effect": "Deny",
	"Action": "*",
	"Resource": "*",
	"Condition": condition,
}})

control(condition) := testing.created(
	"aws_organizations_policy.root",
	{"type": "SERVICE_CONTROL_POLICY", "content": denial(condition)},
	{},
)
