# METADATA
# title: References of an expression
# description: |
#   Follows what an expression refers to through variables and outputs of modules down to its leaves. A leaf is a
#   resource (or data source), a constant, or opaque: what the plan does not show, such as a local.
#
#   Terraform writes each reference from its longest form to its shortest (`aws_kms_key.k.arn`, `aws_kms_key.k`) and
#   never says how an expression combines them. So a leaf is a node `[kind, path, reference]`, where `path` is the
#   module that the reference stands in; a variable or an output is `["value", [kind, path, name]]`, or `["member", …]`
#   where the expression steps into it.
#   Source: https://developer.hashicorp.com/terraform/internals/json-format#expression-representation
package aurora.lib.reference

import data.aurora.lib.configuration
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   The leaves that an expression of a resource in the module at `path` reaches:
#   `resources`, nodes `["resource", path, reference]`; `constant`, whether a constant is among them;
#   `opaque`, the references that the plan does not show; `keys`, pairs of a module's path and the key that a reference
#   to it names.
leaves(path, expression) := {"resources": {["resource", path, reference]}, "constant": false, "opaque": none, "keys": none} if {
	reference := direct(expression)
} else := {
	"resources": {node | some node in ends; node[0] == "resource"},
	"constant": constant in ends,
	"opaque": {text_of(node) | some node in ends; not node[0] in {"resource", "constant"}},
	"keys": (module_keys(path, expression, own) | {key | some node in inner; some key in keys_of[node[1]]}),
} if {
	starts := nodes(path, expression, own)
	inner := graph.reachable(edges, {node | some node in starts; edges[node]})
	ends := {node | some node in starts; not edges[node]} | {node | some from in inner; some node in edges[from]; not edges[node]}
}

# METADATA
# description: |
#   Handles of the instances that a leaf can stand for, seen from the resource `subject`; empty when the plan has none.
#   Several where neither the reference nor the modules around it say which.
candidates(subject, leaf, keys) := [handle] if {
	not contains(leaf[2], "[")
	leaf[1] == configuration.path_of(subject)
	handle := plan.handle_of[beside(subject, leaf_parts(leaf))]
} else := [handle] if {
	handle := plan.handle_of[expected_address(subject, leaf, keys)]
} else := [handle |
	parts := leaf_parts(leaf)
	some handle in plan.instances[parts.type][parts.name]
	configuration.path_of(handle) == leaf[1]
	has_key(handle, expected_key(subject, parts.key))
	agrees(handle, subject, keys)
]

# METADATA
# description: |
#   The parts of a leaf: `type` (with `data.` before it for a data source), `name`, `key` (in brackets, empty without),
#   `attribute` (empty for a reference to the whole resource).
leaf_parts(leaf) := {
	"type": parts[0],
	"name": parts[1],
	"key": "",
	"attribute": concat(".", array.slice(parts, 2, count(parts))),
} if {
	not contains(leaf[2], "[")
	parts := split(leaf[2], ".")
	parts[0] != "data"
} else := {
	"type": concat("", [match[1], match[2]]),
	"name": match[3],
	"key": match[4],
	"attribute": match[5],
} if {
	[match] := regex.find_all_string_submatch_n(leaf_pattern, leaf[2], -1)
}

constant := ["constant", "", ""]

none := set()

# The reference of the most common expression, a plain attribute of one resource: nothing needs to be followed there.
direct(expression) := reference if {
	[reference, resource] := expression.references
	not contains(reference, "[")
	startswith(reference, resource)
	[first, _, _] := split(reference, ".")
	not first in not_a_type
	not is_constant(expression)
}

not_a_type := {"count", "data", "each", "ephemeral", "local", "module", "path", "self", "terraform", "var"}

# The address of a resource in the same module as the subject.
beside(subject, parts) := concat(".", [module, parts.type, parts.name]) if {
	module := input.resource_changes[subject].module_address
} else := concat(".", [parts.type, parts.name])

# Stands for the resource itself where a call would be named by its path: in its own expressions, `each.key` is its key.
own := "itself"

# The reference as a reader knows it; a variable or output that the configuration does not hold stands for itself.
text_of(node) := concat("", [split(node[2], "[each of ")[0], "[each.key]"]) if {
	contains(node[2], "[each of ")
} else := node[2] if {
	node[0] == "opaque"
} else := concat(".", ["module", node[1][1], node[1][2]]) if {
	node[1][0] == "output"
} else := concat(".", ["var", node[1][2]])

leaf_pattern := `^(data\.)?([^.\[]+)\.([^.\[]+)(\[(?:[0-9]+|"(?:[^"\\]|\\.)*"|each of [^\]]*)\])?(?:\.(.*))?$`

# The address that the leaf has when every module on the way has the key that is known for it, or none.
expected_address(subject, leaf, keys) := concat(".", array.concat(modules, [resource])) if {
	parts := leaf_parts(leaf)
	resource := concat("", [parts.type, ".", parts.name, expected_key(subject, parts.key)])
	modules := [concat("", ["module.", name, module_key(subject, prefix, keys)]) |
		names := [name | some name in split(leaf[1], "."); name != ""]
		some position, name in names
		prefix := concat(".", array.slice(names, 0, position + 1))
	]
}

module_key(subject, path, keys) := key if {
	key := key_at(subject, path)
} else := key if {
	known := {expected_key(subject, key) | some [of, key] in keys; of == path}
	count(known) == 1
	some key in known
} else := ""

# The key of the module at `path` in the address of a resource inside it.
key_at(handle, path) := steps[position][1] if {
	steps := configuration.steps_of(handle)
	position := count(split(path, ".")) - 1
	concat(".", [step[0] | some step in array.slice(steps, 0, position + 1)]) == path
}

expected_key(subject, key) := plan.key(subject) if key == concat("", ["[each of ", own, "]"])

else := key_at(subject, trim_suffix(trim_prefix(key, "[each of "), "]")) if startswith(key, "[each of ")

else := key

has_key(handle, key) if plan.key(handle) == key

else if key == ""

# A candidate lies in the same instance of the modules that it shares with the subject, and has the keys that are named.
agrees(handle, subject, keys) if {
	steps := configuration.steps_of(handle)
	every position, step in steps {
		path := concat(".", [name | some [name, _] in array.slice(steps, 0, position + 1)])
		possible_key(subject, path, step[1], keys)
	}
}

possible_key(subject, path, key, keys) if key == key_at(subject, path)

else := false if key_at(subject, path)

else if {
	some [of, named] in keys
	of == path
	expected_key(subject, named) == key
}

else if not path in {of | some [of, _] in keys}

# A reference is the longest of its forms unless the one before it continues it.
heads(references, scope) := [head |
	some position, reference in references
	not continued(references, position)
	not indexing(references, position)
	head := keyed(references, position, scope)
]

continued(references, position) if {
	longer := references[position - 1]
	startswith(longer, references[position])
	substring(longer, count(references[position]), 1) in {".", "["}
}

# `aws_kms_key.k[each.key].arn` is written as `aws_kms_key.k`, `each.key`: a key that stands right behind a whole
# resource indexes it. Anywhere else it may be part of a condition.
indexing(references, position) if {
	references[position] in {"each.key", "count.index"}
	is_whole(references[position - 1])
}

keyed(references, position, scope) := concat("", [references[position], "[each of ", scope, "]"]) if {
	indexing(references, position + 1)
} else := references[position]

# A resource without attribute, or a module without output.
is_whole(reference) if {
	regex.match(`^(data\.)?[^.\[]+\.[^.\[]+$`, reference)
	first := split(reference, ".")[0]
	not first in (not_a_type - {"data", "module"})
}

nodes(path, expression, scope) := {node |
	found := heads(expression.references, scope)
	some head in found
	some node in (nodes_of(path, head) | ambiguous(path, head, found))
} if {
	count(object.get(expression, "references", [])) > 0
	not is_constant(expression)
} else := {constant} if "constant_value" in object.keys(expression)

else := {["opaque", path, "a function of no reference"]}

# JSON configuration shows a template as a constant; elsewhere a constant beside references is what they come to.
is_constant(expression) if {
	"constant_value" in object.keys(expression)
	not contains(json.marshal(expression.constant_value), "${")
}

nodes_of(path, head) := {[kind(variable[2]), ["variable", path, variable[1]]]} if {
	[variable] := regex.find_all_string_submatch_n(variable_pattern, head, -1)
} else := {[kind(output[3]), ["output", configuration.child(path, output[1]), output[2]]]} if {
	[output] := regex.find_all_string_submatch_n(output_pattern, head, -1)
} else := {["value", ["output", called, name]] |
	called := configuration.child(path, split(split(head, ".")[1], "[")[0])
	some name, _ in configuration.modules[called].module.outputs
} if {
	# Terraform does not say which output of `module.key[each.key]` it is: it can be any.
	startswith(head, "module.")
} else := {constant} if {
	split(head, ".")[0] in {"path", "terraform"}
} else := {["opaque", path, head]} if {
	split(head, ".")[0] in {"local", "each", "count", "self", "ephemeral"}
} else := {["resource", path, head]}

# A step into a variable or output, as `var.settings.key`, is followed only where that is a whole resource: of an object
# the plan does not say which part is which.
kind("") := "value"

kind(step) := "member" if step != ""

# What stands in an expression twice, or without its attribute beside something else, may be its own condition, as in
# `k[each.key].on ? k[each.key].arn : null`.
ambiguous(path, head, found) := {["opaque", path, head]} if {
	count([same | some same in found; same == head]) > 1
	not split(head, ".")[0] in {"var", "path", "terraform"}
} else := {["opaque", path, head]} if {
	is_whole(split(head, "[each of ")[0])
	some other in found
	may_be_value(other)
} else := set()

may_be_value(reference) if {
	not is_whole(split(reference, "[each of ")[0])
	not split(reference, ".")[0] in {"var", "path", "terraform"}
}

# Every variable and output with the nodes that its value is made of, once as a value and once stepped into.
edges := object.union(
	{["value", node]: successors | some node, successors in named},
	{["member", node]: {member_of(successor) | some successor in successors} | some node, successors in named},
)

member_of(node) := ["member", node[1]] if {
	node[0] in {"value", "member"}
} else := ["opaque", node[1], node[2]] if {
	node[0] == "resource"
	not is_whole(split(node[2], "[")[0])
} else := node

named := object.union(variable_edges, output_edges)

variable_edges := {["variable", path, name]: successors |
	some path, entry in configuration.modules
	some name, variable in entry.module.variables
	successors := variable_nodes(path, name, entry, variable)
}

variable_nodes(path, name, entry, variable) := given if {
	given := nodes(entry.parent, entry.call[name], path)
} else := {constant} if {
	path == ""
	input.variables[name]
} else := {constant} if {
	"default" in object.keys(variable)
} else := {["opaque", path, concat("", ["var.", name])]}

output_edges := {["output", path, name]: nodes(path, output.expression, path) |
	some path, entry in configuration.modules
	some name, output in entry.module.outputs
}

keys_of := object.union(
	{["variable", path, name]: module_keys(entry.parent, entry.call[name], path) |
		some path, entry in configuration.modules
		some name, _ in entry.module.variables
	},
	{["output", path, name]: module_keys(path, output.expression, path) |
		some path, entry in configuration.modules
		some name, output in entry.module.outputs
	},
)

module_keys(path, expression, scope) := {[configuration.child(path, match[1]), match[2]] |
	some head in heads(expression.references, scope)
	startswith(head, "module.")
	some match in regex.find_all_string_submatch_n(module_key_pattern, head, -1)
}

variable_pattern := `^var\.([^.\[]+)(.*)$`

output_pattern := `^module\.([^.\[]+)(?:\[(?:[0-9]+|"(?:[^"\\]|\\.)*")\])?\.([^.\[]+)(.*)$`

module_key_pattern := `^module\.([^.\[]+)(\[(?:[0-9]+|"(?:[^"\\]|\\.)*"|each of [^\]]*)\])`
