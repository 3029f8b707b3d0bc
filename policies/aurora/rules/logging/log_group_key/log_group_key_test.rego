package aurora.rules.logging.log_group_key_test

import data.aurora.rules.logging.log_group_key
import data.aurora.testing
import rego.v1

key := testing.created("aws_kms_key.logs", {"enable_key_rotation": true}, {})

cases := {
	"right": {"resources": [group({}, {"kms_key_id": testing.to(["aws_kms_key.logs.arn"])}), key], "judged": [0]},
	"right by an alias of the customer's": {
		"resources": [group({"kms_key_id": "arn:aws:kms:eu-central-1:111122223333:alias/logs"}, {})],
		"judged": [0],
	},
	"wrong": {
		"resources": [group({"kms_key_id": ""}, {})],
		"judged": [[0, "fail", {"attribute": "kms_key_id", "found": ""}]],
	},
	"null": {
		"resources": [group({"kms_key_id": null}, {})],
		"judged": [[0, "fail", {"attribute": "kms_key_id", "found": null, "reason": "unset_default"}]],
	},
	"unset": {
		"resources": [group({}, {"kms_key_id": null})],
		"judged": [[0, "fail", {"attribute": "kms_key_id", "found": null, "reason": "unset_default"}]],
	},
	"referenced: what is no key": {
		"resources": [
			group({}, {"kms_key_id": testing.to(["aws_s3_bucket.logs.arn"])}),
			testing.created("aws_s3_bucket.logs", {}, {}),
		],
		"judged": [[0, "unknown", {
			"attribute": "kms_key_id",
			"reason": "expression",
			"needs": ["aws_s3_bucket.logs.arn"],
		}]],
	},
	"undecidable": {
		"resources": [group({}, {"kms_key_id": testing.to(["local.key"])})],
		"judged": [[0, "unknown", {"attribute": "kms_key_id", "reason": "expression", "needs": ["local.key"]}]],
	},
	"undecidable: a key outside the plan": {
		"resources": [group({"kms_key_id": "arn:aws:kms:eu-central-1:111122223333:key/1"}, {})],
		"judged": [[0, "unknown", {
			"attribute": "kms_key_id",
			"found": "arn:aws:kms:eu-central-1:111122223333:key/1",
			"reason": "outside_plan",
		}]],
	},
	"wrong: the operating system's": {
		"resources": [group({"name": "RDSOSMetrics", "kms_key_id": null}, {})],
		"judged": [[0, "fail", {"attribute": "kms_key_id", "found": null, "reason": "unset_default"}]],
	},
	"deleted": {
		"resources": [testing.deleted(
			"aws_cloudwatch_log_group.group",
			{"name": "/aws/rds/cluster/orders/postgresql", "kms_key_id": null},
		)],
		"judged": [],
	},
	"not applicable to what is not Aurora's": {
		"resources": [group({"name": "/ecs/orders", "kms_key_id": null}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	log_group_key.judged == case.judged with input as testing.plan(case.resources)
}

group(known, pending) := testing.created(
	"aws_cloudwatch_log_group.group",
	object.union({"name": "/aws/rds/cluster/orders/postgresql"}, known),
	pending,
)
