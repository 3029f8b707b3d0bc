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
	some instance in instances
	count(cluster_links[instance].handles) != 1
	count(cluster_links[instance].outside) == 0
]

# METADATA
# description: |
#   Whether a cluster belongs to a global database, by what it says itself or by what the global cluster is made from:
#   `yes`, `no`, or `maybe` where that depends on what the plan does not show.
is_global_member(cluster) := "yes" if {
	globals_of_source[cluster]
} else := "no" if {
	not attribute.is_given(cluster, "global_cluster_identifier")
} else := "maybe" if {
	attribute.state(cluster, "global_cluster_identifier").state == "undecidable"
} else := "yes"

# METADATA
# description: True when a cluster is restored from a snapshot or a point in time, or replicates another cluster.
is_copy(cluster) if {
	some name in ["snapshot_identifier", "restore_to_point_in_time", "replication_source_identifier"]
	attribute.is_given(cluster, name)
}

# METADATA
# description: |
#   True when a cluster takes its data from elsewhere and brings along what it is not told: a copy, a member of a global
#   database; or a global cluster made from a cluster.
is_derived(handle) if is_copy(handle)

else if {
	input.resource_changes[handle].type == "aws_rds_cluster"
	attribute.is_given(handle, "global_cluster_identifier")
}

else if attribute.is_given(handle, "source_db_cluster_identifier")

# METADATA
# description: Handles of the clusters that have several instances in this plan.
clusters_of_several := [cluster | some cluster in clusters; count(instances_of[cluster]) > 1]

# METADATA
# description: |
#   The state of a setting of an instance's cluster, as `attribute.decided` gives it; `undecidable` where the plan does
#   not show the cluster.
setting_of_cluster(instance, name) := attribute.decided(cluster, name) if {
	[cluster] := cluster_links[instance].handles
	count(cluster_links[instance].needs) == 0
} else := {"state": "undecidable", "reason": "outside_plan", "needs": []} if {
	count(cluster_links[instance].outside) > 0
} else := {"state": "undecidable", "reason": "expression", "needs": cluster_links[instance].needs}

# METADATA
# description: Handles of the global clusters of Aurora.
global_clusters := [handle | some handle in plan.of("aws_rds_global_cluster"); is_aurora(handle)]

# METADATA
# description: Handles of the global clusters of this plan that a cluster belongs to.
global_clusters_of(cluster) := array.concat(
	object.get(globals_of_source, cluster, []),
	link.to(cluster, "global_cluster_identifier", {"aws_rds_global_cluster"}, {"id", "global_cluster_identifier"}).handles,
)

# METADATA
# description: Handles of the clusters of this plan that a global cluster is made from.
sources_of(global) := link.to(
	global,
	"source_db_cluster_identifier",
	{"aws_rds_cluster"},
	{"arn", "id", "cluster_identifier"},
).handles

# METADATA
# description: |
#   By instance, whether Performance Insights is on, as `attribute.decided` gives it: its own setting, or the cluster's
#   where its own is not on.
insights_of := {instance: insights(instance) | some instance in instances}

insights(instance) := own if {
	own := attribute.decided(instance, "performance_insights_enabled")
	own.value == true
} else := of_cluster if {
	of_cluster := setting_of_cluster(instance, "performance_insights_enabled")
	of_cluster.value == true
} else := own if {
	own := attribute.decided(instance, "performance_insights_enabled")
	own.state != "known"
} else := setting_of_cluster(instance, "performance_insights_enabled")

# Global clusters by the cluster that they are made from, which is their primary.
globals_of_source := group.by_first([[cluster, handle] |
	some handle in global_clusters
	some cluster in sources_of(handle)
])
