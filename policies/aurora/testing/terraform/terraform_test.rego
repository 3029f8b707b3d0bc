# METADATA
# title: Plans with modules for tests
# description: |
#   Plans with instances and modules in the form that Terraform writes, cut to what is read, where `aurora.testing` has
#   no word for them.
package aurora.testing.terraform

import rego.v1

# METADATA
# description: A resource that the plan creates, by its address in any module.
resource(address, after, after_unknown) := object.union(common, index_of(match[5])) if {
	[match] := regex.find_all_string_submatch_n(address_pattern, address, -1)
	common := object.union(module_of(match[1]), {
		"address": address,
		"mode": mode_of(match[2]),
		"type": match[3],
		"name": match[4],
		"change": {"actions": ["create"], "before": null, "after": after, "after_unknown": after_unknown},
	})
}

# METADATA
# description: A KMS key that the plan creates.
key(address) := resource(
	address,
	{"enable_key_rotation": true},
	{"arn": true, "id": true, "key_id": true},
)

# METADATA
# description: The resource with other actions; `more` are members that only such a resource has, e.g. `deposed`.
changed(created, actions, more) := object.union_n([created, {"change": {"actions": actions}}, more])

# METADATA
# description: The plan of these resources with this root module.
plan(resources, root_module) := {"resource_changes": resources, "configuration": {"root_module": root_module}}

# METADATA
# description: A module whose resources have these expressions, by address.
module(expressions) := {"resources": [{"address": address, "expressions": given} | some address, given in expressions]}

# METADATA
# description: A module that calls others.
calls(module_calls) := {"module_calls": module_calls}

# METADATA
# description: A module with outputs of these references.
outputs(references) := {"outputs": {name: {"expression": {"references": given}} | some name, given in references}}

# METADATA
# description: A module's variables, each with a list of its default; empty for one that has none.
variables(defaults) := {"variables": {name: {"default": value | some value in given} | some name, given in defaults}}

# METADATA
# description: The root ten levels above a module; each level calls the one below `next`, with the same expressions.
ten_levels_above(module_below, expressions) := next(
	three(three(three(module_below, expressions), expressions), expressions),
	expressions,
)

three(called, expressions) := next(next(next(called, expressions), expressions), expressions)

# METADATA
# description: The module that calls `called` by the name of `next`.
next(called, expressions) := {
	"module_calls": {"next": {"expressions": expressions, "module": called}},
	"variables": {name: {} | some name, _ in expressions},
}

address_pattern := `^(?:(module\..*?)\.)?(data\.)?(aws_[a-z_]+)\.([a-z_0-9]+)(\[.*\])?$`

module_of("") := {}

module_of(address) := {"module_address": address} if address != ""

mode_of("") := "managed"

mode_of("data.") := "data"

index_of("") := {}

index_of(written) := {"index": json.unmarshal(written)[0]} if written != ""
