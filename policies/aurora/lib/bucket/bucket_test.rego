package aurora.lib.bucket_test

import data.aurora.lib.bucket
import data.aurora.testing
import rego.v1

trail(known, pending) := testing.created("aws_cloudtrail.audit", known, pending)

to_bucket := trail({}, {"s3_bucket_name": testing.to(["aws_s3_bucket.trail.id"])})

made := testing.created("aws_s3_bucket.trail", {"bucket": "trail"}, {"id": null})

existing := object.union(made, {"change": {"actions": ["no-op"]}})

access(known, pending) := testing.created("aws_s3_bucket_public_access_block.trail", object.union(blocked, known), pending)

logging(known, pending) := testing.created("aws_s3_bucket_logging.trail", known, pending)

blocked := {
	"block_public_acls": true,
	"block_public_policy": true,
	"ignore_public_acls": true,
	"restrict_public_buckets": true,
}

of_bucket := {"bucket": testing.to(["aws_s3_bucket.trail.id"])}

absent(type) := [0, "unknown", {"attribute": type, "reason": "absent"}]

private_cases := {
	"blocked": {"resources": [to_bucket, made, access({}, of_bucket)], "outcome": 0},
	"blocked by name, outside the plan": {
		"resources": [trail({"s3_bucket_name": "archive"}, {}), access({"bucket": "archive"}, {})],
		"outcome": 0,
	},
	"one setting is off": {
		"resources": [to_bucket, made, access({"block_public_policy": false}, of_bucket)],
		"outcome": [0, "fail", {
			"attribute": "block_public_policy",
			"found": false,
			"related": ["aws_s3_bucket_public_access_block.trail"],
		}],
	},
	"one setting is hidden": {
		"resources": [
			to_bucket,
			made,
			testing.created(
				"aws_s3_bucket_public_access_block.trail",
				object.remove(blocked, ["ignore_public_acls"]),
				object.union(of_bucket, {"ignore_public_acls": testing.to(["local.setting"])}),
			),
		],
		"outcome": [0, "unknown", {
			"attribute": "ignore_public_acls",
			"reason": "expression",
			"needs": ["local.setting"],
			"related": ["aws_s3_bucket_public_access_block.trail"],
		}],
	},
	"no block": {"resources": [to_bucket, made], "outcome": absent("aws_s3_bucket_public_access_block")},
	"a block of a hidden bucket": {
		"resources": [to_bucket, made, access({}, {"bucket": testing.to(["local.bucket"])})],
		"outcome": [0, "unknown", {
			"attribute": "aws_s3_bucket_public_access_block",
			"reason": "expression",
			"needs": ["local.bucket"],
		}],
	},
	"a bucket outside the plan": {
		"resources": [trail({"s3_bucket_name": "archive"}, {})],
		"outcome": [0, "unknown", {"attribute": "s3_bucket_name", "reason": "outside_plan", "found": ["archive"]}],
	},
	"a hidden bucket": {
		"resources": [trail({}, {"s3_bucket_name": testing.to(["local.bucket"])})],
		"outcome": [0, "unknown", {"attribute": "s3_bucket_name", "reason": "expression", "needs": ["local.bucket"]}],
	},
}

test_must_be_private[name] if {
	some name, case in private_cases
	bucket.must_be_private(0, "s3_bucket_name") == case.outcome with input as testing.plan(case.resources)
}

logged_cases := {
	"logged": {"resources": [to_bucket, made, logging({"target_bucket": "logs"}, of_bucket)], "outcome": 0},
	"logged nowhere": {
		"resources": [to_bucket, made, logging({"target_bucket": null}, of_bucket)],
		"outcome": [0, "fail", {"attribute": "target_bucket", "found": null, "related": ["aws_s3_bucket_logging.trail"]}],
	},
	"a new bucket without logging": {
		"resources": [to_bucket, made],
		"outcome": [0, "fail", {
			"attribute": "aws_s3_bucket_logging",
			"reason": "absent",
			"related": ["aws_s3_bucket.trail"],
		}],
	},
	"a bucket that exists": {"resources": [to_bucket, existing], "outcome": absent("aws_s3_bucket_logging")},
}

test_must_be_logged[name] if {
	some name, case in logged_cases
	bucket.must_be_logged(0, "s3_bucket_name") == case.outcome with input as testing.plan(case.resources)
}
