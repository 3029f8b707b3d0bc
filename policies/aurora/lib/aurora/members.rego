# What belongs together: the instances of a cluster, the clusters of a global database.
package aurora.lib.aurora

import data.aurora.lib.attribute
import data.aurora.lib.group
import data.aurora.lib.link
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: By Aurora instance, what its `cluster_identifier` leads to, as `link.to` gives it.
cluster_links := {instance: link.to(instance, "cluster_identifier", {"aws_rds_cluster"}, {"id", "cluster_identifier"}) |
	some instance in instances
}

# METADATA
# description: By cluster, the handles of its instances in this plan. A cluster without any is not among them.
instances_of := group.by_first([[cluster, instance] |
	some instance, linked in cluster_links
	some cluster in linked.handles
])

# METADATA
# description: |
#   Handles of instances of which the plan does not say which one cluster they belong to: any cluster may have more
#   instances than `instances_of` shows.
unplaced := [instance |
	some instance, linked in cluster_links
	count(linked.handles) != 1
	count(linked.outside) == 0
]

# METADATA
# description: |
#   Whether a cluster belongs to a global database, by what it says itself or by what the global cluster is made from:
#   `yes`, `no`, or `maybe` where that depends on what the plan does not show.
is_global_member(cluster) := "yes" if {
	global_sources[cluster]
} else := "no" if {
	not attribute.is_given(cluster, "global_cluster_identifier")
} else := "maybe" if {
	attribute.state(cluster, "global_cluster_identifier").state == "undecidable"
} else := "yes"

# METADATA
# description: |
#   True when a cluster takes its data from elsewhere and brings along what it is not told: a restore, a replica, a
#   member of a global database; or a global cluster made from a cluster.
is_derived(handle) if {
	some name in origins
	attribute.is_given(handle, name)
}

origins := [
	"snapshot_identifier", "restore_to_point_in_time", "replication_source_identifier", "global_cluster_identifier",
	"source_db_cluster_identifier",
]

# METADATA
# description: Handles of the global clusters of Aurora.
global_clusters := [handle | some handle in plan.of("aws_rds_global_cluster"); is_aurora(handle)]

# Clusters that a global cluster is made from, which makes them its primaries.
global_sources := {cluster |
	some handle in global_clusters
	some cluster in link.to(
		handle,
		"source_db_cluster_identifier",
		{"aws_rds_cluster"},
		{"arn", "id", "cluster_identifier"},
	).handles
}
