# METADATA
# title: Requests to the bucket of the trail are logged
# description: |
#   S3 logs who asked for the files of the trail: the trail itself does not show by default who read or deleted them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html
# custom:
#   severity: low
#   topics: [LOG-2]
#   covers: ["86"]
#   controls:
#     security_hub: [CloudTrail.7]
#     cis_aws_foundations: ["3.6"]
#     trivy: [AWS-0163]
#   resources: [aws_cloudtrail]
#   reads: [aws_s3_bucket, aws_s3_bucket_logging]
#   decides:
#     aws_cloudtrail:
#       s3_bucket_name: {wrong: another-bucket}
#     aws_s3_bucket_logging:
#       bucket: {wrong: another-bucket}
#       target_bucket: {wrong: ""}
#   wanted: an aws_s3_bucket_logging for the bucket
#   remediation: Add an aws_s3_bucket_logging for the trail's bucket whose target_bucket is another bucket.
#   since: 0.2.0
package aurora.rules.account.trail_bucket_logged

import data.aurora.lib.bucket
import data.aurora.lib.trail
import rego.v1

subjects := trail.trails

judged := [bucket.must_be_logged(handle, "s3_bucket_name") | some handle in subjects]
