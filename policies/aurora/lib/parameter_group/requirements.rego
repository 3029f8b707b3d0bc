# What rules want of engine parameters, and what the groups of a cluster make of it.
package aurora.lib.parameter_group

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.engine_parameter
import data.aurora.lib.outcome
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   Handles of the Aurora clusters by engine; one whose engine the plan does not show may be of either.
clusters_of := {engine: [cluster | some cluster in aurora.clusters; not is_of_other(cluster, engine)] |
	some engine in ["aurora-mysql", "aurora-postgresql"]
}

# METADATA
# description: Values that switch a parameter on, for `one_of`.
on := {"1", "on", "true", "yes"}

# METADATA
# description: Values that switch a parameter off, for `one_of`.
off := {"0", "off", "false", "no"}

# METADATA
# description: |
#   The outcome of a rule that wants something of the parameters of a cluster. `wanted` has for each engine a list of
#   options, of which one has to be met, the one that is best to tell people first; an option is what is wanted by
#   parameter. A want has `expected`, the text to show, and conditions, in lower case: `one_of`, the values; `holds`,
#   sets of each of which the listed values need one; `lacks`, a set of which they have none; `only`, a set that all of
#   them are from; `between`, the least and the greatest number.
judge(cluster, wanted) := outcome.pass(cluster) if {
	some wants in wanted[aurora.engine(cluster)]
	every parameter, want in wants {
		value := plain_value(cluster, parameter)
		not misses(want, value)
	}
} else := outcome.unknown(cluster, attribute.undecided("engine", attribute.state(cluster, "engine"))) if {
	not aurora.engine(cluster)
} else := of_findings(cluster, findings_of(cluster, wanted))

of_findings(cluster, findings) := outcome.fail(cluster, found[0]) if {
	found := [finding.evidence | some finding in findings; finding.verdict == "unmet"]
	count(found) > 0
} else := outcome.unknown(cluster, findings[0].evidence) if {
	count(findings) > 0
} else := outcome.pass(cluster)

# What most clusters do: one group of the plan decides, and no instance has a say in it.
plain_value(cluster, parameter) := value if {
	value := plain[cluster].values[parameter]
} else := lower(value) if {
	not plain[cluster].open[parameter]
	value := engine_parameter.default_of(plain[cluster].family, releases[cluster], parameter)
}

# By cluster of that kind, `values` by parameter, the group's `family`, and `open`, parameters to look at more closely.
plain := {cluster: {"values": values, "family": plan.after(group).family, "open": open} |
	some cluster, linked in links
	[group] := linked.handles
	count(linked.needs) == 0
	contents[group].is_whole
	every kind in kinds[cluster] {
		count(kind.doubts) == 0
		every own in kind.groups {
			contents[own].is_whole
		}
	}
	open := set_by_instances(kinds[cluster]) | {parameter | some parameter, null in contents[group].values}
	values := {parameter: lower(trim_space(value)) |
		some parameter, value in contents[group].values
		not open[parameter]
	}
}

set_by_instances(found) := {parameter |
	some kind in found
	some own in kind.groups
	some parameter, _ in contents[own].values
}

is_of_other(cluster, engine) if aurora.engine(cluster) != engine

# For each kind of instances that meets no option, why.
findings_of(cluster, wanted) := [finding |
	some kind in sort(kinds[cluster])
	unmet := [unmet_at(cluster, kind, wants) | some wants in wanted[aurora.engine(cluster)]]
	count([1 | some wants in unmet; count(wants) == 0]) == 0
	finding := finding_of(unmet)
]

finding_of(unmet) := {"verdict": "unmet", "evidence": failure(unmet[0])} if {
	every wants in unmet {
		some want in wants
		want.is_known
	}
} else := {"verdict": "unclear", "evidence": evidence(doubtful[0])} if {
	doubtful := [want |
		some wants in unmet
		count([1 | some other in wants; other.is_known]) == 0
		some want in wants
	]
}

# The wants that are not met, each with the ways the parameter can stand and the first that does not meet it.
unmet_at(cluster, kind, wants) := [unmet |
	some parameter in sort(object.keys(wants))
	want := wants[parameter]
	ways := settings_of_kind(cluster, kind, parameter)
	unfit := [way | some way in ways; not is_met(want, way)]
	count(unfit) > 0
	unmet := {
		"parameter": parameter,
		"expected": want.expected,
		"first": unfit[0],
		"is_known": count(ways) == count([1 | some way in unfit; way.state == "known"]),
	}
]

is_met(want, way) if {
	way.state == "known"
	not misses(want, lower(trim_space(way.value)))
}

misses(want, value) if {
	want.one_of
	not want.one_of[value]
} else if {
	some alternatives in want.holds
	count(alternatives & listed(value)) == 0
} else if {
	count(want.lacks & listed(value)) > 0
} else if {
	count(listed(value) - want.only) > 0
} else if {
	want.between
	not is_between(want.between, value)
}

is_between([least, greatest], value) if {
	number := to_number(value)
	least <= number
	number <= greatest
}

listed(value) := {trim_space(part) | some part in split(value, ","); trim_space(part) != ""}

failure(unmet) := object.union(
	object.remove(evidence(known[0]), ["reason"]),
	object.union(
		{
			"expected": {want.parameter: want.expected | some want in known},
			"found": {want.parameter: want.first.value | some want in known},
		},
		why(known),
	),
) if {
	known := [want | some want in unmet; want.is_known]
}

why(known) := {"reason": "unset_default"} if {
	every want in known {
		want.first["default"]
	}
} else := {}

evidence(unmet) := object.union(
	{
		"attribute": object.get(unmet.first, "attribute", "db_cluster_parameter_group_name"),
		"expected": {unmet.parameter: unmet.expected},
	},
	object.union(object.filter(unmet.first, ["found", "needs", "reason", "related"]), shown(unmet)),
)

shown(unmet) := {"found": {unmet.parameter: unmet.first.value}} if {
	unmet.first.state == "known"
} else := {}
