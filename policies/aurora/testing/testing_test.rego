# METADATA
# title: Plans for tests
# description: Plans in the form that Terraform writes, made of as little as a test has to say.
package aurora.testing

import rego.v1

# METADATA
# description: The plan of these resources, each made by one of the functions below. Their places are their handles.
plan(resources) := {
	"resource_changes": [object.remove(resource, ["expressions"]) | some resource in resources],
	"configuration": {"root_module": {"resources": [block_of(resource) | some resource in resources]}},
}

# METADATA
# description: |
#   A resource (or data source) that the plan creates, by its address in the root module: `known` are its planned values,
#   `pending` the attributes that are unknown until apply, each with its expression, or null where nothing is written.
created(address, known, pending) := object.union(named(address), {
	"change": {
		"actions": ["create"],
		"after": known,
		"after_unknown": {name: true | some name, _ in pending},
	},
	"expressions": {name: expression | some name, expression in pending; expression != null},
})

# METADATA
# description: A resource that the plan deletes.
deleted(address, known) := object.union(
	named(address),
	{"change": {"actions": ["delete"], "before": known, "after": null, "after_unknown": {}}, "expressions": {}},
)

# METADATA
# description: A resource that the plan leaves as it is.
unchanged(address, known) := acted(created(address, known, {}), ["no-op"], known)

# METADATA
# description: A resource that the plan updates, from what was `before`; `known` and `pending` as in `created`.
updated(address, before, known, pending) := acted(created(address, known, pending), ["update"], before)

# METADATA
# description: A resource that the plan destroys and makes again because of changes of these attributes.
replaced(address, before, known, pending, names) := object.union(
	acted(created(address, known, pending), ["delete", "create"], before),
	{"change": {"replace_paths": [[name] | some name in names]}},
)

# METADATA
# description: A resource that the plan takes out of the state and leaves as it is.
forgotten(address, known) := acted(deleted(address, known), ["forget"], known)

# METADATA
# description: The resource with other actions on what was `before`.
acted(resource, actions, before) := object.union(resource, {"change": {"actions": actions, "before": before}})

# METADATA
# description: The resource with these expressions in its configuration besides those that it has.
configured(resource, expressions) := object.union(resource, {"expressions": expressions})

# METADATA
# description: The resource with this `after_unknown` for attributes of which only a part is unknown.
masked(resource, mask) := object.union(resource, {"change": {"after_unknown": mask}})

# METADATA
# description: The expression that refers to these, each with its shorter form behind it as Terraform writes it.
to(references) := {"references": [form | some reference in references; some form in forms(reference)]}

forms(reference) := [reference, concat(".", array.slice(parts, 0, count(parts) - 1))] if {
	parts := split(reference, ".")
	count(parts) > 2
} else := [reference]

block_of(resource) := object.union(
	object.filter(resource, ["mode", "type", "name", "expressions"]),
	{"address": resource.address},
)

named(address) := {"address": address, "mode": "data", "type": parts[1], "name": parts[2]} if {
	parts := split(address, ".")
	parts[0] == "data"
} else := {"address": address, "mode": "managed", "type": parts[0], "name": parts[1]} if {
	parts := split(address, ".")
}
