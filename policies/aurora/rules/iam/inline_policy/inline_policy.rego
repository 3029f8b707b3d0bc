# METADATA
# title: Groups and roles have no inline policies on databases
# description: |
#   An inline policy of a group or in the role itself is not found by those who review policies, has no versions, and
#   in the role it fights with every other way to give policies. Managed policies are attached instead. A grant to one
#   role as a resource of its own is left alone, as is that of a permission set.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/iam_role
# custom:
#   severity: low
#   topics: [IAM-3]
#   covers: ["79"]
#   decides:
#     aws_iam_role:
#       inline_policy:
#         wrong:
#           - name: read
#             policy: '{"Statement":[{"Effect":"Allow","Action":"rds:DescribeDBClusters","Resource":"*"}]}'
#         harmless:
#           "null": no inline policy
#           unset: no inline policy
#           unknown: blocks that are unknown as a whole look as if there were none
#           type: no inline policy
#   resources:
#     - aws_iam_group_policy
#     - aws_iam_policy
#     - aws_iam_role
#     - aws_iam_role_policy
#     - aws_iam_user_policy
#     - aws_ssoadmin_permission_set_inline_policy
#   reads: [aws_iam_policy_document, aws_rds_cluster]
#   wanted: aws_iam_policy with an attachment, or aws_iam_role_policy
#   remediation: Make an aws_iam_policy of the document, and attach it to the group or role.
#   since: 0.2.0
package aurora.rules.iam.inline_policy

import data.aurora.lib.holder
import data.aurora.lib.outcome
import data.aurora.lib.policy_document
import rego.v1

subjects := [handle | some handle in sort(holder.policies); not is_of_user(handle)]

judged := [judge(handle, input.resource_changes[handle].type) | some handle in subjects]

judge(handle, type) := outcome.fail(handle, {"attribute": policy_document.identity[handle].attribute}) if {
	type in {"aws_iam_group_policy", "aws_iam_role"}
} else := outcome.pass(handle)

# Another rule says that users have no policies at all.
is_of_user(handle) if input.resource_changes[handle].type == "aws_iam_user_policy"
