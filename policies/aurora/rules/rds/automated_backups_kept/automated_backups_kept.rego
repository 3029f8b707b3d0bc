# METADATA
# title: Automated backups outlive the cluster
# description: |
#   The automated backups of a deleted cluster stay until their retention ends, so that a deletion by mistake or by an
#   attacker can be undone to any second. The provider deletes them with the cluster unless told otherwise.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Managing.Backups.Retaining.html
# custom:
#   severity: medium
#   topics: [RES-1]
#   covers: ["G28"]
#   decides:
#     aws_rds_cluster:
#       delete_automated_backups: {wrong: true}
#   resources: [aws_rds_cluster]
#   wanted: delete_automated_backups = false
#   remediation: Set delete_automated_backups to false.
#   since: 0.2.0
package aurora.rules.rds.automated_backups_kept

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import rego.v1

subjects := aurora.clusters

judged := [attribute.must_be(cluster, "delete_automated_backups", {false}) | some cluster in subjects]
