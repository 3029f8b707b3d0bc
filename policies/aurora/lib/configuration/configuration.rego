# METADATA
# title: Configuration of a plan
# description: |
#   Modules and the expressions in them. A module is named by its path, the names of the calls that lead to it joined
#   by dots; the root's path is empty. Rego has no recursion, so modules are unrolled: `depth_limit` levels, and what
#   lies deeper is not found here.
#   Source: https://developer.hashicorp.com/terraform/internals/json-format#configuration-representation
package aurora.lib.configuration

import rego.v1

# METADATA
# description: How many levels of modules below the root are followed.
depth_limit := 10

# METADATA
# description: |
#   Modules by path: `module` as the configuration writes it; below the root also `call`, the expressions of the call,
#   and `parent`, the path of the module that calls it.
modules := object.union_n([
	level_0, level_1, level_2, level_3, level_4, level_5, level_6, level_7, level_8, level_9, level_10,
])

# METADATA
# description: |
#   The steps of each module address in the plan: the names of the calls and, where a call has one, its key in
#   brackets, e.g. `[["db", "[\"prod.eu\"]"], ["keys", ""]]`.
steps := {address: [[match[1], match[2]] | some match in regex.find_all_string_submatch_n(step_pattern, address, -1)] |
	some address in {object.get(resource, "module_address", "") | some resource in input.resource_changes}
}

# METADATA
# description: The steps of the module that holds a resource.
steps_of(handle) := steps[object.get(input.resource_changes[handle], "module_address", "")]

# METADATA
# description: The path of the module that holds a resource.
path_of(handle) := paths[object.get(input.resource_changes[handle], "module_address", "")]

# METADATA
# description: |
#   What the configuration says about a resource: `expressions` and, where it has them, `for_each_expression` and
#   `count_expression`. Undefined where the configuration does not have it: in a state, and below `depth_limit`.
block_of(handle) := blocks[path_of(handle)][block_address(input.resource_changes[handle])]

# METADATA
# description: The path of a module called `name` from the module at `path`.
child(path, name) := concat(".", [path, name]) if path != ""

else := name

paths := {address: concat(".", [step[0] | some step in taken]) | some address, taken in steps}

step_pattern := `module\.([^.\[\]"]+)(\[(?:[0-9]+|"(?:[^"\\]|\\.)*")\])?(?:\.|$)`

blocks := {path: {block.address: block | some block in entry.module.resources} | some path, entry in modules}

block_address(resource) := concat(".", [resource.type, resource.name]) if resource.mode == "managed"

else := concat(".", ["data", resource.type, resource.name])

level_0 := {"": {"module": object.get(input, ["configuration", "root_module"], {})}}

level_1 := called_from(level_0)

level_2 := called_from(level_1)

level_3 := called_from(level_2)

level_4 := called_from(level_3)

level_5 := called_from(level_4)

level_6 := called_from(level_5)

level_7 := called_from(level_6)

level_8 := called_from(level_7)

level_9 := called_from(level_8)

level_10 := called_from(level_9)

called_from(level) := {child(path, name): {
	"module": call.module,
	"call": object.get(call, "expressions", {}),
	"parent": path,
} |
	some path, entry in level
	some name, call in entry.module.module_calls
}
