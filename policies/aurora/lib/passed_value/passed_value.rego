# METADATA
# title: Values that are passed on
# description: |
#   Where a value that Terraform passes on to AWS without keeping it comes from, by its expression alone: the plan shows
#   nothing of a write-only argument.
package aurora.lib.passed_value

import data.aurora.lib.attribute
import data.aurora.lib.mention
import data.aurora.lib.secret
import rego.v1

# METADATA
# description: |
#   True of an attribute whose value is written out in the configuration: a constant, a function of no reference, as
#   `jsonencode` of literals, or JSON with a secret in clear beside references.
is_literal(handle, name) if {
	expression := attribute.expression_of(handle, name)
	count(object.get(expression, "references", [])) == 0
	not is_null(object.get(expression, "constant_value", ""))
} else if {
	text := attribute.expression_of(handle, name).constant_value
	count(secret.in_map(json.unmarshal(text))) > 0
}

# METADATA
# description: |
#   True of an attribute made of nothing but attributes of resources that are no secrets, as a cluster's host: where the
#   secret in it comes from, the plan does not show.
is_without_source(handle, name) if {
	mentioned := mention.of(handle, name)
	count(mentioned.leaves) > 0
	texts := attribute.expression_of(handle, name).references
	every text in texts {
		startswith(text, "aws_")
	}
	every leaf in mentioned.leaves {
		not secret.is_carried_by(leaf.type, leaf.attribute)
	}
}
