# METADATA
# title: A guardrail leaves recoveries possible
# description: |
#   RestoreDBClusterFromSnapshot and RestoreDBClusterToPointInTime do not carry the keys of guardrails. A condition that
#   holds where its key is missing, BoolIfExists or Null, denies every one of them: no cluster can be recovered.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html
#   - ref: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonrds.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
# custom:
#   severity: high
#   topics: [SECRET-2, RES-1]
#   covers: ["G3"]
#   decides:
#     aws_organizations_policy:
#       content:
#         wrong: >-
#           {"Statement": [{"Effect": "Deny", "Resource": "*", "Action": ["rds:CreateDBCluster", "rds:Restore*"],
#           "Condition": {"BoolIfExists": {"rds:ManageMasterUserPassword": "false"}}}]}
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
#   wanted: Bool on calls that do not carry the key, or those calls left out
#   remediation: >-
#     Name the calls that carry the key, without RestoreDBClusterFromSnapshot and RestoreDBClusterToPointInTime.
#   since: 0.2.0
package aurora.rules.guardrail.recoveries

import data.aurora.lib.guardrail
import rego.v1

subjects := guardrail.handles

judged := [guardrail.judge(handle, blocked(guardrail.guards[handle])) | some handle in subjects]

blocked(statements) := [{"found": calls} |
	some key in sort(object.keys(statements))
	some statement in statements[key]
	guardrail.holds_without(statement, key)
	count(statement.open & {"conditions", "effect"}) == 0
	calls := guardrail.named(statement, guardrail.without_key[key])
	count(calls) > 0
]
