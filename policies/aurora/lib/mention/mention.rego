# METADATA
# title: What an attribute mentions
# description: |
#   The resources that the expression of an attribute refers to, however deep in it and whatever it makes of them: also
#   where the value is known, or is text made of many parts, as a secret's JSON or the variables of a function.
package aurora.lib.mention

import data.aurora.lib.attribute
import data.aurora.lib.configuration
import data.aurora.lib.reference
import rego.v1

# METADATA
# description: |
#   What the attribute or block `name` refers to: `leaves`, each with its `type` (`data.` before that of a data source),
#   its `attribute`, its `text` and the `handles` of its instances in this plan; `hidden`, references that the plan does
#   not show.
of(handle, name) := {"leaves": leaves, "hidden": hidden} if {
	reached := reached_from(handle, name)
	leaves := sort([mentioned |
		some found in reached
		some leaf in found.resources
		parts := reference.leaf_parts(leaf)
		mentioned := {
			"type": parts.type,
			"attribute": parts.attribute,
			"text": reference.text_of(leaf),
			"handles": reference.candidates(handle, leaf, found.keys),
		}
	])
	hidden := sort({text | some found in reached; some text in found.opaque})
}

# METADATA
# description: The handles of the resources in this plan that the attribute or block `name` refers to.
resources(handle, name) := {found.handle} if {
	found := reference.plain(handle, attribute.expression_of(handle, name))
} else := {found |
	some reached in reached_from(handle, name)
	some leaf in reached.resources
	some found in reference.candidates(handle, leaf, reached.keys)
}

# METADATA
# description: True when the attribute or block `name` refers to anything.
is_made(handle, name) if count(reached_from(handle, name)) > 0

reached_from(handle, name) := [reference.leaves(configuration.path_of(handle), expression) |
	walk(attribute.expression_of(handle, name), [_, expression])
	count(expression.references) > 0
]
