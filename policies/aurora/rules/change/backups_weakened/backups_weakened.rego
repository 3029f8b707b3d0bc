# METADATA
# title: Backups are kept as long as before
# description: |
#   The plan shortens neither the retention of automated backups nor the backtrack window, and a cluster that is
#   deleted goes on leaving its backups and a final snapshot. What is older than the new retention is deleted at once.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Managing.Backups.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Managing.Backtrack.html
# custom:
#   severity: high
#   topics: [RES-1]
#   covers: ["5", "8", "G28", "G29"]
#   resources: [aws_rds_cluster]
#   decides:
#     aws_rds_cluster:
#       backup_retention_period: {wrong: 1}
#       backtrack_window: {wrong: 0}
#       delete_automated_backups: {wrong: true}
#       skip_final_snapshot: {wrong: true, harmless: {"null": "a final snapshot is then made", unset: "a final snapshot is then made"}}
#   wanted: backup_retention_period and backtrack_window no shorter, delete_automated_backups and skip_final_snapshot as false as they were
#   remediation: Set the attribute back to what it was.
#   since: 0.2.0
package aurora.rules.change.backups_weakened

import data.aurora.lib.change
import rego.v1

subjects := change.staying_clusters

judged := [judge(cluster) | some cluster in subjects]

judge(cluster) := change.worst(cluster, [
	change.must_not_fall(cluster, "backup_retention_period"),
	change.must_not_fall(cluster, "backtrack_window"),
	change.must_stay(cluster, "delete_automated_backups", {false}),
	change.must_stay(cluster, "skip_final_snapshot", {false}),
])
