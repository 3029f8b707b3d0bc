# METADATA
# title: Snapshots take over the cluster's tags
# description: |
#   Tags say whose data a snapshot holds and decide by attribute-based access control who may share, copy or delete it.
#   Without them a snapshot is nobody's.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Tagging.html
# custom:
#   severity: low
#   topics: [RES-1, IAM-8]
#   covers: ["7"]
#   decides:
#     aws_rds_cluster:
#       copy_tags_to_snapshot: {wrong: false}
#   controls:
#     security_hub: [RDS.16]
#     checkov: [CKV_AWS_313]
#   resources: [aws_rds_cluster]
#   wanted: copy_tags_to_snapshot = true
#   remediation: Set copy_tags_to_snapshot to true.
#   since: 0.2.0
package aurora.rules.rds.copy_tags_to_snapshot

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import rego.v1

subjects := aurora.clusters

judged := [attribute.must_be(cluster, "copy_tags_to_snapshot", {true}) | some cluster in subjects]
