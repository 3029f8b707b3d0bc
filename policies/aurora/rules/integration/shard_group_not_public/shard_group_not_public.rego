# METADATA
# title: Shard groups are not publicly accessible
# description: |
#   A DB shard group of Aurora Limitless Database that is publicly accessible has an address on the internet. Where
#   nothing is said, AWS decides by whether the VPC has an internet gateway.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBShardGroup.html
# custom:
#   severity: critical
#   topics: [NET-1]
#   covers: ["G44"]
#   resources: [aws_rds_shard_group]
#   decides:
#     aws_rds_shard_group:
#       publicly_accessible: {wrong: true}
#   wanted: publicly_accessible = false
#   remediation: Set publicly_accessible to false, and reach the shard group from inside of the VPC.
#   since: 0.2.0
package aurora.rules.integration.shard_group_not_public

import data.aurora.lib.attribute
import data.aurora.lib.plan
import rego.v1

subjects := plan.of("aws_rds_shard_group")

judged := [attribute.must_be(handle, "publicly_accessible", {false}) | some handle in subjects]
