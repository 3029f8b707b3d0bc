# METADATA
# title: Instances do not become public
# description: |
#   The plan gives no instance a public address that had none, nor a shard group of Aurora Limitless Database.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-mysql-networking.html
# custom:
#   severity: critical
#   topics: [NET-1]
#   covers: ["23", "G29", "G44"]
#   resources: [aws_rds_cluster_instance, aws_rds_shard_group]
#   decides:
#     aws_rds_cluster_instance:
#       publicly_accessible: {wrong: true, harmless: {"null": "the provider then sends false", unset: "the provider then sends false"}}
#   wanted: publicly_accessible = false where it was false
#   remediation: Leave publicly_accessible false, and reach the database through the VPC.
#   since: 0.2.0
package aurora.rules.change.public_access_on

import data.aurora.lib.change
import rego.v1

subjects := array.concat(
	[instance | some instance in change.instances; change.is_staying(instance)],
	change.staying("aws_rds_shard_group"),
)

judged := [change.must_stay(handle, "publicly_accessible", {false}) | some handle in subjects]
