# METADATA
# title: The backup window is chosen
# description: |
#   Automated backups start in a window that the team has chosen, when the load is low and outside of the maintenance
#   window. AWS picks one by chance when none is set.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Managing.Backups.html
# custom:
#   severity: low
#   topics: [RES-1]
#   covers: ["G28"]
#   decides:
#     aws_rds_cluster:
#       preferred_backup_window: {wrong: ""}
#   resources: [aws_rds_cluster]
#   wanted: a preferred_backup_window
#   remediation: Set preferred_backup_window to at least 30 minutes in UTC, e.g. 02:00-03:00.
#   since: 0.2.0
package aurora.rules.rds.backup_window

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import rego.v1

subjects := aurora.clusters

judged := [attribute.must_be_given(cluster, "preferred_backup_window") | some cluster in subjects]
