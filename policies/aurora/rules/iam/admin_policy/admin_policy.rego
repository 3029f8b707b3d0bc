# METADATA
# title: No policy allows everything
# description: |
#   A statement that allows every action on every resource makes its holder an administrator of the account, and of
#   every database in it, whatever else is granted with care.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html
# custom:
#   severity: high
#   topics: [IAM-2]
#   covers: ["68"]
#   decides:
#     aws_iam_policy:
#       policy:
#         wrong: '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}'
#         harmless:
#           "null": no policy, nothing to judge
#           unset: no policy, nothing to judge
#           unknown: a policy of which nothing is shown is not known to be about Aurora
#           type: a policy of which nothing is shown is not known to be about Aurora
#   controls:
#     security_hub: [IAM.1]
#     cis_aws_foundations: ["1.16"]
#     checkov: [CKV_AWS_1, CKV_AWS_62, CKV_AWS_63]
#     cdk_nag: [AwsSolutions-IAM5]
#   resources:
#     - aws_iam_group_policy
#     - aws_iam_policy
#     - aws_iam_role
#     - aws_iam_role_policy
#     - aws_iam_user_policy
#     - aws_ssoadmin_permission_set_inline_policy
#   reads: [aws_iam_policy_document, aws_rds_cluster]
#   wanted: no statement with the action * on the resource *
#   remediation: Name the services and actions that the holder needs, and the resources.
#   since: 0.2.0
package aurora.rules.iam.admin_policy

import data.aurora.lib.grant
import data.aurora.lib.policy_document
import rego.v1

subjects := sort(grant.on_databases)

judged := [judge(handle, policy_document.identity[handle]) | some handle in subjects]

judge(handle, document) := grant.fail(handle, "* on *") if {
	some statement in document.statements
	statement.effect == "Allow"
	not statement.open.effect
	some action in ["*", "*:*"]
	action in statement.actions
	"*" in statement.resources
} else := grant.unless_hidden(handle)
