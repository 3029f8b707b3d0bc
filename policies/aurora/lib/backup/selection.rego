# What a selection of AWS Backup asks for.
package aurora.lib.backup

import data.aurora.lib.attribute
import data.aurora.lib.block
import data.aurora.lib.cluster_link
import data.aurora.lib.plan
import rego.v1

# By type and handle, what each selection asks for: `clusters` that it names, `wildcards` of ARNs, `tags`, pairs of which
# one is enough, `conditions`, all of which have to hold, `not_clusters` and `not_wildcards`, `is_all`, true where it names
# nothing, and `doubts`, evidence of what the plan does not show of it.
selections := {
	"aws_backup_selection": {handle: of_plan(handle) | some handle in plan.of("aws_backup_selection")},
	"aws_backup_restore_testing_selection": {handle: of_test(handle) |
		some handle in plan.of("aws_backup_restore_testing_selection")
		is_for_aurora(handle)
	},
}

# METADATA
# description: True when a restore test is for Aurora, or for a type that is not known.
is_for_aurora(handle) if {
	lower(plan.after(handle).protected_resource_type) == "aurora"
} else if not attribute.is_settled(handle, "protected_resource_type")

of_plan(handle) := {
	"clusters": named(arns),
	"wildcards": wildcards(arns),
	"tags": tags,
	"conditions": conditions(handle, "condition"),
	"not_clusters": named(not_arns),
	"not_wildcards": wildcards(not_arns),
	"is_all": names_nothing(arns, tags),
	"doubts": array.concat(
		array.concat(doubts_of_arns(handle, "resources", arns), doubts_of_arns(handle, "not_resources", not_arns)),
		array.concat(doubts_of_blocks(handle, "selection_tag"), doubts_of_blocks(handle, "condition")),
	),
} if {
	arns := cluster_link.to(handle, "resources")
	not_arns := cluster_link.to(handle, "not_resources")
	tags := {[tag.values.key, tag.values.value] |
		some tag in block.entries(handle, "selection_tag")
		upper(tag.values.type) == "STRINGEQUALS"
	}
}

of_test(handle) := {
	"clusters": named(arns),
	"wildcards": wildcards(arns),
	"tags": set(),
	"conditions": conditions(handle, "protected_resource_conditions"),
	"not_clusters": set(),
	"not_wildcards": [],
	"is_all": names_nothing(arns, set()),
	"doubts": array.concat(
		array.concat(doubts_of_type(handle), doubts_of_arns(handle, "protected_resource_arns", arns)),
		doubts_of_blocks(handle, "protected_resource_conditions"),
	),
} if {
	arns := cluster_link.to(handle, "protected_resource_arns")
}

# A reference beside what is not known may be one of two branches.
named(linked) := {cluster | some cluster in linked.handles; count(linked.needs) == 0}

wildcards(linked) := [pattern | some pattern in linked.outside; contains(pattern, "*")]

names_nothing(linked, tags) if {
	((count(linked.handles) + count(linked.outside)) + count(linked.needs)) + count(tags) == 0
} else := false

conditions(handle, name) := [[operator, condition.values.key, condition.values.value] |
	some entry in block.entries(handle, name)
	some operator in ["string_equals", "string_like", "string_not_equals", "string_not_like"]
	some condition in block.within(entry, operator)
]

doubts_of_arns(handle, name, linked) := [evidence(handle, name)] if {
	count(linked.needs) > 0
} else := [evidence(handle, name)] if {
	not is_null(object.get(plan.after(handle), name, null))
	not is_array(plan.after(handle)[name])
} else := []

doubts_of_type(handle) := [evidence(handle, "protected_resource_type")] if {
	not attribute.is_settled(handle, "protected_resource_type")
} else := []

# The provider computes a `condition` that is left out, so it looks like one that a dynamic block makes of what is not
# known. It is taken as left out.
doubts_of_blocks(handle, name) := [] if {
	name == "condition"
	object.get(input.resource_changes[handle].change, ["after_unknown", name], false) == true
} else := [evidence(handle, name)] if {
	not block.entries(handle, name)
} else := [evidence(handle, name)] if {
	not attribute.is_settled(handle, name)
} else := []

evidence(handle, name) := object.union(
	attribute.undecided(name, attribute.state(handle, name)),
	{"related": [plan.address(handle)]},
)
