# How strong the parameters of a cluster's engine are before and after.
package aurora.lib.change

import data.aurora.lib.aurora
import data.aurora.lib.engine_parameter
import data.aurora.lib.group
import data.aurora.lib.outcome
import data.aurora.lib.parameter_group
import data.aurora.lib.plan
import data.aurora.lib.version
import rego.v1

# METADATA
# description: |
#   Handles of the Aurora clusters that are there before and after and whose parameters the plan may touch: it touches
#   the cluster itself, or a parameter group that it used or will use.
clusters_with_touched_parameters := [cluster |
	some cluster in aurora.clusters
	before(cluster)
	has_touched_parameters(cluster)
]

# METADATA
# description: |
#   The outcomes of a rule that wants parameters of a cluster's engine, sets of names by engine, to stay as strong as
#   they were: one for each.
kept_parameters(cluster, parameters) := [outcome_of |
	some parameter in sort(object.get(parameters, object.get(aurora.engines, before(cluster).engine, ""), set()))
	outcome_of := judge_parameter(cluster, parameter, parameter_group.settings(cluster, parameter))
]

# METADATA
# description: |
#   The value of a parameter on a cluster before the apply, by the group that it used then, else by the engine's
#   default. Undefined where neither is known.
parameter_before(cluster, parameter) := written_before(group_before(cluster))[parameter] if {
	group_before(cluster)
	written_before(group_before(cluster))[parameter]
} else := default_before(cluster, before(group_before(cluster)).family, parameter) if {
	group_before(cluster)
} else := default_before(cluster, trim_prefix(name, "default."), parameter) if {
	name := before(cluster).db_cluster_parameter_group_name
	startswith(name, "default.")
}

has_touched_parameters(cluster) if kind(cluster)

else if kind(group_before(cluster))

else if {
	some used in parameter_group.links[cluster].handles
	kind(used)
}

group_before(cluster) := groups_before[before(cluster).db_cluster_parameter_group_name]

groups_before := {name: groups[0] |
	some name, groups in group.by_first([[before(handle).name, handle] |
		some handle in all_before("aws_rds_cluster_parameter_group")
	])
}

# Where a group has a parameter twice, the last stands for it.
# Compiled to WebAssembly, the union of no objects is undefined.
written_before(handle) := object.union_n(array.concat(
	[{}],
	[{lower(entry.name): entry.value} | some entry in before(handle).parameter],
))

default_before(cluster, family, parameter) := engine_parameter.default_of(family, release_before(cluster), parameter)

release_before(cluster) := minor if {
	minor := version.parsed(aurora.engines[before(cluster).engine], before(cluster).engine_version).minor
} else := ""

judge_parameter(cluster, parameter, settings) := outcome.pass(cluster) if {
	every setting in settings {
		is_as_strong(cluster, parameter, setting)
	}
} else := outcome.pass(cluster) if {
	# What this plan does not show, it does not change.
	not group_before(cluster)
	before(cluster).db_cluster_parameter_group_name == plan.after(cluster).db_cluster_parameter_group_name
} else := outcome.fail(cluster, object.union(evidence_of(parameter, settings[0]), {
	"expected": {parameter: parameter_before(cluster, parameter)},
	"reason": "weaker",
})) if {
	every setting in settings {
		setting.state == "known"
		not is_as_strong(cluster, parameter, setting)
	}
} else := outcome.unknown(cluster, evidence_of(
	parameter,
	[setting | some setting in settings; not is_as_strong(cluster, parameter, setting)][0],
))

is_as_strong(cluster, parameter, setting) if {
	setting.state == "known"
	strength(parameter, setting.value) >= least_strength(cluster, parameter)
}

# Beside a value that is not known, only the strongest is known to be no weaker.
least_strength(cluster, parameter) := strength(parameter, parameter_before(cluster, parameter)) if {
	is_string(parameter_before(cluster, parameter))
} else := strongest[parameter]

evidence_of(parameter, setting) := object.union(
	{"attribute": "db_cluster_parameter_group_name", "found": {parameter: setting.value}, "reason": "outside_plan"},
	object.filter(setting, ["related"]),
) if {
	setting.state == "known"
} else := object.union(
	{"attribute": "db_cluster_parameter_group_name"},
	object.filter(setting, ["found", "needs", "reason", "related"]),
)

# A list of protocols is as strong as the weakest of them.
strength(parameter, value) := min([object.get(protocols, upper(name), 0) | some name in split(value, ",")]) if {
	strongest[parameter] == 4
} else := object.get(statements, lower(value), 0) if {
	parameter == "log_statement"
} else := 0 if {
	lower(value) in {"", "0", "off", "false"}
} else := 1

strongest := {
	"log_connections": 1,
	"log_disconnections": 1,
	"log_statement": 3,
	"rds.force_ssl": 1,
	"require_secure_transport": 1,
	"server_audit_logging": 1,
	"ssl_min_protocol_version": 4,
	"tls_version": 4,
}

protocols := {"TLSV1": 1, "TLSV1.1": 2, "TLSV1.2": 3, "TLSV1.3": 4}

statements := {"none": 0, "ddl": 1, "mod": 2, "all": 3}
