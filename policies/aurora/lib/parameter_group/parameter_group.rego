# METADATA
# title: Engine parameters
# description: |
#   What an engine parameter is on a cluster: as the parameter group says that the cluster really uses, else as the
#   engine's default for the group's family. The provider sends names in lower case.
package aurora.lib.parameter_group

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.engine_parameter
import data.aurora.lib.link
import data.aurora.lib.plan
import data.aurora.lib.version
import rego.v1

# METADATA
# description: |
#   The ways a parameter can stand on a cluster, one for each group that the cluster may use: `state` is `known`, with
#   its `value` (and `"default": true` where it is the engine's), or `undecidable`, with `reason` and `needs`; `related`
#   holds the group's address where the group is in the plan.
settings(cluster, parameter) := [setting_in(cluster, group, parameter) | some group in links[cluster].handles] if {
	count(links[cluster].needs) == 0
	count(links[cluster].handles) > 0
} else := [by_default(cluster, trim_prefix(name, "default."), parameter)] if {
	[name] := links[cluster].outside
	startswith(name, "default.")
} else := [{"state": "undecidable", "reason": "outside_plan", "found": name}] if {
	[name] := links[cluster].outside
} else := [{"state": "undecidable", "reason": "expression", "needs": links[cluster].needs}] if {
	attribute.is_given(cluster, "db_cluster_parameter_group_name")
} else := [by_default(cluster, object.get(families, cluster, ""), parameter)]

# METADATA
# description: |
#   By handle of a cluster's or an instance's parameter group: `values`, the values by parameter, null where several or
#   one that is not known yet stand in the group; `is_whole`, whether these are all parameters that it sets.
contents := {group: {"values": values_in(entries), "is_whole": is_whole(group)} |
	some type in ["aws_rds_cluster_parameter_group", "aws_db_parameter_group"]
	some group in plan.of(type)
	entries := entries_of(group)
}

links := {cluster: linked |
	some cluster in aurora.clusters
	linked := link.to(cluster, "db_cluster_parameter_group_name", {"aws_rds_cluster_parameter_group"}, {"name", "id"})
}

families := {cluster: aurora.family(cluster) | some cluster in aurora.clusters}

releases := {cluster: object.get(version.versions[cluster], "minor", "") | some cluster in aurora.clusters}

setting_in(cluster, group, parameter) := object.union(found, {"related": [plan.address(group)]}) if {
	found := written_in(group, parameter)
} else := object.union(found, {"related": [plan.address(group)]}) if {
	found := by_default(cluster, object.get(plan.after(group), "family", ""), parameter)
}

# What the group itself says. Undefined where it leaves the parameter out.
written_in(group, parameter) := {"state": "known", "value": value} if {
	contents[group].is_whole
	value := contents[group].values[parameter]
	is_string(value)
} else := {"state": "undecidable", "reason": "block", "needs": []} if {
	is_open(group, parameter)
}

is_open(group, parameter) if is_null(contents[group].values[parameter])

else if not contents[group].is_whole

by_default(cluster, family, parameter) := {"state": "known", "value": value, "default": true} if {
	value := engine_parameter.default_of(family, releases[cluster], parameter)
} else := {"state": "known", "value": value, "default": true} if {
	family == ""
	value := engine_parameter.of_engine[aurora.engine(cluster)][parameter]
} else := {"state": "undecidable", "reason": "unset", "needs": []}

entries_of(group) := [entry | some entry in given; is_object(entry)] if {
	given := plan.after(group).parameter
	is_array(given)
} else := []

values_in(entries) := {parameter: value | some [parameter, value] in pairs} if {
	pairs := pairs_in(entries)
	count({parameter | some [parameter, _] in pairs}) == count(pairs)
} else := {parameter: value |
	pairs := pairs_in(entries)
	some parameter in {parameter | some [parameter, _] in pairs}
	value := the_one({value | some [candidate, value] in pairs; candidate == parameter})
}

pairs_in(entries) := {[lower(entry.name), object.get(entry, "value", null)] |
	some entry in entries
	is_string(entry.name)
}

the_one(values) := value if {
	[value] := [each | some each in values]
} else := null

# Every name is known: nothing that the plan does not show may set a parameter besides.
is_whole(group) if {
	entries := plan.after(group).parameter
	is_array(entries)
	every entry in entries {
		is_string(entry.name)
	}
} else if {
	attribute.is_settled(group, "parameter")
	is_null(object.get(plan.after(group), "parameter", null))
} else := false
