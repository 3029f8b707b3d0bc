# Which snapshots of clusters are in scope.
package aurora.lib.scope

import data.aurora.lib.cluster_link
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
