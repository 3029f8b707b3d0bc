# METADATA
# title: The maintenance window is chosen
# description: |
#   Patches of the engine and the operating system restart instances in a window that the team has chosen. AWS picks one
#   by chance when none is set.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_UpgradeDBInstance.Maintenance.html
# custom:
#   severity: low
#   topics: [UPD-1]
#   covers: ["G28"]
#   decides:
#     aws_rds_cluster:
#       preferred_maintenance_window: {wrong: ""}
#   resources: [aws_rds_cluster]
#   wanted: a preferred_maintenance_window
#   remediation: Set preferred_maintenance_window to at least 30 minutes in UTC, e.g. sun:03:30-sun:04:30.
#   since: 0.2.0
package aurora.rules.rds.maintenance_window

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import rego.v1

subjects := aurora.clusters

judged := [attribute.must_be_given(cluster, "preferred_maintenance_window") | some cluster in subjects]
