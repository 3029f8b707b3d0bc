package aurora.rules.rds.customer_managed_key_test

import data.aurora.rules.rds.customer_managed_key
import data.aurora.testing
import rego.v1

cases := {
	"referenced": {
		"resources": [cluster({}, {"kms_key_id": testing.to(["aws_kms_key.key.arn"])}), key],
		"judged": [0],
	},
	"referenced by its id": {
		"resources": [cluster({}, {"kms_key_id": testing.to(["aws_kms_key.key.key_id"])}), key],
		"judged": [0],
	},
	"the target of an alias": {
		"resources": [
			cluster({}, {"kms_key_id": testing.to(["aws_kms_alias.orders.target_key_arn"])}),
			testing.created("aws_kms_alias.orders", {"name": "alias/orders"}, {"target_key_arn": null}),
		],
		"judged": [0],
	},
	"right: the known ARN of a key in the plan": {
		"resources": [
			cluster({"kms_key_id": arn}, {}),
			testing.created("aws_kms_key.key", {"arn": arn}, {}),
		],
		"judged": [0],
	},
	"a multi-Region key, which no AWS-managed key is": {
		"resources": [cluster({"kms_key_id": multi_region_arn}, {})],
		"judged": [0],
	},
	"an alias of the customer's own": {
		"resources": [cluster({"kms_key_id": "arn:aws:kms:eu-central-1:111122223333:alias/orders"}, {})],
		"judged": [0],
	},
	"wrong: the AWS-managed key by its alias": {
		"resources": [cluster({"kms_key_id": aws_alias}, {})],
		"judged": [[0, "fail", {"attribute": "kms_key_id", "found": aws_alias}]],
	},
	"empty is as if unset": {
		"resources": [cluster({}, {"kms_key_id": {"constant_value": ""}})],
		"judged": [[0, "fail", by_default]],
	},
	"null": {
		"resources": [cluster({"kms_key_id": null}, {})],
		"judged": [[0, "fail", by_default]],
	},
	"unset": {
		"resources": [cluster({}, {"kms_key_id": null})],
		"judged": [[0, "fail", by_default]],
	},
	"unset on a cluster made from a snapshot, which may have it from there": {
		"resources": [cluster({"snapshot_identifier": "orders-2026-11-01"}, {"kms_key_id": null})],
		"judged": [[0, "unknown", {"attribute": "kms_key_id", "reason": "unset", "needs": []}]],
	},
	"undecidable: a condition that may leave the key out": {
		"resources": [cluster({}, {"kms_key_id": testing.to(["local.own_key", "aws_kms_key.key.arn"])}), key],
		"judged": [[0, "unknown", expression(["local.own_key"])]],
	},
	"undecidable: a key without an instance": {
		"resources": [cluster({}, {"kms_key_id": testing.to(["aws_kms_key.key.arn"])})],
		"judged": [[0, "unknown", expression(["aws_kms_key.key.arn"])]],
	},
	"undecidable: a data source, which may find the AWS-managed key": {
		"resources": [
			cluster({}, {"kms_key_id": testing.to(["data.aws_kms_key.key.arn"])}),
			testing.created("data.aws_kms_key.key", {"key_id": "alias/aws/rds"}, {"arn": null}),
		],
		"judged": [[0, "unknown", expression(["data.aws_kms_key.key.arn"])]],
	},
	"undecidable: another attribute of a key": {
		"resources": [cluster({}, {"kms_key_id": testing.to(["aws_kms_key.key.description"])}), key],
		"judged": [[0, "unknown", expression(["aws_kms_key.key.description"])]],
	},
	"undecidable: a key outside the plan": {
		"resources": [cluster({"kms_key_id": arn}, {})],
		"judged": [[0, "unknown", {"attribute": "kms_key_id", "found": arn, "reason": "outside_plan"}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "mysql"}, {"kms_key_id": null})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	customer_managed_key.judged == case.judged with input as testing.plan(case.resources)
}

arn := "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"

multi_region_arn := "arn:aws:kms:eu-central-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab"

aws_alias := "arn:aws:kms:eu-central-1:111122223333:alias/aws/rds"

key := testing.created("aws_kms_key.key", {"enable_key_rotation": true}, {"arn": null, "key_id": null})

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

by_default := {"attribute": "kms_key_id", "found": null, "reason": "unset_default"}

expression(needs) := {"attribute": "kms_key_id", "reason": "expression", "needs": needs}
