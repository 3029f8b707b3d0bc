package aurora.rules.iam.service_linked_role_test

import data.aurora.rules.iam.service_linked_role
import data.aurora.testing
import data.aurora.testing.policy
import rego.v1

cases := {
	"right": {"resources": [granting(policy.allow("iam:CreateServiceLinkedRole", named))], "judged": [0]},
	"right: everything, under a condition": {
		"resources": [granting(policy.allow_if(
			"iam:CreateServiceLinkedRole", "*",
			{"StringLike": {"iam:AWSServiceName": "rds.amazonaws.com"}},
		))],
		"judged": [0],
	},
	"wrong": {
		"resources": [granting(policy.allow("iam:CreateServiceLinkedRole", "*"))],
		"judged": [policy.fail("iam:CreateServiceLinkedRole on *")],
	},
	"wrong: the roles of every service": {
		"resources": [granting(policy.allow("iam:DeleteServiceLinkedRole", "arn:aws:iam::*:role/aws-service-role/*"))],
		"judged": [policy.fail("iam:DeleteServiceLinkedRole on arn:aws:iam::*:role/aws-service-role/*")],
	},
	"wrong: every role": {
		"resources": [granting(policy.allow("iam:CreateServiceLinkedRole", "arn:aws:iam::*:role/*"))],
		"judged": [policy.fail("iam:CreateServiceLinkedRole on arn:aws:iam::*:role/*")],
	},
	"wrong: under a condition that restricts nothing": {
		"resources": [granting(policy.allow_if("iam:CreateServiceLinkedRole", "*", {"Bool": {"aws:SecureTransport": "true"}}))],
		"judged": [policy.fail("iam:CreateServiceLinkedRole on *")],
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
			policy.allow(["iam:CreateServiceLinkedRole", "iam:DeleteServiceLinkedRole"], "*"),
			{"Effect": "Deny", "Action": "iam:*", "Resource": "*"},
		])],
		"judged": [],
	},
	"not applicable to other actions": {"resources": [policy.known([describe])], "judged": []},
	"deleted": {"resources": [testing.deleted("aws_iam_policy.this", {"policy": "{}"})], "judged": []},
}

test_judged[name] if {
	some name, case in cases
	service_linked_role.judged == case.judged with input as testing.plan(case.resources)
}

granting(statement) := policy.known([statement, describe])

describe := policy.allow("rds:DescribeDBClusters", "*")

actions := ["iam:CreateServiceLinkedRole", "rds:DescribeDBClusters"]

named := "arn:aws:iam::*:role/aws-service-role/rds.amazonaws.com/AWSServiceRoleForRDS"

others := [testing.created("aws_iam_role.orders", {}, {"arn": null})]
