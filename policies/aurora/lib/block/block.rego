# METADATA
# title: Nested blocks
# description: |
#   Blocks inside a resource, such as `auth` of a proxy or `rule` of a backup plan. The plan sorts the blocks of a set as
#   it likes, so an element of it cannot be laid beside its expression: what the expressions of all of them refer to is
#   told for all of them together. A dynamic block leaves no expression behind.
package aurora.lib.block

import data.aurora.lib.attribute
import data.aurora.lib.configuration
import data.aurora.lib.plan
import data.aurora.lib.reference
import rego.v1

# METADATA
# description: |
#   The blocks of one name in a resource, each with its known `values` and `unknown`, the mask of what is not known;
#   empty without blocks. Undefined where the plan does not show how many there are.
entries(handle, name) := of_list(
	plan.after(handle)[name],
	object.get(input.resource_changes[handle].change, ["after_unknown", name], []),
) if {
	not is_null(object.get(plan.after(handle), name, null))
} else := [] if {
	is_null(object.get(plan.after(handle), name, null))
	attribute.is_settled(handle, name)
}

# METADATA
# description: The blocks of one name inside of an entry, in the same form.
within(entry, name) := of_list(entry.values[name], object.get(entry.unknown, name, [])) if {
	not is_null(object.get(entry.values, name, null))
} else := [] if {
	is_null(object.get(entry.values, name, null))
	object.get(entry.unknown, name, false) != true
}

# METADATA
# description: True when the attribute of an entry is not known before the apply.
is_unknown(entry, name) if object.get(entry.unknown, name, false) == true

# METADATA
# description: |
#   What an attribute of all blocks of one name refers to, however deep in them: `targets`, each with the `handle` of a
#   resource (or data source) in this plan and the `attribute`, and `hidden`, references that lead to none.
references(handle, name, attribute_name) := {
	"targets": sort([{"handle": found, "attribute": reference.leaf_parts(leaf).attribute} |
		some [leaf, candidates] in reached
		some found in candidates
	]),
	"hidden": sort(array.concat(
		[reference.text_of(leaf) | some [leaf, candidates] in reached; count(candidates) == 0],
		[text | some leaves in found_leaves; some text in leaves.opaque],
	)),
} if {
	found_leaves := [reference.leaves(configuration.path_of(handle), expression) |
		walk(configuration.block_of(handle).expressions[name], [path, expression])
		path[count(path) - 1] == attribute_name
		count(expression.references) > 0
	]
	reached := [[leaf, reference.candidates(handle, leaf, leaves.keys)] |
		some leaves in found_leaves
		some leaf in leaves.resources
	]
}

of_list(values, mask) := [{"values": value, "unknown": mask_at(mask, position)} |
	some position, value in values
] if {
	is_array(values)
}

mask_at(mask, position) := mask[position] if is_object(mask[position])

else := {}
