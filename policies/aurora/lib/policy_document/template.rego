# Statements as JSON configuration writes them, with references in the text.
package aurora.lib.policy_document

import data.aurora.lib.configuration
import data.aurora.lib.reference
import rego.v1

of_template(handle, text) := {"statements": statements, "whole": count(unsure) == 0, "needs": needs} if {
	statements := [of_json(statement, open_parts(statement), template_targets(handle, statement)) |
		some statement in as_list(json.unmarshal(unescaped(text)).Statement)
	]
	unsure := [statement | some statement in statements; some part in unclear_parts; statement.open[part]]
	needs := sort({inside | count(unsure) > 0; some inside in insides(text)})
}

# A statement of which one of these is open can allow anything.
unclear_parts := ["effect", "actions", "sid"]

json_keys := {
	"Sid": "sid",
	"Effect": "effect",
	"Action": "actions",
	"NotAction": "not_actions",
	"Resource": "resources",
	"NotResource": "not_resources",
	"Principal": "principals",
	"NotPrincipal": "not_principals",
	"Condition": "conditions",
}

open_parts(statement) := {part |
	some key, part in json_keys
	is_unclear(json.marshal(statement[key]))
}

template_targets(handle, statement) := {part: targets |
	some key, part in json_keys
	texts := {inside | some inside in insides(json.marshal(statement[key])); is_attribute(inside)}
	count(texts) > 0
	not is_unclear(json.marshal(statement[key]))
	leaves := [["resource", configuration.path_of(handle), text] | some text in texts]
	targets := targets_of_leaves(handle, leaves, set())
}

# What the leaves of an expression are. Undefined unless each is a resource that has an instance in the plan.
targets_of_leaves(handle, leaves, keys) := [{"handle": target, "attribute": reference.leaf_parts(leaf).attribute} |
	some [leaf, candidates] in found
	some target in candidates
] if {
	found := [[leaf, candidates] |
		some leaf in sort(leaves)
		candidates := reference.candidates(handle, leaf, keys)
		count(candidates) > 0
	]
	count(found) == count(leaves)
}

# True of a template that can be anything: with more in it than attributes of resources, such as
# `${aws_kms_key.orders.arn}`, and variables of IAM, such as `${aws:username}`.
is_unclear(text) if {
	some inside in insides(text)
	not is_attribute(inside)
	not is_variable(inside)
}

# What stands between `${` and `}`.
insides(text) := [split(part, "}")[0] | some part in array.slice(parts, 1, count(parts))] if {
	parts := split(text, "${")
}

is_attribute(inside) if is_name(inside, "aws_")

else if is_name(inside, "data.aws_")

is_name(inside, prefix) if {
	startswith(inside, prefix)
	not contains(inside, " ")
}

is_variable(inside) if {
	contains(inside, ":")
	not contains(inside, " ")
	not contains(inside, "(")
}

# In a configuration, `$${` stands for `${`.
unescaped(text) := replace(text, "$${", "${")
