# METADATA
# title: Roles that may be passed are named
# description: |
#   Beside actions on databases, iam:PassRole on every role lets the holder give a cluster, a proxy or an export any
#   role of the account, and act with it. It is allowed on named roles, or to a named service.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
# custom:
#   severity: medium
#   topics: [IAM-2]
#   covers: ["75", "78", "G40"]
#   decides:
#     aws_iam_policy:
#       policy:
#         wrong: >-
#           {"Statement": [{"Effect": "Allow", "Action": "rds:AddRoleToDBCluster", "Resource":
#           "arn:aws:rds:eu-central-1:111122223333:cluster:orders"}, {"Effect": "Allow", "Action":
#           "iam:PassRole", "Resource": "*"}]}
#         harmless:
#           "null": no policy, nothing to judge
#           unset: no policy, nothing to judge
#           unknown: a policy of which nothing is shown is not known to be about Aurora
#           type: a policy of which nothing is shown is not known to be about Aurora
#   controls:
#     checkov: [CKV_AWS_110, CKV_AWS_286]
#     trivy: [AWS-0342]
#     cdk_nag: [AwsSolutions-IAM5]
#   resources:
#     - aws_iam_group_policy
#     - aws_iam_policy
#     - aws_iam_role
#     - aws_iam_role_policy
#     - aws_iam_user_policy
#     - aws_ssoadmin_permission_set_inline_policy
#   reads: [aws_iam_policy_document, aws_rds_cluster]
#   wanted: Resource that names roles, or a condition on iam:PassedToService
#   remediation: Name the role in the statement, and add the condition iam:PassedToService = rds.amazonaws.com.
#   since: 0.2.0
package aurora.rules.iam.pass_role_unscoped

import data.aurora.lib.grant
import rego.v1

subjects := grant.holders("pass")

judged := [grant.must_be_restricted(handle, "pass", keys) | some handle in subjects]

keys := ["aws:resourcetag/", "iam:associatedresourcearn", "iam:passedtoservice", "iam:resourcetag/"]
