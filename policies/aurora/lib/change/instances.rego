# What becomes of the instances of a cluster.
package aurora.lib.change

import data.aurora.lib.group
import rego.v1

# METADATA
# description: |
#   What becomes of the cluster that an instance belonged to: `destroyed`, `kept`, or `unknown` where it is not in this
#   plan.
fate_of_cluster(instance) := "unknown" if {
	count(clusters_of(instance)) == 0
} else := "kept" if {
	some cluster in clusters_of(instance)
	not is_destroyed(cluster)
} else := "destroyed"

# METADATA
# description: |
#   True when the instance's cluster has an instance all the time that the plan is applied: one in this plan that it
#   does not destroy, one that is replaced after its successor is there, or a member of the cluster that is none of
#   these.
has_other_instances(instance) if {
	some other in instances_by_cluster[before(instance).cluster_identifier]
	is_lasting(other)
} else if {
	some cluster in clusters_of(instance)
	some member in before(cluster).cluster_members
	not member in {before(known).identifier | some known in instances_by_cluster[before(instance).cluster_identifier]}
}

is_lasting(instance) if not is_destroyed(instance)

else if is_overlapping(instance)

clusters_of(instance) := object.get(clusters_by_identifier, before(instance).cluster_identifier, [])

clusters_by_identifier := group.by_first([[before(cluster).id, cluster] |
	some cluster in all_before("aws_rds_cluster")
])

instances_by_cluster := group.by_first([[before(instance).cluster_identifier, instance] |
	some instance in all_before("aws_rds_cluster_instance")
])
