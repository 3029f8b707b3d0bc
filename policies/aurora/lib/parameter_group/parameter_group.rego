# METADATA
# title: Engine parameters
# description: |
#   What an engine parameter is on a cluster: as the parameter group says that the cluster really uses, else as the
#   engine's default for the group's family.
package aurora.lib.parameter_group

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.defaults
import data.aurora.lib.link
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   The ways a parameter can stand on a cluster, one for each group that the cluster may use: `state` is `known`, with
#   its `value` (and `"default": true` where it is the engine's), or `undecidable`, with `reason` and `needs`; `related`
#   holds the group's address where the group is in the plan.
settings(cluster, parameter) := settings_in(cluster, parameter, link.to(
	cluster,
	"db_cluster_parameter_group_name",
	{"aws_rds_cluster_parameter_group"},
	{"name", "id"},
))

settings_in(cluster, parameter, groups) := [object.union(setting_in(group, parameter), {"related": [plan.address(group)]}) |
	some group in groups.handles
] if {
	count(groups.needs) == 0
	count(groups.handles) > 0
} else := [by_default(trim_prefix(name, "default."), parameter)] if {
	[name] := groups.outside
	startswith(name, "default.")
} else := [{"state": "undecidable", "reason": "outside_plan", "found": name}] if {
	[name] := groups.outside
} else := [{"state": "undecidable", "reason": "expression", "needs": groups.needs}] if {
	count(groups.needs) > 0
} else := [by_default(object.get(families, cluster, ""), parameter)]

families := {cluster: aurora.family(cluster) | some cluster in aurora.clusters}

# The provider sends names in lower case. Entries of one name whose values differ are not decided here.
setting_in(group, parameter) := {"state": "known", "value": value} if {
	values := {entry.value | some entry in plan.after(group).parameter; lower(entry.name) == parameter}
	count(values) == 1
	some value in values
	names_are_known(group)
} else := {"state": "undecidable", "reason": "block", "needs": []} if {
	is_open(group, parameter)
} else := by_default(plan.after(group).family, parameter)

by_default(family, parameter) := {"state": "known", "value": value, "default": true} if {
	value := defaults.parameter(family, parameter)
} else := {"state": "undecidable", "reason": "unset", "needs": []}

# Something that the plan does not show may set the parameter.
is_open(group, parameter) if not names_are_known(group)

else if {
	some entry in plan.after(group).parameter
	lower(entry.name) == parameter
}

names_are_known(group) if {
	entries := plan.after(group).parameter
	every entry in entries {
		is_string(entry.name)
	}
} else if {
	attribute.is_settled(group, "parameter")
	is_null(object.get(plan.after(group), "parameter", null))
}
