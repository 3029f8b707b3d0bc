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
leaves(path, expression) := {"resources": {["resource", path, text]}, "constant": false, "opaque": none, "keys": none} if {
	text := direct(expression).text
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
#   What the most common expression refers to, a plain attribute of one resource (or data source) in the same module:
#   its `handle`, `type`, `attribute` and the `text` of the reference. Undefined for all other expressions, and where the
#   plan has no such resource; `leaves` and `candidates` say the same of it at a higher price.
plain(subject, expression) := object.union(found, {"handle": handle}) if {
	found := direct(expression)
	handle := plan.handle_of[address_beside(subject, found.resource)]
}

# METADATA
# description: |
#   Handles of the instances that a leaf can stand for, seen from the resource `subject`; empty when the plan has none.
#   Several where neither the reference nor the modules around it say which.
candidates(subject, leaf, keys) := found if {
	leaf[1] == configuration.path_of(subject)
	not contains(leaf[2], "[")
	found := instances_beside(subject, leaf_parts(leaf))
	count(found) > 0
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

none := set()

# The instance, or all of them, in the same module as the subject.
instances_beside(subject, parts) := [handle] if {
	handle := plan.handle_of[address_beside(subject, concat(".", [parts.type, parts.name]))]
} else := sort([handle |
	address := address_beside(subject, concat(".", [parts.type, parts.name]))
	some key in plan.keys[parts.type][parts.name]
	handle := plan.handle_of[concat("", [address, key])]
])

# The address of a resource in the same module as the subject.
address_beside(subject, resource) := concat(".", [module, resource]) if {
	module := input.resource_changes[subject].module_address
} else := resource

# METADATA
# description: |
#   A node as a reader knows it, behind the module that it stands in; a variable or output that the configuration does not
#   hold stands for itself.
text_of(node) := within(node[1], concat("", [split(node[2], "[each of ")[0], "[each.key]"])) if {
	contains(node[2], "[each of ")
} else := within(node[1], node[2]) if {
	node[0] in {"opaque", "resource"}
} else := within(node[1][1], node[1][2]) if {
	node[1][0] == "output"
} else := within(node[1][1], concat(".", ["var", node[1][2]]))

within(path, text) := text if {
	path == ""
} else := concat(".", ["module", replace(path, ".", ".module."), text])

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
