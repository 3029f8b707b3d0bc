package aurora.rules.iam.master_secret_read_test

import data.aurora.rules.iam.master_secret_read
import data.aurora.testing
import data.aurora.testing.policy
import rego.v1

cases := {
	"right": {"resources": [reading(named)], "judged": [0]},
	"right: every secret with a tag": {
		"resources": [policy.known([
			policy.allow_if(
				"secretsmanager:GetSecretValue", "*",
				{"StringEquals": {"secretsmanager:ResourceTag/team": "orders"}},
			),
			describe,
		])],
		"judged": [0],
	},
	"wrong": {"resources": [reading("*")], "judged": [policy.fail("*")]},
	"wrong: every secret of the account": {
		"resources": [reading("arn:aws:secretsmanager:eu-central-1:111122223333:secret:*")],
		"judged": [policy.fail("arn:aws:secretsmanager:eu-central-1:111122223333:secret:*")],
	},
	"wrong: the secrets of RDS": {
		"resources": [reading("arn:aws:secretsmanager:*:*:secret:rds!*")],
		"judged": [policy.fail("arn:aws:secretsmanager:*:*:secret:rds!*")],
	},
	"wrong: the secret of one cluster": {
		"resources": [reading(master)],
		"judged": [policy.fail(master)],
	},
	"wrong: all but": {
		"resources": [policy.known([
			{"Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "NotResource": named},
			describe,
		])],
		"judged": [policy.fail("all but NotResource")],
	},
	"wrong: by a wildcard in the action": {
		"resources": [policy.known([policy.allow("secretsmanager:Get*", "*"), describe])],
		"judged": [policy.fail("*")],
	},
	"null": {"resources": [testing.created("aws_iam_policy.this", {"policy": null}, {})], "judged": []},
	"unset": {"resources": [policy.pending(null)], "judged": []},
	"referenced: an application's own secret": {
		"resources": array.concat(policy.on_attribute(actions, "aws_secretsmanager_secret.orders.arn"), others),
		"judged": [0],
	},
	"referenced: the secret of the cluster": {
		"resources": array.concat(
			policy.on_attribute(actions, "aws_rds_cluster.orders.master_user_secret[0].secret_arn"),
			others,
		),
		"judged": [policy.fail("aws_rds_cluster.orders")],
	},
	"undecidable": {
		"resources": array.concat(policy.on_attribute(actions, "local.secret"), others),
		"judged": [policy.unknown(["local.secret"])],
	},
	"undecidable: a condition that is not known": {
		"resources": policy.deferred(
			{"actions": actions, "resources": ["*"]},
			{"condition": true},
			{},
		),
		"judged": [policy.unknown([])],
	},
	"not applicable to secrets alone, without Aurora": {
		"resources": [policy.known([policy.allow("secretsmanager:GetSecretValue", "*")])],
		"judged": [],
	},
	"not applicable to a policy that is not shown": {
		"resources": [policy.pending(testing.to(["local.policy"]))],
		"judged": [],
	},
	"deleted": {"resources": [testing.deleted("aws_iam_policy.this", {"policy": "{}"})], "judged": []},
}

test_judged[name] if {
	some name, case in cases
	master_secret_read.judged == case.judged with input as testing.plan(case.resources)
}

reading(resource) := policy.known([policy.allow("secretsmanager:GetSecretValue", resource), describe])

describe := policy.allow("rds:DescribeDBClusters", "*")

actions := ["secretsmanager:GetSecretValue", "rds:DescribeDBClusters"]

named := "arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders-app-AbCdEf"

master := "arn:aws:secretsmanager:eu-central-1:111122223333:secret:rds!cluster-1234abcd-AbCdEf"

others := [testing.created("aws_secretsmanager_secret.orders", {}, {"arn": null}), policy.cluster]
