# METADATA
# title: Exports of snapshots go to a bucket that cannot be public
# description: |
#   The bucket of an export holds whole tables. Its public access block keeps any later ACL or bucket policy from opening
#   it to everyone.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-export-snapshot.html
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
# custom:
#   severity: medium
#   topics: [DATA-1]
#   covers: ["G27"]
#   resources: [aws_rds_export_task]
#   reads:
#     - aws_db_cluster_snapshot
#     - aws_rds_cluster_snapshot_copy
#     - aws_rds_cluster
#     - aws_s3_bucket
#     - aws_s3_bucket_public_access_block
#   decides:
#     aws_rds_export_task:
#       s3_bucket_name: {wrong: another-bucket}
#     aws_s3_bucket_public_access_block:
#       bucket: {wrong: another-bucket}
#       block_public_acls: {wrong: false}
#       block_public_policy: {wrong: false}
#       ignore_public_acls: {wrong: false}
#       restrict_public_buckets: {wrong: false}
#   wanted: an aws_s3_bucket_public_access_block for the bucket with all four settings true
#   remediation: Add an aws_s3_bucket_public_access_block for the bucket with all four settings true.
#   since: 0.2.0
package aurora.rules.snapshot.export_bucket_private

import data.aurora.lib.bucket
import data.aurora.lib.scope
import rego.v1

subjects := sort([handle | some handle in scope.exports])

judged := [bucket.must_be_private(handle, "s3_bucket_name") | some handle in subjects]
