package aurora.rules.iam.admin_policy_test

import data.aurora.rules.iam.admin_policy
import data.aurora.testing
import data.aurora.testing.policy
import rego.v1

cases := {
	"right": {"resources": [policy.known([policy.allow("rds:DescribeDBClusters", "*")])], "judged": [0]},
	"right: every action on what is named": {
		"resources": [policy.known([policy.allow("*", "arn:aws:rds:eu-central-1:111122223333:cluster:orders")])],
		"judged": [0],
	},
	"wrong": {"resources": [policy.known([policy.allow("*", "*")])], "judged": [policy.fail("* on *")]},
	"wrong: in both words": {
		"resources": [policy.known([policy.allow(["*:*"], ["*"])])],
		"judged": [policy.fail("* on *")],
	},
	"wrong: with MFA": {
		"resources": [policy.known([policy.allow_if("*", "*", {"Bool": {"aws:MultiFactorAuthPresent": "true"}})])],
		"judged": [policy.fail("* on *")],
	},
	"wrong: an inline policy of a role": {
		"resources": [testing.created(
			"aws_iam_role.this",
			{"inline_policy": [{"name": "all", "policy": json.marshal({"Statement": policy.allow("*", "*")})}]},
			{},
		)],
		"judged": [[0, "fail", {"attribute": "inline_policy", "found": "* on *"}]],
	},
	"null": {"resources": [testing.created("aws_iam_policy.this", {"policy": null}, {})], "judged": []},
	"unset": {"resources": [policy.pending(null)], "judged": []},
	"referenced": {
		"resources": policy.deferred({"actions": ["*"], "resources": ["*"]}, {}, {}),
		"judged": [policy.fail("* on *")],
	},
	"undecidable": {
		"resources": policy.deferred(
			{"actions": ["rds:DescribeDBClusters", null], "resources": ["*"]},
			{"actions": [false, true]},
			{"actions": testing.to(["local.action"])},
		),
		"judged": [policy.unknown(["local.action"])],
	},
	"undecidable: an effect that is not known": {
		"resources": policy.deferred(
			{"actions": ["*"], "resources": ["*"]},
			{"effect": true},
			{"effect": testing.to(["local.effect"])},
		),
		"judged": [policy.unknown(["local.effect"])],
	},
	"not applicable to a policy of another service": {
		"resources": [policy.known([policy.allow("s3:*", "*")])],
		"judged": [],
	},
	"not applicable to a policy that is not shown": {
		"resources": [policy.pending(testing.to(["local.policy"]))],
		"judged": [],
	},
	"not applicable to a denial": {
		"resources": [policy.known([{"Effect": "Deny", "Action": "*", "Resource": "*"}])],
		"judged": [],
	},
	"deleted": {"resources": [testing.deleted("aws_iam_policy.this", {"policy": "{}"})], "judged": []},
}

test_judged[name] if {
	some name, case in cases
	admin_policy.judged == case.judged with input as testing.plan(case.resources)
}
