package aurora.rules.account.trail_bucket_private_test

import data.aurora.rules.account.trail_bucket_private
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [to_bucket, bucket, access(true, of_bucket)], "judged": [0]},
	"wrong": {
		"resources": [to_bucket, bucket, access(false, of_bucket)],
		"judged": [[0, "fail", {
			"attribute": "restrict_public_buckets",
			"found": false,
			"related": ["aws_s3_bucket_public_access_block.trail"],
		}]],
	},
	"null": {
		"resources": [to_bucket, bucket, access(null, of_bucket)],
		"judged": [[0, "fail", {
			"attribute": "restrict_public_buckets",
			"found": false,
			"reason": "unset_default",
			"related": ["aws_s3_bucket_public_access_block.trail"],
		}]],
	},
	"unset: no block": {
		"resources": [to_bucket, bucket],
		"judged": [[0, "unknown", {"attribute": "aws_s3_bucket_public_access_block", "reason": "absent"}]],
	},
	"referenced: a bucket outside the plan": {
		"resources": [trail({"s3_bucket_name": "archive"}, {})],
		"judged": [[0, "unknown", {"attribute": "s3_bucket_name", "reason": "outside_plan", "found": ["archive"]}]],
	},
	"undecidable": {
		"resources": [trail({}, {"s3_bucket_name": testing.to(["local.bucket"])})],
		"judged": [[0, "unknown", {"attribute": "s3_bucket_name", "reason": "expression", "needs": ["local.bucket"]}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_cloudtrail.audit", {}), bucket],
		"judged": [],
	},
	"not applicable to a bucket of no trail": {
		"resources": [bucket, access(false, of_bucket)],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	trail_bucket_private.judged == case.judged with input as testing.plan(case.resources)
}

trail(known, pending) := testing.created("aws_cloudtrail.audit", known, pending)

to_bucket := trail({}, {"s3_bucket_name": testing.to(["aws_s3_bucket.trail.id"])})

bucket := testing.created("aws_s3_bucket.trail", {"bucket": "trail"}, {"id": null})

of_bucket := {"bucket": testing.to(["aws_s3_bucket.trail.id"])}

access(restricted, pending) := testing.created(
	"aws_s3_bucket_public_access_block.trail",
	{
		"block_public_acls": true,
		"block_public_policy": true,
		"ignore_public_acls": true,
		"restrict_public_buckets": restricted,
	},
	pending,
)
