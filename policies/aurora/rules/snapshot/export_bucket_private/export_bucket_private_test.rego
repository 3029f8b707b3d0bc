package aurora.rules.snapshot.export_bucket_private_test

import data.aurora.rules.snapshot.export_bucket_private
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [export(to_bucket), a_bucket, closed({})], "judged": [0]},
	"right: a bucket outside of the plan, by its name": {
		"resources": [
			export({"s3_bucket_name": "orders-exports"}),
			testing.created("aws_s3_bucket_public_access_block.exports", object.union(all_on, {"bucket": "orders-exports"}), {}),
		],
		"judged": [0],
	},
	"wrong": {
		"resources": [export(to_bucket), a_bucket, closed({"block_public_policy": false})],
		"judged": [[0, "fail", {
			"attribute": "block_public_policy",
			"found": false,
			"related": ["aws_s3_bucket_public_access_block.exports"],
		}]],
	},
	"null": {
		"resources": [export(to_bucket), a_bucket, closed({"restrict_public_buckets": null})],
		"judged": [[0, "fail", {
			"attribute": "restrict_public_buckets",
			"found": false,
			"reason": "unset_default",
			"related": ["aws_s3_bucket_public_access_block.exports"],
		}]],
	},
	"unset: no block at all": {
		"resources": [export(to_bucket), a_bucket],
		"judged": [[0, "unknown", {"attribute": "aws_s3_bucket_public_access_block", "reason": "absent"}]],
	},
	"unset: no block of a bucket outside of the plan": {
		"resources": [export({"s3_bucket_name": "orders-exports"})],
		"judged": [[0, "unknown", {
			"attribute": "s3_bucket_name",
			"reason": "outside_plan",
			"found": ["orders-exports"],
		}]],
	},
	"referenced: a setting of another resource": {
		"resources": [
			export(to_bucket),
			a_bucket,
			block({"block_public_acls": testing.to(["aws_s3_account_public_access_block.account.block_public_acls"])}),
			testing.created("aws_s3_account_public_access_block.account", {}, {"block_public_acls": null}),
		],
		"judged": [[0, "unknown", {
			"attribute": "block_public_acls",
			"reason": "expression",
			"needs": ["aws_s3_account_public_access_block.account.block_public_acls"],
			"related": ["aws_s3_bucket_public_access_block.exports"],
		}]],
	},
	"undecidable: the bucket": {
		"resources": [export(testing.to(["local.bucket"])), a_bucket, closed({})],
		"judged": [[0, "unknown", {
			"attribute": "s3_bucket_name",
			"reason": "expression",
			"needs": ["local.bucket"],
		}]],
	},
	"undecidable: the bucket of the block": {
		"resources": [
			export(to_bucket),
			a_bucket,
			testing.created("aws_s3_bucket_public_access_block.exports", all_on, {"bucket": testing.to(["local.bucket"])}),
		],
		"judged": [[0, "unknown", {
			"attribute": "aws_s3_bucket_public_access_block",
			"reason": "expression",
			"needs": ["local.bucket"],
		}]],
	},
	"deleted": {"resources": [testing.deleted("aws_rds_export_task.orders", {}), a_bucket], "judged": []},
	"not applicable to an export of a DB instance's snapshot": {
		"resources": [
			testing.created(
				"aws_rds_export_task.billing",
				{"s3_bucket_name": "billing-exports"},
				{"source_arn": testing.to(["aws_db_snapshot.billing.db_snapshot_arn"])},
			),
			testing.created("aws_db_snapshot.billing", {}, {"db_snapshot_arn": null}),
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	export_bucket_private.judged == case.judged with input as testing.plan(case.resources)
}

test_presence_required if {
	export_bucket_private.judged == [[0, "fail", {
		"attribute": "aws_s3_bucket_public_access_block",
		"reason": "absent",
	}]] with input as testing.plan([export(to_bucket), a_bucket])
		with data.parameters as {"presence_required": true}
}

to_bucket := testing.to(["aws_s3_bucket.exports.bucket"])

export(bucket) := testing.created(
	"aws_rds_export_task.orders",
	{"source_arn": "arn:aws:rds:eu-central-1:111122223333:cluster-snapshot:orders"},
	{"s3_bucket_name": bucket},
) if {
	bucket.references
} else := testing.created(
	"aws_rds_export_task.orders",
	object.union({"source_arn": "arn:aws:rds:eu-central-1:111122223333:cluster-snapshot:orders"}, bucket),
	{},
)

a_bucket := testing.created("aws_s3_bucket.exports", {"bucket": "orders-exports"}, {"id": null})

all_on := {
	"block_public_acls": true,
	"block_public_policy": true,
	"ignore_public_acls": true,
	"restrict_public_buckets": true,
}

to_id := {"bucket": testing.to(["aws_s3_bucket.exports.id"])}

closed(known) := testing.created("aws_s3_bucket_public_access_block.exports", object.union(all_on, known), to_id)

block(pending) := testing.created(
	"aws_s3_bucket_public_access_block.exports",
	object.remove(all_on, object.keys(pending)),
	object.union(to_id, pending),
)
