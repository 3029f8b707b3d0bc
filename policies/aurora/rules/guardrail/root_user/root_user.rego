# METADATA
# title: A guardrail on the root user is a service control policy
# description: |
#   No IAM policy holds for the root user of an account, so that one which denies it something does nothing. A service
#   control policy of the organization holds, where a wildcard in its condition stands behind an operator that reads it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
# custom:
#   severity: medium
#   topics: [IAM-1]
#   covers: ["G3"]
#   decides:
#     aws_organizations_policy:
#       content:
#         wrong: >-
#           {"Statement": [{"Effect": "Deny", "Resource": "*", "Action": "*",
#           "Condition": {"StringEquals": {"aws:PrincipalArn": "arn:aws:iam::*:root"}}}]}
#         harmless:
#           "null": no policy, nothing to judge
#           unset: no policy, nothing to judge
#           unknown: a policy of which nothing is shown is not known to be a guardrail
#           type: a policy of which nothing is shown is not known to be a guardrail
#       type:
#         wrong: TAG_POLICY
#         harmless:
#           wrong: another kind of policy, nothing to judge
#           "null": a service control policy by default
#           unset: a service control policy by default
#           unknown: not known to be a guardrail
#           type: another kind of policy, nothing to judge
#   resources:
#     - aws_iam_group_policy
#     - aws_iam_policy
#     - aws_iam_role
#     - aws_iam_role_policy
#     - aws_iam_user_policy
#     - aws_organizations_policy
#     - aws_ssoadmin_permission_set_inline_policy
#   reads: [aws_iam_policy_document]
#   wanted: an aws_organizations_policy of type SERVICE_CONTROL_POLICY, with StringLike or ArnLike on aws:PrincipalArn
#   remediation: >-
#     Deny the root user in a service control policy, by StringLike on aws:PrincipalArn with arn:aws:iam::*:root.
#   since: 0.2.0
package aurora.rules.guardrail.root_user

import data.aurora.lib.guardrail
import data.aurora.lib.outcome
import data.aurora.lib.policy_document
import rego.v1

subjects := sort([handle | some handle, _ in denials])

judged := [judge(handle, guardrail.documents[handle].attribute, denials[handle]) | some handle in subjects]

# By policy, how it compares the caller with the root user where it denies acts on databases.
denials := {handle: found |
	some handle, document in guardrail.documents
	found := [[operator, value] |
		some statement in document.statements
		statement.effect == "Deny"
		some operator in sort(object.keys(statement.conditions))
		not contains(operator, "Not")
		some value in statement.conditions[operator]["aws:principalarn"]
		endswith(value, ":root")
		policy_document.names(statement, "rds:deletedbcluster")
	]
	count(found) > 0
}

judge(handle, name, compared) := outcome.fail(handle, {
	"attribute": name,
	"found": compared[0][1],
	"expected": "aws_organizations_policy",
}) if {
	not guardrail.service_control[handle]
} else := outcome.pass(handle) if {
	some [operator, value] in compared
	is_read(operator, value)
} else := outcome.fail(handle, {"attribute": name, "found": concat(" ", compared[0]), "expected": "StringLike"})

# `StringEquals` takes a `*` for a letter.
is_read(operator, value) if not contains(value, "*")

else if not startswith(operator, "StringEquals")
