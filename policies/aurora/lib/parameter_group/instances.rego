# What the instances of a cluster make of its parameters: an instance's own group wins over the cluster's.
# Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_WorkingWithParamGroups.html
package aurora.lib.parameter_group

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.engine_parameter
import data.aurora.lib.link
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   By Aurora cluster, the kinds of instances that it has in this plan: `groups`, the parameter groups that one may use
#   besides the cluster's, and `doubts`, settings where the plan does not show that group. A cluster whose instances the
#   plan does not hold has one kind, which uses none.
kinds := {cluster: (without_own(members, own) | {groups | some groups in own}) |
	some cluster in aurora.clusters
	members := object.get(aurora.instances_of, cluster, [])
	own := [own_groups[member] | some member in members]
}

without_own(members, own) := set() if {
	count(own) > 0
	count(own) == count(members)
} else := {{"groups": [], "doubts": []}}

# METADATA
# description: The ways a parameter can stand on instances of one kind, as `settings` gives them.
settings_of_kind(cluster, kind, parameter) := settings(cluster, parameter) if {
	not engine_parameter.of_instances[parameter]
} else := array.concat(kind.doubts, [setting |
	some group in kind.groups
	some setting in own_settings(cluster, group, parameter)
]) if {
	count(kind.groups) + count(kind.doubts) > 0
} else := settings(cluster, parameter)

own_settings(cluster, group, parameter) := [object.union(found, {
	"attribute": "db_parameter_group_name",
	"related": [plan.address(group)],
})] if {
	found := written_in(group, parameter)
} else := settings(cluster, parameter)

# By instance that uses a group of its own; AWS's `default.` groups set nothing.
own_groups := {instance: {"groups": linked.handles, "doubts": doubts} |
	some instance in aurora.instances
	attribute.is_given(instance, "db_parameter_group_name")
	linked := link.to(instance, "db_parameter_group_name", {"aws_db_parameter_group"}, {"name", "id"})
	doubts := array.concat(outside(linked), hidden(linked))
	count(linked.handles) + count(doubts) > 0
}

outside(linked) := [{
	"state": "undecidable",
	"attribute": "db_parameter_group_name",
	"reason": "outside_plan",
	"found": name,
} |
	some name in linked.outside
	not startswith(name, "default.")
]

hidden(linked) := [] if {
	count(linked.needs) == 0
	count(linked.handles) + count(linked.outside) > 0
} else := [{
	"state": "undecidable",
	"attribute": "db_parameter_group_name",
	"reason": "expression",
	"needs": linked.needs,
}]
