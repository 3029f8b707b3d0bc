# METADATA
# title: Guardrails
# description: |
#   Service control policies, and IAM policies, that deny a call of RDS unless a condition key has the value that is
#   wanted. Judged is what they would deny.
#   Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html
package aurora.lib.guardrail

import data.aurora.lib.grant
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.policy_document
import rego.v1

# METADATA
# description: The documents that can be guardrails, by handle.
documents := object.union(policy_document.identity, service_control)

# METADATA
# description: The service control policies, by handle.
service_control := {handle: document |
	some handle, document in policy_document.index({"aws_organizations_policy": "content"})
	object.get(plan.after(handle), "type", null) in {null, "SERVICE_CONTROL_POLICY"}
	not input.resource_changes[handle].change.after_unknown.type
}

# METADATA
# description: |
#   The statements by which each policy is a guardrail, by handle and condition key: they deny, and have a condition on
#   the key; or they have none, and their `sid` says that they should.
guards := {handle: statements |
	some handle, document in documents
	denials := [statement | some statement in document.statements; statement.effect == "Deny"]
	count(denials) > 0
	statements := {key: found |
		some key, row in keys
		found := [statement | some statement in denials; is_meant_for(statement, key, row)]
		count(found) > 0
	}
	count(statements) > 0
}

# METADATA
# description: Handles of the guardrails, in the order of the plan.
handles := sort([handle | some handle, _ in guards])

# METADATA
# description: |
#   The outcome for a guardrail: it fails by the first of `found`, evidence of what is wrong with it; else it is unknown
#   where the plan does not show all of it.
judge(handle, found) := outcome.fail(handle, object.union(found[0], {"attribute": documents[handle].attribute})) if {
	count(found) > 0
} else := outcome.unknown(handle, {
	"attribute": documents[handle].attribute,
	"reason": "policy_document",
	"needs": documents[handle].needs,
}) if {
	is_hidden(documents[handle], handle)
} else := outcome.pass(handle)

# METADATA
# description: |
#   Pairs of an operator and the values that a statement compares a key with. None where it has no condition on it.
comparisons(statement, key) := sort([[operator, values] |
	some operator, compared in statement.conditions
	values := compared[lower(key)]
])

# METADATA
# description: True when the statement denies what lacks the wanted value, and nothing else.
is_right(statement, key) if {
	found := comparisons(statement, key)
	count(found) == 1
	found[0][0] in {"Bool", "BoolIfExists"}
	found[0][1] == [keys[key].denied]
}

# METADATA
# description: True when a condition on the key holds for calls that do not carry it.
holds_without(statement, key) if {
	found := comparisons(statement, key)
	every comparison in found {
		is_true_without(comparison[0], comparison[1])
	}
}

# METADATA
# description: The calls of a list that a statement names.
named(statement, calls) := [call | some call in calls; policy_document.names(statement, lower(call))]

# METADATA
# description: |
#   What narrows a statement to less than every call of this name: a resource, or a condition besides that on the key,
#   unless it only exempts principals or requests with a tag. Empty where nothing does.
narrowed_by(statement, call, key) := array.concat(
	[concat(", ", array.concat(statement.resources, statement.not_resources)) |
		not is_everywhere(statement, resource_types[call])
	],
	sort([concat(" ", [operator, other]) |
		some operator, compared in statement.conditions
		some other, values in compared
		other != lower(key)
		not is_exemption(operator, other, values)
	]),
)

is_hidden(document, handle) if not document.whole

else if {
	some _, statements in guards[handle]
	some statement in statements
	count(statement.open - {"sid"}) > 0
}

is_meant_for(statement, key, row) if {
	count(comparisons(statement, key)) > 0
} else if {
	statement.conditions == {}
	contains(lower(statement.sid), row.word)
	count(named(statement, row.creation)) > 0
}

is_true_without(operator, values) if {
	operator == "Null"
	values == ["true"]
} else if {
	operator != "Null"
	some sign in ["IfExists", "ForAllValues:", "Not"]
	contains(operator, sign)
}

is_everywhere(statement, type) if {
	some resource in statement.resources
	grant.covers(resource, "rds", concat(":", [type, "~~~"]))
	array.slice(split(resource, ":"), 3, 4) in [[], ["*"]]
}

# Keys of who calls, and of tags that the call sets.
is_exemption(operator, key, values) if {
	some prefix in ["aws:principal", "aws:requesttag/", "aws:userid", "rds:req-tag/"]
	startswith(key, prefix)
	contains(operator, "Not")
	not "*" in values
} else if {
	key in {"aws:principalisawsservice", "aws:viaawsservice"}
	startswith(operator, "Bool")
	values == ["false"]
} else if {
	startswith(key, "aws:requesttag/")
	operator == "Null"
	values == ["true"]
}
