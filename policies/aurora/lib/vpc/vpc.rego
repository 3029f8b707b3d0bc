# METADATA
# title: Where Aurora is placed
# description: |
#   The subnets and the VPC of a cluster: its DB subnet group names subnets, and each subnet names its VPC. A VPC is
#   known by its handle or, where this plan does not hold it, by its id.
package aurora.lib.vpc

import data.aurora.lib.group
import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.presence
import data.aurora.lib.scope
import rego.v1

# METADATA
# description: Resource types that are a subnet.
subnet_types := {"aws_subnet", "aws_default_subnet"}

# METADATA
# description: Resource types that are a VPC.
types := {"aws_vpc", "aws_default_vpc"}

# METADATA
# description: By DB subnet group in scope, what its `subnet_ids` lead to, as `link.to` gives it.
group_links := {subnet_group: link.to(subnet_group, "subnet_ids", subnet_types, {"id"}) |
	some subnet_group in scope.subnet_groups
}

# METADATA
# description: Handles of the subnets that the DB subnet groups in scope have.
subnets := {subnet | some linked in group_links; some subnet in linked.handles}

# METADATA
# description: By subnet of a DB subnet group, what its `vpc_id` leads to, as `link.to` gives it.
subnet_links := {subnet: link.to(subnet, "vpc_id", types, {"id"}) | some subnet in subnets}

# METADATA
# description: |
#   By Aurora cluster, its VPC, as a set of one member; empty where it cannot be told. All subnets of a DB subnet group
#   lie in one VPC, so that one subnet is enough.
of_cluster := {cluster: {key |
	some subnet_group in linked.handles
	some subnet in group_links[subnet_group].handles
	some key in keys_of(subnet_links[subnet])
} |
	some cluster, linked in scope.subnet_group_links
}

# METADATA
# description: The Aurora clusters in each VPC, by its handle or id.
clusters_in := group.by_first([[key, cluster] | some cluster, keys in of_cluster; some key in keys])

# METADATA
# description: The VPCs that Aurora clusters are in, by handle or id.
of_clusters := object.keys(clusters_in)

# METADATA
# description: By Aurora cluster whose VPC is not in this plan, evidence of where the trace of it ends.
doubts := {cluster: doubt_of(cluster) |
	some cluster, keys in of_cluster
	count([key | some key in keys; is_number(key)]) == 0
}

# METADATA
# description: |
#   The VPCs that are judged, each with the keys by which partners find it: a VPC of this plan by its handle; a cluster
#   whose VPC is not in this plan by that VPC's id, if it is known.
places := object.union(
	{handle: {handle} | some handle in scope.vpcs},
	{cluster: of_cluster[cluster] | some cluster, _ in doubts},
)

# METADATA
# description: |
#   The resources of a type by the VPC that their `vpc_id` leads to, and `loose`, those of which the plan does not say
#   which one VPC that is.
partners(type) := {
	"by_vpc": group.by_first([[key, handle] |
		some [handle, linked] in linked_to
		not is_loose(linked)
		some key in keys_of(linked)
	]),
	"loose": [handle | some [handle, linked] in linked_to; is_loose(linked)],
} if {
	linked_to := [[handle, link.to(handle, "vpc_id", types, {"id"})] | some handle in plan.of(type)]
}

# METADATA
# description: The default security groups by their VPCs, as `partners` finds them.
default_security_groups := partners("aws_default_security_group")

# METADATA
# description: The partners of a VPC among those that `partners` found.
partners_of(handle, found) := [partner | some key in places[handle]; some partner in object.get(found.by_vpc, key, [])]

# METADATA
# description: |
#   The outcome for a place that wants a partner of a type, where none of those that `partners` found is its own.
absent(handle, type, found) := outcome.unknown(handle, doubts[handle]) if {
	doubts[handle]
} else := outcome.unknown(handle, {
	"attribute": "vpc_id",
	"reason": "expression",
	"needs": [],
	"related": [plan.address(partner) | some partner in found.loose],
}) if {
	count(found.loose) > 0
} else := presence.missing(handle, type)

# METADATA
# description: What a link leads to, as handles, and as values that lead out of the plan.
keys_of(linked) := {key | some key in array.concat(linked.handles, linked.outside)}

is_loose(linked) if count(linked.needs) > 0

else if count(linked.handles) > 1

doubt_of(cluster) := scope.subnet_group_doubts[cluster] if {
	scope.subnet_group_doubts[cluster]
} else := object.union(evidence, {"related": [plan.address(holder)]}) if {
	[holder, evidence] := array.concat(broken_groups(cluster), broken_subnets(cluster))[0]
}

# Where the trace of a cluster ends: at its subnet group, or at one of that group's subnets.
broken_groups(cluster) := [[subnet_group, evidence] |
	some subnet_group in scope.subnet_group_links[cluster].handles
	evidence := link.doubt("subnet_ids", group_links[subnet_group])
]

broken_subnets(cluster) := [[subnet, evidence] |
	some subnet_group in scope.subnet_group_links[cluster].handles
	some subnet in group_links[subnet_group].handles
	evidence := link.doubt("vpc_id", subnet_links[subnet])
]
