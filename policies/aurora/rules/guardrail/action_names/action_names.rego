# METADATA
# title: The actions of a guardrail are names of actions
# description: |
#   Each action that a guardrail denies is a text of its own, `service:Action`. The sample in AWS's guide joins four in
#   one text with commas: no call has that name, so a policy copied from it denies nothing.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
# custom:
#   severity: high
#   topics: [SECRET-2]
#   covers: ["G3"]
#   decides:
#     aws_organizations_policy:
#       content:
#         wrong: >-
#           {"Statement": [{"Effect": "Deny", "Resource": "*",
#           "Action": "rds:CreateDBCluster, rds:RestoreDBClusterFromS3",
#           "Condition": {"Bool": {"rds:ManageMasterUserPassword": "false"}}}]}
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
#   wanted: a list of actions, each as service:Action
#   remediation: Write each action as a text of its own in the list.
#   since: 0.2.0
package aurora.rules.guardrail.action_names

import data.aurora.lib.guardrail
import rego.v1

subjects := guardrail.handles

judged := [guardrail.judge(handle, malformed(guardrail.guards[handle])) | some handle in subjects]

malformed(statements) := [{"found": action, "expected": "service:Action"} |
	some key in sort(object.keys(statements))
	some statement in statements[key]
	some action in array.concat(statement.actions, statement.not_actions)
	not is_name(action)
]

is_name(action) if action == "*"

else if {
	parts := split(action, ":")
	count(parts) == 2
	not "" in parts
	every sign in [" ", ",", ";", "\t", "\n"] {
		not contains(action, sign)
	}
}
