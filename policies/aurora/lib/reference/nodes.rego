# How the expressions of a configuration are read: which references they hold, and what those are made of.
package aurora.lib.reference

import data.aurora.lib.configuration
import rego.v1

constant := ["constant", "", ""]

# Stands for the resource itself where a call would be named by its path: in its own expressions, `each.key` is its key.
own := "itself"

# The most common expression, a plain attribute of one resource or data source: nothing needs to be followed there.
direct(expression) := {"text": text, "resource": resource, "type": type, "attribute": name} if {
	[text, resource] := expression.references
	not contains(text, "[")
	startswith(text, resource)
	[type, name] := type_and_attribute(split(text, "."))
	not is_constant(expression)
}

type_and_attribute(parts) := [parts[0], parts[2]] if {
	count(parts) == 3
	not not_a_type[parts[0]]
} else := [concat(".", ["data", parts[1]]), parts[3]] if {
	count(parts) == 4
	parts[0] == "data"
}

not_a_type := {"count", "data", "each", "ephemeral", "local", "module", "path", "self", "terraform", "var"}

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
	index_words[references[position]]
	is_whole(references[position - 1])
}

index_words := {"count.index", "each.key"}

keyed(references, position, scope) := concat("", [references[position], "[each of ", scope, "]"]) if {
	indexing(references, position + 1)
} else := references[position]

# A resource without attribute, or a module without output.
is_whole(reference) if {
	not contains(reference, "[")
	[first, _] := split(reference, ".")
	not named_value[first]
} else if {
	not contains(reference, "[")
	["data", _, _] = split(reference, ".")
}

named_value := not_a_type - {"data", "module"}

nodes(path, expression, scope) := {node |
	found := heads(expression.references, scope)
	some head in found
	some node in (nodes_of(path, head) | ambiguous(path, head, found))
} if {
	count(object.get(expression, "references", [])) > 0
	not is_constant(expression)
} else := {constant} if {
	"constant_value" in object.keys(expression)
} else := {["opaque", path, "a function of no reference"]}

# JSON configuration shows a template as a constant; elsewhere a constant beside references is what they come to.
is_constant(expression) if not contains(json.marshal(object.get(expression, "constant_value", "${")), "${")

nodes_of(path, head) := {["resource", path, head]} if {
	not named_value[split(head, ".")[0]]
	not startswith(head, "module.")
} else := {node} if {
	[variable] := regex.find_all_string_submatch_n(variable_pattern, head, -1)
	node := [kind(variable[2]), ["variable", path, variable[1]]]
} else := {node} if {
	[output] := regex.find_all_string_submatch_n(output_pattern, head, -1)
	node := [kind(output[3]), ["output", configuration.child(path, output[1]), output[2]]]
} else := {["value", ["output", called, name]] |
	called := configuration.child(path, split(split(head, ".")[1], "[")[0])
	some name, _ in configuration.modules[called].module.outputs
} if {
	# Terraform does not say which output of `module.key[each.key]` it is: it can be any.
	startswith(head, "module.")
} else := {constant} if {
	fixed[split(head, ".")[0]]
} else := {["opaque", path, head]}

fixed := {"path", "terraform"}

# A step into a variable or output, as `var.settings.key`, is followed only where that is a whole resource: of an object
# the plan does not say which part is which.
kind("") := "value"

kind(step) := "member" if step != ""

# What stands in an expression twice, or without its attribute beside something else, may be its own condition, as in
# `k[each.key].on ? k[each.key].arn : null`.
ambiguous(_, _, [_]) := set()

ambiguous(path, head, found) := {["opaque", path, head]} if {
	count(found) > 1
	is_ambiguous(head, found)
} else := set() if {
	count(found) > 1
}

is_ambiguous(head, found) if {
	count([same | some same in found; same == head]) > 1
	not harmless[split(head, ".")[0]]
} else if {
	is_whole(split(head, "[each of ")[0])
	some other in found
	not is_whole(split(other, "[each of ")[0])
	not harmless[split(other, ".")[0]]
}

harmless := {"path", "terraform", "var"}

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
