# Statements of an `aws_iam_policy_document` that is read during the apply.
package aurora.lib.policy_document

import data.aurora.lib.configuration
import data.aurora.lib.plan
import data.aurora.lib.reference
import rego.v1

# The statements that a document has besides those of its sources.
own(handle) := {"statements": statements, "whole": count(unsure) == 0, "needs": []} if {
	masks := object.get(input.resource_changes[handle].change, ["after_unknown", "statement"], [])
	is_array(masks)
	written := written_statements(handle)
	statements := [of_data(handle, statement, item(masks, position), item(written, position)) |
		some position, statement in plan.after(handle).statement
	]
	unsure := [statement | some statement in statements; some part in unclear_parts; statement.open[part]]
} else := hidden([])

# A dynamic block leaves nothing in the configuration: its statements cannot be told from those written beside it.
written_statements(handle) := written if {
	written := configuration.block_of(handle).expressions.statement
	count(written) == count(plan.after(handle).statement)
} else := []

item(list, position) := list[position] if is_object(list[position])

else := {}

of_data(handle, statement, mask, written) := {
	"sid": text_of(statement, "sid", ""),
	"effect": text_of(statement, "effect", "Allow"),
	"actions": lists.actions.shown,
	"not_actions": lists.not_actions.shown,
	"resources": lists.resources.shown,
	"not_resources": lists.not_resources.shown,
	"principals": principals_of(statement, "principals"),
	"not_principals": principals_of(statement, "not_principals"),
	"conditions": conditions_of(statement),
	"open": ({name | some name, list in lists; list.open} | {part | some part in whole_parts; is_open(mask, part)}),
	"targets": {part: targets |
		some part in parts_with_references
		targets := targets_of(handle, mask, written, part)
	},
} if {
	lists := {name: listed(statement, mask, written, name) | some name in list_parts}
}

list_parts := ["actions", "not_actions", "resources", "not_resources"]

whole_parts := ["sid", "effect", "principals", "not_principals", "conditions", "values"]

parts_with_references := ["resources", "not_resources", "principals", "not_principals", "values"]

text_of(statement, name, otherwise) := statement[name] if is_string(statement[name])

else := otherwise

# What is shown of a list, and whether more is in it than that.
listed(statement, mask, written, name) := {"shown": texts_in(statement, name), "open": false} if {
	not holds_unknown(mask, name)
} else := {"shown": array.concat(texts_in(statement, name), clear), "open": missing > count(clear)} if {
	is_array(mask[name])
	missing := count([true | some unknown in mask[name]; unknown == true])
	templates := [unescaped(text) | some text in as_list(written[name].constant_value); contains(text, "${")]
	clear := [text | some text in templates; not is_unclear(text)]
	count(clear) == count(templates)
} else := {"shown": texts_in(statement, name), "open": true}

texts_in(container, name) := [text | some text in container[name]; is_string(text)]

holds_unknown(mask, name) if mask[name] == true

else if {
	is_array(mask[name])
	true in mask[name]
}

is_open(mask, part) if {
	part == "values"
	some condition in mask.condition
	holds_unknown(condition, "values")
} else if {
	part == "conditions"
	mask.condition == true
} else if {
	part == "conditions"
	some condition in mask.condition
	true in [condition, object.get(condition, "test", false), object.get(condition, "variable", false)]
} else if walk(mask[part], [_, true])

principals_of(statement, name) := by_type({type: identifiers |
	some type in {principal.type | some principal in statement[name]}
	identifiers := [identifier |
		some principal in statement[name]
		principal.type == type
		some identifier in texts_in(principal, "identifiers")
	]
})

conditions_of(statement) := {operator: keys |
	some operator in {condition.test | some condition in statement.condition}
	keys := {key: values |
		some key in {lower(condition.variable) | some condition in statement.condition; condition.test == operator}
		values := [value |
			some condition in statement.condition
			condition.test == operator
			lower(condition.variable) == key
			some value in texts_in(condition, "values")
		]
	}
}

# A list that is unknown as a whole can hold constants that nothing shows. What is no attribute of a resource may be what
# is not known, unless there is one unknown and one resource: then the resource is in it.
targets_of(handle, mask, written, part) := [target | some targets in found; some target in targets] if {
	expressions := expressions_of(mask, written, part)
	count(expressions) > 0
	missing := count([true | walk(object.get(mask, mask_of(part), []), [_, true])])
	found := [targets |
		some expression in expressions
		reached := reference.leaves(configuration.path_of(handle), {"references": once(expression.references)})
		resources := {leaf | some leaf in reached.resources; not is_read_before(handle, leaf)}
		is_made_of_resources(reached, missing * count(resources))
		targets := targets_of_leaves(handle, resources, reached.keys)
	]
	count(found) == count(expressions)
}

# What several elements refer to stands in their list several times. A condition would be another attribute.
once(references) := [text |
	some position, text in references
	not text in array.slice(references, 0, position)
]

mask_of(part) := object.get({"values": "condition"}, part, part)

is_made_of_resources(reached, product) if {
	product > 0
	not reached.constant
	count(reached.opaque) == 0
} else if {
	product == 1
}

# A data source that is known when the plan is made has no place in it.
is_read_before(handle, leaf) if {
	startswith(leaf[2], "data.")
	count(reference.candidates(handle, leaf, set())) == 0
}

expressions_of(mask, written, part) := [written[part]] if {
	part in list_parts
	is_array(mask[part])
	true in mask[part]
} else := with_references([principal.identifiers | some principal in written[part]]) if {
	part in {"principals", "not_principals"}
} else := with_references([condition.values | some condition in written.condition]) if {
	part == "values"
} else := []

with_references(expressions) := [expression | some expression in expressions; count(expression.references) > 0]
