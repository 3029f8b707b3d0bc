package aurora.rules.kms.key_rotation_test

import data.aurora.rules.kms.key_rotation
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [key({"enable_key_rotation": true}, {}), cluster("kms_key_id")], "judged": [0]},
	"wrong": {
		"resources": [key({"enable_key_rotation": false}, {}), cluster("kms_key_id")],
		"judged": [[0, "fail", {"attribute": "enable_key_rotation", "found": false}]],
	},
	"null": {
		"resources": [key({"enable_key_rotation": null}, {}), cluster("kms_key_id")],
		"judged": [[0, "fail", {"attribute": "enable_key_rotation", "found": false, "reason": "unset_default"}]],
	},
	"unset": {
		"resources": [key({}, {"enable_key_rotation": null}), cluster("kms_key_id")],
		"judged": [[0, "fail", {"attribute": "enable_key_rotation", "found": false, "reason": "unset_default"}]],
	},
	"referenced": {
		"resources": [
			key({}, {"enable_key_rotation": testing.to(["aws_kms_key.other.enable_key_rotation"])}),
			cluster("kms_key_id"),
			testing.created("aws_kms_key.other", {}, {}),
		],
		"judged": [[0, "unknown", {
			"attribute": "enable_key_rotation",
			"reason": "expression",
			"needs": ["aws_kms_key.other.enable_key_rotation"],
		}]],
	},
	"undecidable": {
		"resources": [key({}, {"enable_key_rotation": testing.to(["local.rotate"])}), cluster("kms_key_id")],
		"judged": [[0, "unknown", {"attribute": "enable_key_rotation", "reason": "expression", "needs": ["local.rotate"]}]],
	},
	"the key of the master user's secret": {
		"resources": [key({"enable_key_rotation": false}, {}), cluster("master_user_secret_kms_key_id")],
		"judged": [[0, "fail", {"attribute": "enable_key_rotation", "found": false}]],
	},
	"the key of an instance's insights": {
		"resources": [key({"enable_key_rotation": false}, {}), testing.created(
			"aws_rds_cluster_instance.writer",
			{"engine": "aurora-mysql"},
			{"performance_insights_kms_key_id": testing.to(["aws_kms_key.key.arn"])},
		)],
		"judged": [[0, "fail", {"attribute": "enable_key_rotation", "found": false}]],
	},
	"the key of Aurora's logs": {
		"resources": [key({"enable_key_rotation": false}, {}), testing.created(
			"aws_cloudwatch_log_group.postgresql",
			{"name": "/aws/rds/cluster/orders/postgresql"},
			{"kms_key_id": testing.to(["aws_kms_key.key.arn"])},
		)],
		"judged": [[0, "fail", {"attribute": "enable_key_rotation", "found": false}]],
	},
	"the key of a secret": {
		"resources": [key({"enable_key_rotation": false}, {}), testing.created(
			"aws_secretsmanager_secret.orders",
			{"name": "orders/aurora"},
			{"kms_key_id": testing.to(["aws_kms_key.key.arn"])},
		)],
		"judged": [[0, "fail", {"attribute": "enable_key_rotation", "found": false}]],
	},
	"a key that an alias names": {
		"resources": [
			key({"enable_key_rotation": false}, {}),
			testing.created("aws_kms_alias.orders", {}, {"target_key_id": testing.to(["aws_kms_key.key.key_id"])}),
			testing.created(
				"aws_rds_cluster.database",
				{"engine": "aurora-mysql"},
				{"kms_key_id": testing.to(["aws_kms_alias.orders.target_key_arn"])},
			),
		],
		"judged": [[0, "fail", {"attribute": "enable_key_rotation", "found": false}]],
	},
	"a key that its known ARN names": {
		"resources": [
			key({"enable_key_rotation": false, "arn": arn}, {}),
			testing.created("aws_rds_cluster.database", {"engine": "aurora-mysql", "kms_key_id": arn}, {}),
		],
		"judged": [[0, "fail", {"attribute": "enable_key_rotation", "found": false}]],
	},
	"a spec that is not known is judged": {
		"resources": [
			key({"enable_key_rotation": false}, {"customer_master_key_spec": testing.to(["local.spec"])}),
			cluster("kms_key_id"),
		],
		"judged": [[0, "fail", {"attribute": "enable_key_rotation", "found": false}]],
	},
	"not applicable to a key that nothing of Aurora's uses": {
		"resources": [key({"enable_key_rotation": false}, {}), testing.created(
			"aws_cloudwatch_log_group.shop",
			{"name": "/shop"},
			{"kms_key_id": testing.to(["aws_kms_key.key.arn"])},
		)],
		"judged": [],
	},
	"not applicable to an asymmetric key": {
		"resources": [
			key({"enable_key_rotation": false, "customer_master_key_spec": "RSA_4096"}, {}),
			cluster("kms_key_id"),
		],
		"judged": [],
	},
	"not applicable to a key in a custom key store": {
		"resources": [
			key({"enable_key_rotation": false, "custom_key_store_id": "cks-1234567890abcdef0"}, {}),
			cluster("kms_key_id"),
		],
		"judged": [],
	},
	"not applicable to the key of a cluster that is not Aurora's": {
		"resources": [key({"enable_key_rotation": false}, {}), testing.created(
			"aws_rds_cluster.database",
			{"engine": "postgres"},
			{"kms_key_id": testing.to(["aws_kms_key.key.arn"])},
		)],
		"judged": [],
	},
	"deleted": {
		"resources": [testing.deleted("aws_kms_key.key", {"enable_key_rotation": false}), cluster("kms_key_id")],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	key_rotation.judged == case.judged with input as testing.plan(case.resources)
}

arn := "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"

key(known, pending) := testing.created(
	"aws_kms_key.key",
	object.union({"customer_master_key_spec": "SYMMETRIC_DEFAULT", "custom_key_store_id": null}, known),
	pending,
)

cluster(attribute) := testing.created(
	"aws_rds_cluster.database",
	{"engine": "aurora-postgresql"},
	{attribute: testing.to(["aws_kms_key.key.arn"])},
)
