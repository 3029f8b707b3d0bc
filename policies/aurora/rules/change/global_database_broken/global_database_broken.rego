# METADATA
# title: Global databases stay whole
# description: |
#   The plan neither destroys nor replaces a global cluster, and takes no cluster out of one. A secondary that leaves
#   stops replicating and becomes a cluster of its own.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-detaching.html
# custom:
#   severity: high
#   topics: [RES-1, RES-2]
#   covers: ["G29", "G34"]
#   resources: [aws_rds_global_cluster, aws_rds_cluster]
#   decides:
#     # What becomes of a global cluster decides. No compliant plan has a member, whose global_cluster_identifier decides.
#   wanted: global clusters stay, and their clusters stay in them
#   remediation: Keep the aws_rds_global_cluster and the global_cluster_identifier of its clusters.
#   since: 0.2.0
package aurora.rules.change.global_database_broken

import data.aurora.lib.change
import rego.v1

subjects := array.concat(
	[handle | some handle in change.of("aws_rds_global_cluster"); change.was_aurora(handle)],
	change.staying_clusters,
)

judged := [judge(handle) | some handle in subjects]

judge(handle) := change.must_be_kept(handle) if {
	input.resource_changes[handle].type == "aws_rds_global_cluster"
} else := change.must_stay(handle, "global_cluster_identifier", {identifier}) if {
	not change.may_destroy
	identifier := change.before(handle).global_cluster_identifier
	is_string(identifier)
	identifier != ""
} else := handle
