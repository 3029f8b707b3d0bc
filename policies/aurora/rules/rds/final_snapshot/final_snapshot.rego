# METADATA
# title: Deleting the cluster leaves a final snapshot
# description: |
#   A cluster that is destroyed leaves a last snapshot. It needs a name too: without one the provider refuses to destroy
#   the cluster, and whoever is in a hurry then skips the snapshot.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_DeleteCluster.html
# custom:
#   severity: medium
#   topics: [RES-1]
#   covers: ["G28", "G43"]
#   decides:
#     aws_rds_cluster:
#       skip_final_snapshot:
#         wrong: true
#         harmless: {"null": the provider then takes a snapshot, unset: the provider then takes a snapshot}
#       final_snapshot_identifier: {wrong: ""}
#   resources: [aws_rds_cluster]
#   wanted: skip_final_snapshot = false and a final_snapshot_identifier
#   remediation: Set skip_final_snapshot to false and final_snapshot_identifier to a name that no other snapshot has.
#   since: 0.2.0
package aurora.rules.rds.final_snapshot

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import rego.v1

subjects := aurora.clusters

judged := [judge(cluster) | some cluster in subjects]

judge(cluster) := attribute.must_be_given(cluster, "final_snapshot_identifier") if {
	attribute.decided(cluster, "skip_final_snapshot").value == false
} else := attribute.must_be(cluster, "skip_final_snapshot", {false})
