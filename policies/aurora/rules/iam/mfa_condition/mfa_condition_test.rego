package aurora.rules.iam.mfa_condition_test

import data.aurora.rules.iam.mfa_condition
import data.aurora.testing
import data.aurora.testing.policy
import rego.v1

cases := {
	"right": {"resources": group_with([describe, deny("BoolIfExists")]), "judged": [0, 2]},
	"right: by a policy beside": {"resources": array.concat(group_with([describe]), guard), "judged": [0]},
	"right: allowed with MFA alone": {
		"resources": group_with([allow_if({"Bool": {"aws:MultiFactorAuthPresent": "true"}})]),
		"judged": [0, 2],
	},
	"right: allowed for an hour after MFA": {
		"resources": group_with([allow_if({"NumericLessThan": {"aws:MultiFactorAuthAge": "3600"}})]),
		"judged": [0],
	},
	"wrong": {"resources": group_with([describe]), "judged": [[0, "fail", {"attribute": key, "reason": "absent"}]]},
	"wrong: access keys slip through a denial": {
		"resources": group_with([describe, deny("Bool")]),
		"judged": [
			[0, "fail", {"attribute": key, "found": "Bool"}],
			[2, "fail", {"attribute": "policy", "found": "Bool"}],
		],
	},
	"wrong: access keys slip through what is allowed": {
		"resources": group_with([allow_if({"BoolIfExists": {"aws:MultiFactorAuthPresent": "true"}})]),
		"judged": [
			[0, "fail", {"attribute": key, "found": "BoolIfExists"}],
			[2, "fail", {"attribute": "policy", "found": "BoolIfExists"}],
		],
	},
	"wrong: a denial of something else": {
		"resources": group_with([describe, object.union(
			object.remove(deny("BoolIfExists"), ["NotAction"]),
			{"Action": "iam:*"},
		)]),
		"judged": [[0, "fail", {"attribute": key, "reason": "absent"}], 2],
	},
	"wrong: an inline policy": {
		"resources": [
			testing.created("aws_iam_group.people", {"name": "people"}, {}),
			testing.created("aws_iam_group_policy.people", {"group": "people", "policy": text([describe])}, {}),
		],
		"judged": [[0, "fail", {"attribute": key, "reason": "absent"}]],
	},
	"wrong: a policy of AWS alone": {
		"resources": [
			testing.created("aws_iam_group.people", {"name": "people"}, {}),
			attachment({"policy_arn": "arn:aws:iam::aws:policy/AmazonRDSReadOnlyAccess"}, {}),
		],
		"judged": [[0, "fail", {"attribute": key, "reason": "absent"}]],
	},
	"null": {
		"resources": [
			testing.created("aws_iam_group.people", {"name": "people"}, {}),
			to_policy,
			testing.created("aws_iam_policy.this", {"policy": null}, {}),
		],
		"judged": [],
	},
	"unset": {
		"resources": [testing.created("aws_iam_group.people", {"name": "people"}, {}), to_policy, policy.pending(null)],
		"judged": [],
	},
	"referenced: a document beside that is not known": {
		"resources": array.concat(group_with([describe]), [
			to_policy_of("guard"),
			testing.created("aws_iam_policy.guard", {}, {"policy": testing.to(["aws_iam_user.alice.arn"]), "arn": null}),
		]),
		"judged": [[0, "unknown", {
			"attribute": "policy",
			"reason": "policy_document",
			"needs": ["aws_iam_user.alice.arn"],
		}]],
	},
	"undecidable: a policy beside that is not in the plan": {
		"resources": array.concat(group_with([describe]), [testing.created(
			"aws_iam_group_policy_attachment.guard",
			{"group": "people", "policy_arn": "arn:aws:iam::111122223333:policy/guard"},
			{},
		)]),
		"judged": [[0, "unknown", {
			"attribute": "policy_arn",
			"reason": "outside_plan",
			"found": ["arn:aws:iam::111122223333:policy/guard"],
		}]],
	},
	"undecidable: an attachment that is not known": {
		"resources": array.concat(group_with([describe]), [testing.created(
			"aws_iam_group_policy_attachment.guard",
			{"group": "people"},
			{"policy_arn": testing.to(["local.guard"])},
		)]),
		"judged": [[0, "unknown", {"attribute": "policy_arn", "reason": "expression", "needs": ["local.guard"]}]],
	},
	"not applicable to a group without rights on databases": {
		"resources": group_with([policy.allow("s3:GetObject", "*")]),
		"judged": [],
	},
	"deleted": {
		"resources": [
			testing.deleted("aws_iam_group.people", {"name": "people"}),
			testing.deleted("aws_iam_group_policy.people", {"group": "people", "policy": text([describe])}),
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	mfa_condition.judged == case.judged with input as testing.plan(case.resources)
}

key := "aws:MultiFactorAuthPresent"

describe := policy.allow("rds:DescribeDBClusters", "*")

allow_if(conditions) := policy.allow_if("rds:DescribeDBClusters", "*", conditions)

deny(operator) := {
	"Effect": "Deny",
	"NotAction": ["iam:*", "sts:GetSessionToken"],
	"Resource": "*",
	"Condition": {operator: {key: "false"}},
}

text(statements) := json.marshal({"Statement": statements})

group_with(statements) := [
	testing.created("aws_iam_group.people", {"name": "people"}, {}),
	to_policy,
	policy.known(statements),
]

to_policy := attachment({}, {"policy_arn": testing.to(["aws_iam_policy.this.arn"])})

to_policy_of(name) := testing.created(
	concat(".", ["aws_iam_group_policy_attachment", name]),
	{"group": "people"},
	{"policy_arn": testing.to([concat("", ["aws_iam_policy.", name, ".arn"])])},
)

attachment(known, pending) := testing.created(
	"aws_iam_group_policy_attachment.people",
	object.union({"group": "people"}, known),
	pending,
)

guard := [
	to_policy_of("guard"),
	testing.created("aws_iam_policy.guard", {"policy": text([deny("BoolIfExists")])}, {}),
]
