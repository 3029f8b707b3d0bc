package aurora.rules.account.trail_bucket_logged_test

import data.aurora.rules.account.trail_bucket_logged
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [to_bucket, bucket, logging({"target_bucket": "logs"}, of_bucket)], "judged": [0]},
	"wrong": {
		"resources": [to_bucket, bucket],
		"judged": [[0, "fail", {
			"attribute": "aws_s3_bucket_logging",
			"reason": "absent",
			"related": ["aws_s3_bucket.trail"],
		}]],
	},
	"null": {"resources": [to_bucket, bucket, logging({"target_bucket": null}, of_bucket)], "judged": [nowhere]},
	"unset": {
		"resources": [to_bucket, bucket, logging({}, object.union(of_bucket, {"target_bucket": null}))],
		"judged": [nowhere],
	},
	"unset on a bucket that exists": {
		"resources": [to_bucket, object.union(bucket, {"change": {"actions": ["update"]}})],
		"judged": [[0, "unknown", {"attribute": "aws_s3_bucket_logging", "reason": "absent"}]],
	},
	"referenced": {
		"resources": [
			to_bucket,
			bucket,
			logging({}, object.union(of_bucket, {"target_bucket": testing.to(["aws_s3_bucket.logs.id"])})),
			testing.created("aws_s3_bucket.logs", {}, {"id": null}),
		],
		"judged": [0],
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
		"resources": [bucket],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	trail_bucket_logged.judged == case.judged with input as testing.plan(case.resources)
}

trail(known, pending) := testing.created("aws_cloudtrail.audit", known, pending)

to_bucket := trail({}, {"s3_bucket_name": testing.to(["aws_s3_bucket.trail.id"])})

bucket := testing.created("aws_s3_bucket.trail", {"bucket": "trail"}, {"id": null})

of_bucket := {"bucket": testing.to(["aws_s3_bucket.trail.id"])}

logging(known, pending) := testing.created("aws_s3_bucket_logging.trail", known, pending)

nowhere := [0, "fail", {"attribute": "target_bucket", "found": null, "related": ["aws_s3_bucket_logging.trail"]}]
