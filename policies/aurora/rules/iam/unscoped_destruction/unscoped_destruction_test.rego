package aurora.rules.iam.unscoped_destruction_test

import data.aurora.rules.iam.unscoped_destruction
import data.aurora.testing
import data.aurora.testing.policy
import rego.v1

cases := {
	"right": {"resources": [granting(policy.allow("rds:DeleteDBCluster", named))], "judged": [0]},
	"right: everything, under a condition": {
		"resources": [granting(policy.allow_if(
			"rds:DeleteDBCluster", "*",
			{"StringEquals": {"rds:cluster-tag/team": "orders"}},
		))],
		"judged": [0],
	},
	"wrong": {
		"resources": [granting(policy.allow("rds:DeleteDBCluster", "*"))],
		"judged": [policy.fail("rds:DeleteDBCluster on *")],
	},
	"wrong: every cluster of the account": {
		"resources": [granting(policy.allow("rds:DeleteDBCluster", "arn:aws:rds:eu-central-1:111122223333:cluster:*"))],
		"judged": [policy.fail("rds:DeleteDBCluster on arn:aws:rds:eu-central-1:111122223333:cluster:*")],
	},
	"wrong: by a pattern": {
		"resources": [granting(policy.allow("rds:Delete*AutomatedBackup", "*"))],
		"judged": [policy.fail("rds:DeleteDBClusterAutomatedBackup on *")],
	},
	"wrong: a global database": {
		"resources": [granting(policy.allow("rds:RemoveFromGlobalCluster", "*"))],
		"judged": [policy.fail("rds:RemoveFromGlobalCluster on *")],
	},
	"wrong: under a condition that restricts nothing": {
		"resources": [granting(policy.allow_if("rds:DeleteDBCluster", "*", {"Bool": {"aws:SecureTransport": "true"}}))],
		"judged": [policy.fail("rds:DeleteDBCluster on *")],
	},
	"null": {"resources": [testing.created("aws_iam_policy.this", {"policy": null}, {})], "judged": []},
	"unset": {"resources": [policy.pending(null)], "judged": []},
	"referenced": {
		"resources": array.concat(policy.on_attribute(actions, "aws_rds_cluster.orders.arn"), others),
		"judged": [0],
	},
	"undecidable": {
		"resources": array.concat(policy.on_attribute(actions, "local.cluster"), others),
		"judged": [policy.unknown(["local.cluster"])],
	},
	"not applicable to a policy that is not shown": {
		"resources": array.concat([policy.pending(testing.to(["local.policy"]))], others),
		"judged": [],
	},
	"not applicable to what a denial takes back": {
		"resources": [policy.known([
			policy.allow(["rds:DeleteDBCluster", "rds:StopDBCluster"], "*"),
			{"Effect": "Deny", "Action": "rds:*", "Resource": "*"},
		])],
		"judged": [],
	},
	"not applicable to other actions": {"resources": [policy.known([describe])], "judged": []},
	"deleted": {"resources": [testing.deleted("aws_iam_policy.this", {"policy": "{}"})], "judged": []},
}

test_judged[name] if {
	some name, case in cases
	unscoped_destruction.judged == case.judged with input as testing.plan(case.resources)
}

granting(statement) := policy.known([statement, describe])

describe := policy.allow("rds:DescribeDBClusters", "*")

actions := ["rds:DeleteDBCluster", "rds:DescribeDBClusters"]

named := "arn:aws:rds:eu-central-1:111122223333:cluster:orders"

others := [policy.cluster]
