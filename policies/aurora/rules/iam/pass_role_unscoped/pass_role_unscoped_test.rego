package aurora.rules.iam.pass_role_unscoped_test

import data.aurora.rules.iam.pass_role_unscoped
import data.aurora.testing
import data.aurora.testing.policy
import rego.v1

cases := {
	"right": {"resources": [granting(policy.allow("iam:PassRole", named))], "judged": [0]},
	"right: everything, under a condition": {
		"resources": [granting(policy.allow_if(
			"iam:PassRole", "*",
			{"StringEquals": {"iam:PassedToService": "rds.amazonaws.com"}},
		))],
		"judged": [0],
	},
	"wrong": {
		"resources": [granting(policy.allow("iam:PassRole", "*"))],
		"judged": [policy.fail("iam:PassRole on *")],
	},
	"wrong: every role of the account": {
		"resources": [granting(policy.allow("iam:PassRole", "arn:aws:iam::111122223333:role/*"))],
		"judged": [policy.fail("iam:PassRole on arn:aws:iam::111122223333:role/*")],
	},
	"wrong: under a condition that restricts nothing": {
		"resources": [granting(policy.allow_if("iam:PassRole", "*", {"Bool": {"aws:SecureTransport": "true"}}))],
		"judged": [policy.fail("iam:PassRole on *")],
	},
	"null": {"resources": [testing.created("aws_iam_policy.this", {"policy": null}, {})], "judged": []},
	"unset": {"resources": [policy.pending(null)], "judged": []},
	"referenced": {
		"resources": array.concat(policy.on_attribute(actions, "aws_iam_role.orders.arn"), others),
		"judged": [0],
	},
	"undecidable": {
		"resources": array.concat(policy.on_attribute(actions, "local.role"), others),
		"judged": [policy.unknown(["local.role"])],
	},
	"not applicable to a policy that is not shown": {
		"resources": array.concat([policy.pending(testing.to(["local.policy"]))], others),
		"judged": [],
	},
	"not applicable to what a denial takes back": {
		"resources": [policy.known([
			policy.allow(["iam:PassRole", "iam:GetRole"], "*"),
			{"Effect": "Deny", "Action": "iam:*", "Resource": "*"},
		])],
		"judged": [],
	},
	"not applicable to other actions": {"resources": [policy.known([describe])], "judged": []},
	"deleted": {"resources": [testing.deleted("aws_iam_policy.this", {"policy": "{}"})], "judged": []},
}

test_judged[name] if {
	some name, case in cases
	pass_role_unscoped.judged == case.judged with input as testing.plan(case.resources)
}

granting(statement) := policy.known([statement, describe])

describe := policy.allow("rds:DescribeDBClusters", "*")

actions := ["iam:PassRole", "rds:DescribeDBClusters"]

named := "arn:aws:iam::111122223333:role/orders-import"

others := [testing.created("aws_iam_role.orders", {}, {"arn": null})]
