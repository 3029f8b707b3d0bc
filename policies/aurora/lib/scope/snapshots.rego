# Which snapshots of clusters, and which exports, are in scope.
package aurora.lib.scope

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.cluster_link
import data.aurora.lib.plan
import data.aurora.lib.snapshot
import rego.v1

# METADATA
# description: |
#   Handles of the cluster snapshots, and of the copies of them, that are not known to come from a cluster that is not
#   Aurora's.
snapshots := {handle | some handle, _ in snapshot.origins; is_all} | {handle |
	some handle, origin in snapshot.origins
	cluster_link.may_be_aurora(origin.clusters)
}

# METADATA
# description: Handles of the exports of those snapshots or of Aurora clusters, by reference or by ARN.
exports := {handle | some handle in plan.of("aws_rds_export_task"); is_all} | {handle |
	some handle in plan.of("aws_rds_export_task")
	exports_cluster(handle, attribute.state(handle, "source_arn"))
}

exports_cluster(handle, given) if {
	given.state == "undecidable"
} else if {
	some target in given.targets
	is_of_cluster(target.handle, input.resource_changes[target.handle])
} else if {
	contains(given.value, ":cluster-snapshot:")
} else if {
	contains(given.value, ":cluster:")
	cluster_link.may_be_aurora(cluster_link.to(handle, "source_arn").handles)
}

is_of_cluster(handle, resource) if {
	snapshots[handle]
} else if {
	resource.type == "aws_rds_cluster"
	aurora.is_aurora(handle)
} else if {
	resource.mode == "data"
	resource.type == "aws_db_cluster_snapshot"
}
