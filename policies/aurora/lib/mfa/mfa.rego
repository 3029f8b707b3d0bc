# METADATA
# title: MFA in policies
# description: |
#   What a policy demands of `aws:MultiFactorAuthPresent`. The key is there for temporary credentials only: a request with
#   a long-lived access key has none. So `Bool` = false denies nothing to such keys, and `BoolIfExists` = true allows them.
#   Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent
package aurora.lib.mfa

import data.aurora.lib.grant
import data.aurora.lib.policy_document
import rego.v1

# METADATA
# description: Operators of conditions on MFA in this document that access keys slip through.
slips(document) := [operator |
	some statement in document.statements
	some [effect, operator, value] in [["Deny", "Bool", "false"], ["Allow", "BoolIfExists", "true"]]
	statement.effect == effect
	statement.conditions[operator][present] == [value]
]

# METADATA
# description: True when the document has a condition on MFA.
speaks_of(document) if {
	some statement in document.statements
	some _, compared in statement.conditions
	compared[present]
}

# METADATA
# description: True when the document denies actions on databases to whoever has not signed in with MFA.
denies_without(document) if {
	some statement in document.statements
	statement.effect == "Deny"
	statement.open == set()
	statement.conditions == {"BoolIfExists": {present: ["false"]}}
	"*" in statement.resources
	every action in ["rds:deletedbcluster", "rds-db:connect"] {
		policy_document.names(statement, action)
	}
}

# METADATA
# description: True when all that the document allows on databases is allowed with MFA alone.
allows_only_with(document) if {
	every statement in document.statements {
		needs_no_mfa(statement)
	}
}

needs_no_mfa(statement) if {
	statement.conditions.Bool[present] == ["true"]
} else if {
	some operator, compared in statement.conditions
	startswith(operator, "NumericLessThan")
	not contains(operator, "IfExists")
	compared["aws:multifactorauthage"]
} else if not grant.is_on_databases({"statements": [statement]})

present := "aws:multifactorauthpresent"
