# METADATA
# title: States of an attribute
# description: |
#   On a real plan an attribute has four states, not two:
#   `known`, with its `value` (null included);
#   `referenced`, unknown until apply, and every leaf of its expression is a resource that has an instance in this plan:
#   `targets`, each with the resource's `handle` and the `attribute` (empty for the whole resource);
#   `unset`, unknown, and the configuration gives it nothing;
#   `undecidable`, all else, with the `reason`.
#   All but known and unset carry `needs`, the references that would have to be known.
package aurora.lib.attribute

import data.aurora.lib.configuration
import data.aurora.lib.defaults
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.reference
import rego.v1

# METADATA
# description: The state of a top-level attribute of the resource with this handle.
state(handle, name) := {"state": "known", "value": value} if {
	value := plan.after(handle)[name]
	is_settled(handle, name)
} else := {"state": "undecidable", "reason": "depth", "needs": []} if {
	is_unknown(handle, name)
	not configuration.block_of(handle)
} else := of_expression(handle, expression_of(handle, name)) if {
	expression_of(handle, name)
} else := {"state": "unset"}

# METADATA
# description: |
#   The state of a plain attribute once defaults are applied: `known` (with `"default": true` where the value is the
#   documented default of an attribute that is unset or null), `referenced` or `undecidable`, never `unset`.
decided(handle, name) := given if {
	given := state(handle, name)
	given.state != "unset"
	not is_null(object.get(given, "value", false))
} else := {"state": "known", "value": value, "default": true} if {
	value := defaults.of(handle, name)
} else := {"state": "undecidable", "reason": "unset", "needs": []}

# METADATA
# description: The outcome of a rule that wants one of `allowed` (a set) as the value of a plain attribute.
must_be(handle, name, allowed) := outcome.pass(handle) if {
	decided(handle, name).value in allowed
} else := outcome.fail(handle, found(name, given)) if {
	given := decided(handle, name)
	given.state == "known"
} else := outcome.unknown(handle, undecided(name, decided(handle, name)))

# METADATA
# description: Evidence of a known value.
found(name, given) := {"attribute": name, "found": given.value, "reason": "unset_default"} if given["default"]

else := {"attribute": name, "found": given.value}

# METADATA
# description: Evidence of a state that does not decide.
undecided(name, given) := {
	"attribute": name,
	"reason": object.get(given, "reason", "expression"),
	"needs": object.get(given, "needs", []),
}

# METADATA
# description: |
#   True when the attribute is given something: a value that is neither null nor empty, or an expression that the plan
#   cannot show yet.
is_given(handle, name) if {
	given := state(handle, name)
	given.state != "unset"
	not object.get(given, "value", "unknown") in {null, "", []}
}

# METADATA
# description: The values of a list attribute that are known; the one value of a plain attribute as a list.
known_values(handle, name) := [value | some value in given; is_string(value)] if {
	given := plan.after(handle)[name]
	is_array(given)
} else := [given] if {
	given := plan.after(handle)[name]
	is_string(given)
	given != ""
} else := []

# METADATA
# description: True when all of the attribute's value is known.
is_settled(handle, name) if {
	mask := object.get(input.resource_changes[handle].change, ["after_unknown", name], false)
	not holds_true(mask)
}

# METADATA
# description: What the configuration writes for the attribute. Undefined where it writes nothing.
expression_of(handle, name) := configuration.block_of(handle).expressions[name]

is_unknown(handle, name) if holds_true(input.resource_changes[handle].change.after_unknown[name])

holds_true(mask) if mask == true

else if {
	not is_boolean(mask)
	walk(mask, [_, true])
}

of_expression(handle, expression) := {"state": "unset"} if {
	is_fixed(handle, expression)
} else := {"state": "referenced", "targets": targets, "needs": needs} if {
	found_leaves := leaves_of(handle, expression)
	not found_leaves.constant
	count(found_leaves.opaque) == 0
	count(found_leaves.resources) > 0
	needs := sort([leaf[2] | some leaf in found_leaves.resources])
	every leaf in found_leaves.resources {
		count(reference.candidates(handle, leaf, found_leaves.keys)) > 0
	}
	targets := [{"handle": target, "attribute": reference.leaf_parts(leaf).attribute} |
		some leaf in found_leaves.resources
		some target in reference.candidates(handle, leaf, found_leaves.keys)
	]
} else := {"state": "undecidable", "reason": "expression", "needs": needs} if {
	is_object(expression)
	needs := missing(handle, expression)
} else := {"state": "undecidable", "reason": "block", "needs": []}

# What stands in the way: the leaves that the plan does not show, else those without an instance, else all that is mixed.
missing(handle, expression) := sort(opaque) if {
	opaque := leaves_of(handle, expression).opaque
	count(opaque) > 0
} else := sort(absent) if {
	found_leaves := leaves_of(handle, expression)
	absent := {leaf[2] |
		some leaf in found_leaves.resources
		count(reference.candidates(handle, leaf, found_leaves.keys)) == 0
	}
	count(absent) > 0
} else := sort({reference | some reference in object.get(expression, "references", [])})

leaves_of(handle, expression) := reference.leaves(configuration.path_of(handle), expression)

# An expression of constants alone is known when the plan is made; where the value is unknown all the same, it was null
# or empty, and the provider takes it as not set.
is_fixed(handle, expression) if {
	found_leaves := leaves_of(handle, expression)
	found_leaves.constant
	count(found_leaves.opaque) == 0
	count(found_leaves.resources) == 0
}
