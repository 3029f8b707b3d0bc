# METADATA
# title: The bucket of the trail cannot be public
# description: |
#   The bucket that CloudTrail writes to blocks public access by all four settings. Who reads a trail learns accounts,
#   roles, addresses and what is kept where.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html
# custom:
#   severity: medium
#   topics: [LOG-2]
#   covers: ["86"]
#   controls:
#     security_hub: [CloudTrail.6]
#     cis_aws_foundations: ["3.3"]
#     trivy: [AWS-0161]
#   resources: [aws_cloudtrail]
#   reads: [aws_s3_bucket, aws_s3_bucket_public_access_block]
#   decides:
#     aws_cloudtrail:
#       s3_bucket_name: {wrong: another-bucket}
#     aws_s3_bucket_public_access_block:
#       bucket: {wrong: another-bucket}
#       block_public_acls: {wrong: false}
#       block_public_policy: {wrong: false}
#       ignore_public_acls: {wrong: false}
#       restrict_public_buckets: {wrong: false}
#   wanted: an aws_s3_bucket_public_access_block for the bucket with all four settings true
#   remediation: Add an aws_s3_bucket_public_access_block for the trail's bucket with all four settings true.
#   since: 0.2.0
package aurora.rules.account.trail_bucket_private

import data.aurora.lib.bucket
import data.aurora.lib.trail
import rego.v1

subjects := trail.trails

judged := [bucket.must_be_private(handle, "s3_bucket_name") | some handle in subjects]
