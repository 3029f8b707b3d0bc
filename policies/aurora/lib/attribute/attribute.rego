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
	not is_settled(handle, name)
	not configuration.block_of(handle)
} else := of_expression(handle, expression) if {
	expression := expression_of(handle, name)
} else := {"state": "unset"}

# METADATA
# description: |
#   The state of a plain attribute once defaults are applied: `known` (with `"default": true` where the value is the
#   documented default of an attribute that is unset or null), `referenced` or `undecidable`, never `unset`.
decided(handle, name) := with_default(handle, name, state(handle, name))

# METADATA
# description: The outcome of a rule that wants one of `allowed` (a set) as the value of a plain attribute.
must_be(handle, name, allowed) := judge(handle, name, allowed, decided(handle, name))

# METADATA
# description: The outcome of a rule that wants any text at all in a plain attribute, now or by reference.
must_be_given(handle, name) := judge_given(handle, name, state(handle, name))

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
is_settled(handle, name) if not holds_unknown(handle, name)

# METADATA
# description: What the configuration writes for the attribute. Undefined where it writes nothing.
expression_of(handle, name) := configuration.block_of(handle).expressions[name]

with_default(handle, name, given) := given if {
	given.state != "unset"
	not is_null(object.get(given, "value", false))
} else := {"state": "known", "value": value, "default": true} if {
	value := defaults.of(handle, name)
} else := {"state": "undecidable", "reason": "unset", "needs": []}

judge(handle, name, allowed, given) := outcome.pass(handle) if {
	given.value in allowed
} else := outcome.fail(handle, found(name, given)) if {
	given.state == "known"
} else := outcome.unknown(handle, undecided(name, given))

judge_given(handle, name, given) := outcome.pass(handle) if {
	is_string(given.value)
	given.value != ""
} else := outcome.pass(handle) if {
	given.state == "referenced"
} else := outcome.unknown(handle, undecided(name, given)) if {
	given.state == "undecidable"
} else := outcome.fail(handle, {"attribute": name, "found": object.get(given, "value", null)})

holds_unknown(handle, name) if holds_true(input.resource_changes[handle].change.after_unknown[name])

holds_true(mask) if mask == true

else if {
	not is_boolean(mask)
	walk(mask, [_, true])
}

of_expression(handle, expression) := {
	"state": "referenced",
	"targets": [{"handle": found_in_plan.handle, "attribute": found_in_plan.attribute}],
	"needs": [reference.text_of(["resource", configuration.path_of(handle), found_in_plan.text])],
} if {
	found_in_plan := reference.plain(handle, expression)
} else := of_leaves(handle, expression, reached) if {
	is_object(expression)
	reached := reference.leaves(configuration.path_of(handle), expression)
} else := {"state": "undecidable", "reason": "block", "needs": []}

# An expression of constants alone is known when the plan is made; where the value is unknown all the same, it was null
# or empty, and the provider takes it as not set.
of_leaves(handle, expression, reached) := {"state": "unset"} if {
	reached.constant
	count(reached.opaque) == 0
	count(reached.resources) == 0
} else := {"state": "referenced", "targets": targets, "needs": sort([reference.text_of(leaf) | some leaf in reached.resources])} if {
	not reached.constant
	count(reached.opaque) == 0
	count(reached.resources) > 0
	found_in_plan := [[leaf, candidates] |
		some leaf in sort(reached.resources)
		candidates := reference.candidates(handle, leaf, reached.keys)
		count(candidates) > 0
	]
	count(found_in_plan) == count(reached.resources)
	targets := [{"handle": target, "attribute": reference.leaf_parts(leaf).attribute} |
		some [leaf, candidates] in found_in_plan
		some target in candidates
	]
} else := {"state": "undecidable", "reason": "expression", "needs": missing(handle, expression, reached)}

# What stands in the way: the leaves that the plan does not show, else those without an instance, else all that is mixed.
missing(handle, expression, reached) := sort(reached.opaque) if {
	count(reached.opaque) > 0
} else := sort(absent) if {
	absent := {reference.text_of(leaf) |
		some leaf in reached.resources
		count(reference.candidates(handle, leaf, reached.keys)) == 0
	}
	count(absent) > 0
} else := sort(mixed) if {
	mixed := {reference.text_of(["opaque", configuration.path_of(handle), text]) |
		some text in object.get(expression, "references", [])
	}
}
