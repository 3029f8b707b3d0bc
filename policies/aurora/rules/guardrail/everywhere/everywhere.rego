# METADATA
# title: A guardrail holds for every resource and request
# description: |
#   A guardrail that names some Regions or some clusters, or that has another condition beside its own, denies only what
#   meets all of it. Exempted can be principals and requests with a tag, by a condition with Not.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
# custom:
#   severity: medium
#   topics: [SECRET-2]
#   covers: ["G3"]
#   decides:
#     aws_organizations_policy:
#       content:
#         wrong: >-
#           {"Statement": [{"Effect": "Deny", "Resource": "arn:aws:rds:eu-central-1:*:cluster:*",
#           "Action": ["rds:CreateDBCluster", "rds:RestoreDBClusterFromS3"],
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
#   wanted: Resource *, and no condition but the guardrail's own and exemptions of principals or tags
#   remediation: >-
#     Take the resource * and leave out the other condition; put what is exempt into a condition with Not on
#     aws:PrincipalArn or a tag.
#   since: 0.2.0
package aurora.rules.guardrail.everywhere

import data.aurora.lib.guardrail
import rego.v1

subjects := guardrail.handles

judged := [guardrail.judge(handle, narrow(guardrail.guards[handle])) | some handle in subjects]

# A call is denied everywhere where one statement of several does so.
narrow(statements) := [{"found": reasons[0][0], "expected": "*"} |
	some key in sort(object.keys(statements))
	some call in guardrail.keys[key].creation
	naming := [statement | some statement in statements[key]; count(guardrail.named(statement, [call])) > 0]
	count(naming) > 0
	reasons := [reasons_of(statement, call, key) | some statement in naming]
	every reason in reasons {
		count(reason) > 0
	}
]

# What is not shown can be all that is wanted.
reasons_of(statement, call, key) := [] if {
	count(statement.open & {"conditions", "effect", "not_resources", "resources"}) > 0
} else := guardrail.narrowed_by(statement, call, key)
