# METADATA
# title: IAM policy documents
# description: |
#   The statements of a policy, from inline JSON or from an `aws_iam_policy_document`, known or read during the apply:
#   the parts of that which are known stand in the plan.
#   Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
package aurora.lib.policy_document

import data.aurora.lib.attribute
import data.aurora.lib.configuration
import data.aurora.lib.link
import data.aurora.lib.plan
import data.aurora.lib.reference
import rego.v1

# METADATA
# description: Resource types that carry an identity policy in `policy`.
policy_types := ["aws_iam_policy", "aws_iam_role_policy", "aws_iam_user_policy", "aws_iam_group_policy"]

# METADATA
# description: |
#   The statements of each identity policy whose document the plan shows whole, by the policy's handle. Each statement:
#   `effect`, `actions`, `not_actions`, `resources`, `not_resources`, each a list, and `open`, true when resources are
#   among them that the plan does not show. A resource with a reference in it stands as the template that the
#   configuration writes.
documents := {handle: document.statements | some handle, document in shown; document.whole}

# METADATA
# description: The statements that the plan shows of documents that it does not show whole, by the policy's handle.
partial_documents := {handle: document.statements | some handle, document in shown; not document.whole}

# METADATA
# description: |
#   True when a document that the plan does not show whole has a reference to this attribute in it, e.g. to the
#   `cluster_resource_id` of an `aws_rds_cluster`: in the policy's own expression, or in the documents it is made of.
is_made_of(handle, type, attribute_name) if {
	expression := attribute.expression_of(handle, "policy")
	some leaf in reference.leaves(configuration.path_of(handle), expression).resources
	parts := reference.leaf_parts(leaf)
	parts.type == type
	parts.attribute == attribute_name
} else if {
	some document in documents_of(handle)
	some source in array.concat([document], sources_of(document).handles)
	walk(configuration.block_of(source).expressions, [_, text])
	is_string(text)
	startswith(text, concat("", [type, "."]))
	endswith(text, concat("", [".", attribute_name]))
}

# METADATA
# description: True when a statement names an action of this service that covers `action`, as `rds-db:*` does.
names_action(statement, action) if {
	service := split(action, ":")[0]
	some pattern in statement.actions
	startswith(lower(pattern), concat("", [service, ":"]))
	glob.match(lower(pattern), null, lower(action))
}

shown := {handle: document |
	some type in policy_types
	some handle in plan.of(type)
	document := document_of(handle)
}

document_of(handle) := {"statements": of_text(given), "whole": true} if {
	given := plan.after(handle).policy
	json.is_valid(given)
} else := {
	"statements": [statement | some document in composed; some statement in document.statements],
	"whole": count([document | some document in composed; document.whole]) == count(composed),
} if {
	composed := [compose(document, sources_of(document)) | some document in documents_of(handle)]
	count(composed) > 0
}

# The `aws_iam_policy_document`s that a policy's document is, where it is nothing else.
documents_of(handle) := [target.handle | some target in given.targets] if {
	given := attribute.state(handle, "policy")
	given.state == "referenced"
	every target in given.targets {
		input.resource_changes[target.handle].type == "aws_iam_policy_document"
	}
} else := []

sources_of(handle) := {"handles": [], "outside": [], "needs": []} if {
	not attribute.is_given(handle, "source_policy_documents")
} else := link.to(handle, "source_policy_documents", {"data.aws_iam_policy_document"}, {"json"})

compose(handle, sources) := {"statements": statements, "whole": is_whole(handle, sources)} if {
	statements := array.concat(of_data(handle), array.concat(
		[statement | some source in sources.handles; some statement in of_data(source)],
		[statement | some text in sources.outside; some statement in of_text(text)],
	))
}

# Sources of sources are not followed.
is_whole(handle, sources) if {
	shows_statements(handle)
	not attribute.is_given(handle, "override_policy_documents")
	count(sources.needs) == 0
	every source in sources.handles {
		shows_statements(source)
		not attribute.is_given(source, "override_policy_documents")
		not attribute.is_given(source, "source_policy_documents")
	}
} else := false

shows_statements(handle) if {
	not input.resource_changes[handle].change.after_unknown.statement == true
	every statement in object.get(plan.after(handle), "statement", []) {
		not null in object.get(statement, "actions", [null])
	}
}

of_text(text) := [of_json(statement) | some statement in as_list(json.unmarshal(text).Statement)] if json.is_valid(text)

else := []

of_json(statement) := {
	"effect": statement.Effect,
	"actions": as_list(object.get(statement, "Action", [])),
	"not_actions": as_list(object.get(statement, "NotAction", [])),
	"resources": as_list(object.get(statement, "Resource", [])),
	"not_resources": as_list(object.get(statement, "NotResource", [])),
	"open": false,
}

of_data(handle) := [
{
	"effect": effect_of(statement),
	"actions": known(object.get(statement, "actions", null)),
	"not_actions": known(object.get(statement, "not_actions", null)),
	"resources": array.concat(known(object.get(statement, "resources", null)), templates),
	"not_resources": known(object.get(statement, "not_resources", null)),
	"open": is_open(mask, templates),
} |
	some position, statement in plan.after(handle).statement
	mask := object.get(input.resource_changes[handle].change, ["after_unknown", "statement", position, "resources"], false)
	templates := templates_of(handle, position)
]

effect_of(statement) := statement.effect if is_string(statement.effect)

else := "Allow"

# JSON configuration shows templates as they are written; each reference in them has to be an attribute of a resource.
templates_of(handle, position) := [template |
	expression := configuration.block_of(handle).expressions.statement[position].resources
	found := reference.leaves(configuration.path_of(handle), expression)
	not found.constant
	count(found.opaque) == 0
	some template in as_list(expression.constant_value)
	contains(template, "${")
]

is_open(mask, templates) if {
	mask == true
	count(templates) == 0
} else if {
	count([true | some unknown in mask; unknown == true]) > count(templates)
} else := false

known(values) := [value | some value in values; is_string(value)] if is_array(values)

else := []

as_list(value) := value if is_array(value)

else := [value]
