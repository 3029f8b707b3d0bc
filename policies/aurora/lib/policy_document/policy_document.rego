# METADATA
# title: IAM policy documents
# description: |
#   The statements of a policy, from inline JSON or from an `aws_iam_policy_document`, known or read during the apply:
#   the parts of that which are known stand in the plan.
#
#   A document: `statements`, those that the plan shows; `whole`, true when no other statement can be in it; `needs`,
#   the references that would have to be known where a part of it is not shown; `attribute`, where it stands.
#
#   A statement: `sid`; `effect`; `actions`, `not_actions`, `resources`, `not_resources`, each a list; `principals` and
#   `not_principals`, lists by type, `"*"` as `{"AWS": ["*"]}`; `conditions`, lists of values by operator and key, keys
#   in lower case, values as text; `open`, the set of those parts that the plan does not show whole, `values` for the
#   values of a condition whose operator and key are shown; `targets`, by part, the resources whose attributes it is made
#   of, each with `handle` and `attribute`, present only where nothing but resources of this plan is referred to. What is
#   shown of a part that is open is certain. A text with a reference in it stands as the template that the configuration
#   writes.
#   Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
package aurora.lib.policy_document

import data.aurora.lib.attribute
import data.aurora.lib.configuration
import data.aurora.lib.plan
import data.aurora.lib.reference
import rego.v1

# METADATA
# description: The attribute that holds an identity policy, by resource type.
identity_attributes := {
	"aws_iam_group_policy": "policy",
	"aws_iam_policy": "policy",
	"aws_iam_role": "inline_policy",
	"aws_iam_role_policy": "policy",
	"aws_iam_user_policy": "policy",
	"aws_ssoadmin_permission_set_inline_policy": "inline_policy",
}

# METADATA
# description: The identity policies, each read once, by handle. All inline policies of a role are one document.
identity := index(identity_attributes)

# METADATA
# description: |
#   The documents of these types, `attributes` by type, by handle. To be called by a complete rule, so that each document
#   is read once.
index(attributes) := {handle: document |
	some type, name in attributes
	some handle in plan.of(type)
	document := read(handle, name)
}

# METADATA
# description: The document in the attribute `name`. Undefined where there is none.
read(handle, name) := object.union(document, {"attribute": name}) if {
	document := of_blocks(handle, plan.after(handle)[name])
} else := object.union(of_text(given), {"attribute": name}) if {
	given := plan.after(handle)[name]
	not given in {null, "", []}
} else := object.union(of_expression(handle, expression), {"attribute": name}) if {
	not attribute.is_settled(handle, name)
	expression := attribute.expression_of(handle, name)
	is_object(expression)
}

# Several blocks, each with a `name` and a `policy`.
of_blocks(handle, blocks) := {
	"statements": [statement | some document in found; some statement in document.statements],
	"whole": count([document | some document in found; not document.whole]) == 0,
	"needs": sort({text | some document in found; some text in document.needs}),
} if {
	count(blocks) > 0
	found := [of_block(handle, block) | some block in blocks; is_object(block)]
	count(found) == count(blocks)
}

of_block(handle, block) := of_text(block.policy) if {
	is_string(block.policy)
} else := of_expression(handle, expression) if {
	some written in attribute.expression_of(handle, "inline_policy")
	written.name.constant_value == block.name
	expression := written.policy
} else := hidden([])

# JSON configuration shows a text with references in it as the template that it is.
of_expression(handle, expression) := of_template(handle, expression.constant_value) if {
	json.is_valid(unescaped(expression.constant_value))
} else := composed[documents[0]] if {
	documents := documents_in(handle, expression)
	count(documents) == 1
} else := hidden(sort({reference.text_of(leaf) | some leaf in reached.resources} | reached.opaque)) if {
	reached := reference.leaves(configuration.path_of(handle), expression)
}

hidden(needs) := {"statements": [], "whole": false, "needs": needs}

# The `aws_iam_policy_document`s that an expression is, where it is nothing else.
documents_in(handle, expression) := [found.handle] if {
	found := reference.plain(handle, expression)
	found.type == document_type
} else := handles if {
	reached := reference.leaves(configuration.path_of(handle), expression)
	not reached.constant
	count(reached.opaque) == 0
	every leaf in reached.resources {
		reference.leaf_parts(leaf).type == document_type
	}
	handles := [found | some leaf in reached.resources; some found in reference.candidates(handle, leaf, reached.keys)]
}

document_type := "data.aws_iam_policy_document"
