# METADATA
# title: A global database cannot be deleted by accident
# description: |
#   Deletion protection of the global database itself. That of its clusters does not keep anyone from taking the global
#   database apart, which ends the replication to other Regions.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-deleting.html
# custom:
#   severity: medium
#   topics: [RES-1]
#   covers: ["G34"]
#   resources: [aws_rds_global_cluster]
#   decides:
#     aws_rds_global_cluster:
#       deletion_protection: {wrong: false}
#   wanted: deletion_protection = true
#   remediation: Set deletion_protection to true; it changes without downtime.
#   since: 0.2.0
package aurora.rules.global.deletion_protection

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import rego.v1

subjects := aurora.global_clusters

judged := [attribute.must_be(handle, "deletion_protection", {true}) | some handle in subjects]
