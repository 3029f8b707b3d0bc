package aurora.rules.iam.unscoped_write_test

import data.aurora.rules.iam.unscoped_write
import data.aurora.testing
import data.aurora.testing.policy
import rego.v1

cases := {
	"right": {"resources": [granting(policy.allow("rds:ModifyDBInstance", named))], "judged": [0]},
	"right: everything, under a condition": {
		"resources": [granting(policy.allow_if(
			"rds:ModifyDBInstance", "*",
			{"StringEquals": {"aws:RequestTag/team": "orders"}},
		))],
		"judged": [0],
	},
	"wrong": {
		"resources": [granting(policy.allow("rds:ModifyDBInstance", "*"))],
		"judged": [policy.fail("rds:ModifyDBInstance on *")],
	},
	"wrong: the Data API": {
		"resources": [granting(policy.allow("rds-data:ExecuteStatement", "arn:aws:rds:eu-central-1:111122223333:cluster:*"))],
		"judged": [policy.fail("rds-data:ExecuteStatement on arn:aws:rds:eu-central-1:111122223333:cluster:*")],
	},
	"wrong: tags, which other grants go by": {
		"resources": [granting(policy.allow("rds:AddTagsToResource", "*"))],
		"judged": [policy.fail("rds:AddTagsToResource on *")],
	},
	"wrong: under a condition that restricts nothing": {
		"resources": [granting(policy.allow_if("rds:ModifyDBInstance", "*", {"Bool": {"aws:SecureTransport": "true"}}))],
		"judged": [policy.fail("rds:ModifyDBInstance on *")],
	},
	"null": {"resources": [testing.created("aws_iam_policy.this", {"policy": null}, {})], "judged": []},
	"unset": {"resources": [policy.pending(null)], "judged": []},
	"referenced": {
		"resources": array.concat(policy.on_attribute(actions, "aws_rds_cluster.orders.arn"), others),
		"judged": [0],
	},
	"undecidable": {
		"resources": array.concat(policy.on_attribute(actions, "local.instance"), others),
		"judged": [policy.unknown(["local.instance"])],
	},
	"not applicable to a policy that is not shown": {
		"resources": array.concat([policy.pending(testing.to(["local.policy"]))], others),
		"judged": [],
	},
	"not applicable to what a denial takes back": {
		"resources": [policy.known([
			policy.allow(["rds:ModifyDBInstance", "rds:RebootDBInstance"], "*"),
			{"Effect": "Deny", "Action": "rds:*", "Resource": "*"},
		])],
		"judged": [],
	},
	"not applicable to other actions": {"resources": [policy.known([describe])], "judged": []},
	"deleted": {"resources": [testing.deleted("aws_iam_policy.this", {"policy": "{}"})], "judged": []},
}

test_judged[name] if {
	some name, case in cases
	unscoped_write.judged == case.judged with input as testing.plan(case.resources)
}

granting(statement) := policy.known([statement, describe])

describe := policy.allow("rds:DescribeDBClusters", "*")

actions := ["rds:ModifyDBInstance", "rds:DescribeDBClusters"]

named := "arn:aws:rds:eu-central-1:111122223333:db:orders-1"

others := [policy.cluster]
