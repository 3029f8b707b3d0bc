package aurora.rules.change.encryption_weakened_test

import data.aurora.rules.change.encryption_weakened
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [updated({}, {})], "judged": [0]},
	"right as another key is the customer's": {
		"resources": [
			updated({}, {"kms_key_id": testing.to(["aws_kms_key.orders.arn"])}),
			testing.created("aws_kms_key.orders", {}, {"arn": null}),
		],
		"judged": [0],
	},
	"wrong": {
		"resources": [updated({"storage_encrypted": false}, {})],
		"judged": [[0, "fail", weaker("storage_encrypted", false, true)]],
	},
	"wrong key": {
		"resources": [updated({"master_user_secret_kms_key_id": "alias/aws/secretsmanager"}, {})],
		"judged": [[0, "fail", {"attribute": "master_user_secret_kms_key_id", "found": "alias/aws/secretsmanager"}]],
	},
	"wrong key of an instance": {
		"resources": [testing.updated(
			"aws_rds_cluster_instance.orders",
			{"engine": "aurora-mysql", "performance_insights_kms_key_id": arn},
			{"engine": "aurora-mysql", "performance_insights_kms_key_id": "alias/aws/rds"},
			{},
		)],
		"judged": [[0, "fail", {"attribute": "performance_insights_kms_key_id", "found": "alias/aws/rds"}]],
	},
	"wrong of a global cluster": {
		"resources": [testing.updated(
			"aws_rds_global_cluster.orders",
			{"engine": "aurora-mysql", "storage_encrypted": true},
			{"engine": "aurora-mysql", "storage_encrypted": false},
			{},
		)],
		"judged": [[0, "fail", weaker("storage_encrypted", false, true)]],
	},
	"wrong of the logs of a cluster": {
		"resources": [logs("/aws/rds/cluster/orders/audit")],
		"judged": [[0, "fail", {"attribute": "kms_key_id", "found": "alias/aws/logs"}]],
	},
	"wrong of a key of Aurora's": {
		"resources": [
			testing.updated(
				"aws_kms_key.orders",
				{"arn": arn, "enable_key_rotation": true},
				{"arn": arn, "enable_key_rotation": false},
				{},
			),
			testing.unchanged("aws_rds_cluster.orders", {"engine": "aurora-mysql", "kms_key_id": arn}),
		],
		"judged": [[0, "fail", weaker("enable_key_rotation", false, true)]],
	},
	"null": {
		"resources": [updated({"storage_encrypted": null}, {})],
		"judged": [[0, "fail", weaker("storage_encrypted", false, true)]],
	},
	"unset": {
		"resources": [updated({}, {"storage_encrypted": null})],
		"judged": [[0, "fail", weaker("storage_encrypted", false, true)]],
	},
	"referenced": {
		"resources": [
			updated({}, {"storage_encrypted": testing.to(["aws_rds_cluster.other.storage_encrypted"])}),
			testing.created("aws_rds_cluster.other", {"engine": "aurora-mysql"}, {}),
		],
		"judged": [[0, "unknown", needs("storage_encrypted", "aws_rds_cluster.other.storage_encrypted")]],
	},
	"undecidable": {
		"resources": [updated({}, {"kms_key_id": testing.to(["local.key"])})],
		"judged": [[0, "unknown", needs("kms_key_id", "local.key")]],
	},
	"undecidable as the other key is not in this plan": {
		"resources": [updated({"kms_key_id": other_arn}, {})],
		"judged": [[0, "unknown", {"attribute": "kms_key_id", "found": other_arn, "reason": "outside_plan"}]],
	},
	"deleted": {"resources": [testing.deleted("aws_rds_cluster.orders", orders)], "judged": []},
	"not applicable to what is not Aurora's": {
		"resources": [
			logs("/aws/lambda/orders"),
			testing.updated("aws_kms_key.web", {"enable_key_rotation": true}, {"enable_key_rotation": false}, {}),
			testing.updated(
				"aws_rds_cluster.multi_zone",
				{"engine": "mysql", "storage_encrypted": true},
				{"engine": "mysql", "storage_encrypted": false},
				{},
			),
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	encryption_weakened.judged == case.judged with input as testing.plan(case.resources)
}

arn := "arn:aws:kms:eu-central-1:111122223333:key/11111111-aaaa-4bbb-8ccc-dddddddddddd"

other_arn := "arn:aws:kms:eu-central-1:111122223333:key/22222222-aaaa-4bbb-8ccc-dddddddddddd"

orders := {
	"engine": "aurora-mysql",
	"storage_encrypted": true,
	"kms_key_id": arn,
	"master_user_secret_kms_key_id": arn,
	"performance_insights_kms_key_id": null,
}

updated(known, pending) := testing.updated(
	"aws_rds_cluster.orders",
	orders,
	object.union(object.remove(orders, object.keys(pending)), known),
	pending,
)

logs(name) := testing.updated(
	"aws_cloudwatch_log_group.orders",
	{"name": name, "kms_key_id": arn},
	{"name": name, "kms_key_id": "alias/aws/logs"},
	{},
)

weaker(name, found, expected) := {"attribute": name, "found": found, "expected": expected, "reason": "weaker"}

needs(name, reference) := {"attribute": name, "reason": "expression", "needs": [reference]}
