# METADATA
# title: A guardrail denies what is not wanted
# description: |
#   A guardrail denies by one condition, Bool or BoolIfExists, with the value that is not wanted:
#   rds:ManageMasterUserPassword = false. With the other value it denies the very clusters that do it right.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
# custom:
#   severity: high
#   topics: [SECRET-2]
#   covers: ["G3"]
#   decides:
#     aws_organizations_policy:
#       content:
#         wrong: >-
#           {"Statement": [{"Effect": "Deny", "Resource": "*",
#           "Action": ["rds:CreateDBCluster", "rds:RestoreDBClusterFromS3"],
#           "Condition": {"Bool": {"rds:ManageMasterUserPassword": "true"}}}]}
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
#   wanted: >-
#     Bool or BoolIfExists, rds:ManageMasterUserPassword = false (rds:StorageEncrypted and rds:Vpc = false,
#     rds:PubliclyAccessible = true)
#   remediation: Deny with Bool and the value that is not wanted, as rds:ManageMasterUserPassword = false.
#   since: 0.2.0
package aurora.rules.guardrail.denied_value

import data.aurora.lib.guardrail
import rego.v1

subjects := guardrail.handles

judged := [guardrail.judge(handle, wrong(guardrail.guards[handle])) | some handle in subjects]

wrong(statements) := [{"found": written(statement, key), "expected": wanted(key)} |
	some key in sort(object.keys(statements))
	some statement in statements[key]
	not guardrail.is_right(statement, key)
	count(statement.open & {"conditions", "effect", "values"}) == 0
]

written(statement, key) := "no condition" if {
	count(guardrail.comparisons(statement, key)) == 0
} else := concat(" ", [operator, key, "=", concat(", ", values)]) if {
	[operator, values] := guardrail.comparisons(statement, key)[0]
}

wanted(key) := concat(" ", ["Bool", key, "=", guardrail.keys[key].denied])
