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

import data.aurora.lib.attribute
import data.aurora.lib.group
import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.presence
import data.aurora.lib.scope
import rego.v1

subjects := sort([handle | some handle in scope.exports])

judged := [judge(handle, link.to(handle, "s3_bucket_name", {"aws_s3_bucket"}, {"bucket", "id"})) | some handle in subjects]

settings := ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"]

judge(handle, linked) := outcome.unknown(handle, link.doubt("s3_bucket_name", linked)) if {
	count(linked.needs) > 0
} else := judge_block(handle, blocks[0]) if {
	blocks := [block | some bucket in array.concat(linked.handles, linked.outside); some block in blocks_of[bucket]]
	count(blocks) > 0
} else := outcome.unknown(handle, link.doubt("s3_bucket_name", linked)) if {
	count(linked.outside) > 0
} else := outcome.unknown(handle, {"attribute": type, "reason": "expression", "needs": sort(hidden)}) if {
	count(hidden) > 0
} else := presence.missing(handle, type)

judge_block(handle, block) := outcome.fail(handle, object.union(
	attribute.found(off[0][0], off[0][1]),
	{"expected": true, "related": [plan.address(block)]},
)) if {
	off := [[name, given] | some name in settings; given := attribute.decided(block, name); object.get(given, "value", true) != true]
	count(off) > 0
} else := outcome.unknown(handle, object.union(
	attribute.undecided(undecided[0][0], undecided[0][1]),
	{"related": [plan.address(block)]},
)) if {
	undecided := [[name, given] | some name in settings; given := attribute.decided(block, name); given.state != "known"]
	count(undecided) > 0
} else := outcome.pass(handle)

type := "aws_s3_bucket_public_access_block"

links := {block: link.to(block, "bucket", {"aws_s3_bucket"}, {"bucket", "id"}) | some block in plan.of(type)}

# By bucket, or its name where the plan has no such bucket.
blocks_of := group.by_first([[bucket, block] |
	some block, linked in links
	some bucket in array.concat(linked.handles, linked.outside)
])

hidden := {text | some linked in links; some text in linked.needs}
