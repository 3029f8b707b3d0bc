# METADATA
# title: Destroyed clusters leave a final snapshot
# description: |
#   A cluster that the plan destroys or replaces leaves a final snapshot. Terraform does as the state says when it
#   destroys: `skip_final_snapshot` has to be false there before, so an apply earlier.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_DeleteCluster.html
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/rds_cluster
# custom:
#   severity: critical
#   topics: [RES-1]
#   covers: ["G28", "G29"]
#   resources: [aws_rds_cluster]
#   decides:
#     # What becomes of the resource decides, no value that it is given.
#   wanted: skip_final_snapshot = false before a cluster is destroyed
#   remediation: Set skip_final_snapshot to false and name a final_snapshot_identifier, apply that, and destroy the cluster by a plan of its own.
#   since: 0.2.0
package aurora.rules.change.cluster_destroyed_without_snapshot

import data.aurora.lib.change
import data.aurora.lib.outcome
import rego.v1

subjects := change.clusters

judged := [judge(cluster) | some cluster in subjects]

judge(cluster) := outcome.pass(cluster) if {
	not change.is_destroyed(cluster)
} else := outcome.pass(cluster) if {
	change.may_destroy
} else := outcome.pass(cluster) if {
	# Without a final_snapshot_identifier the destruction fails, and the cluster stays.
	change.before(cluster).skip_final_snapshot == false
} else := outcome.fail(cluster, {
	"attribute": "skip_final_snapshot",
	"found": object.get(change.before(cluster), "skip_final_snapshot", null),
	"expected": false,
	"reason": change.kind(cluster),
})
