package aurora.rules.iam.decrypt_any_key_test

import data.aurora.rules.iam.decrypt_any_key
import data.aurora.testing
import data.aurora.testing.policy
import rego.v1

cases := {
	"right": {"resources": [granting(policy.allow("kms:Decrypt", named))], "judged": [0]},
	"right: everything, under a condition": {
		"resources": [granting(policy.allow_if(
			"kms:Decrypt", "*",
			{"StringEquals": {"kms:ViaService": "rds.eu-central-1.amazonaws.com"}},
		))],
		"judged": [0],
	},
	"wrong": {
		"resources": [granting(policy.allow("kms:Decrypt", "*"))],
		"judged": [policy.fail("kms:Decrypt on *")],
	},
	"wrong: every key of the account": {
		"resources": [granting(policy.allow("kms:Decrypt", "arn:aws:kms:*:111122223333:key/*"))],
		"judged": [policy.fail("kms:Decrypt on arn:aws:kms:*:111122223333:key/*")],
	},
	"wrong: every action on keys": {
		"resources": [granting(policy.allow("kms:*", "*"))],
		"judged": [policy.fail("kms:Decrypt on *")],
	},
	"wrong: under a condition that restricts nothing": {
		"resources": [granting(policy.allow_if("kms:Decrypt", "*", {"Bool": {"aws:SecureTransport": "true"}}))],
		"judged": [policy.fail("kms:Decrypt on *")],
	},
	"null": {"resources": [testing.created("aws_iam_policy.this", {"policy": null}, {})], "judged": []},
	"unset": {"resources": [policy.pending(null)], "judged": []},
	"referenced": {
		"resources": array.concat(policy.on_attribute(actions, "aws_kms_key.orders.arn"), others),
		"judged": [0],
	},
	"undecidable": {
		"resources": array.concat(policy.on_attribute(actions, "local.key"), others),
		"judged": [policy.unknown(["local.key"])],
	},
	"not applicable to a policy that is not shown": {
		"resources": array.concat([policy.pending(testing.to(["local.policy"]))], others),
		"judged": [],
	},
	"not applicable to what a denial takes back": {
		"resources": [policy.known([
			policy.allow(["kms:Decrypt", "kms:ReEncryptFrom"], "*"),
			{"Effect": "Deny", "Action": "kms:*", "Resource": "*"},
		])],
		"judged": [],
	},
	"not applicable to other actions": {"resources": [policy.known([describe])], "judged": []},
	"deleted": {"resources": [testing.deleted("aws_iam_policy.this", {"policy": "{}"})], "judged": []},
}

test_judged[name] if {
	some name, case in cases
	decrypt_any_key.judged == case.judged with input as testing.plan(case.resources)
}

granting(statement) := policy.known([statement, describe])

describe := policy.allow("rds:DescribeDBClusters", "*")

actions := ["kms:Decrypt", "rds:DescribeDBClusters"]

named := "arn:aws:kms:eu-central-1:111122223333:key/1234abcd"

others := [
	testing.created("aws_kms_key.orders", {}, {"arn": null}),
	testing.created("aws_rds_cluster.orders", {}, {"kms_key_id": testing.to(["aws_kms_key.orders.arn"])}),
]
