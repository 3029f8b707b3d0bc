# METADATA
# title: Permissions for service-linked roles are limited to RDS
# description: |
#   Aurora needs one service-linked role, AWSServiceRoleForRDS. Who may create it is limited by iam:AWSServiceName; who
#   may edit or delete it, to that role.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAM.ServiceLinkedRoles.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html
# custom:
#   severity: medium
#   topics: [SLR-1, IAM-2]
#   covers: ["73", "G9"]
#   decides:
#     aws_iam_policy:
#       policy:
#         wrong: >-
#           {"Statement": [{"Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "*"},
#           {"Effect": "Allow", "Action": "rds:DescribeDBClusters", "Resource": "*"}]}
#         harmless:
#           "null": no policy, nothing to judge
#           unset: no policy, nothing to judge
#           unknown: a policy of which nothing is shown is not known to be about Aurora
#           type: a policy of which nothing is shown is not known to be about Aurora
#   controls:
#     checkov: [CKV_AWS_109, CKV_AWS_289]
#     cdk_nag: [AwsSolutions-IAM5]
#   resources:
#     - aws_iam_group_policy
#     - aws_iam_policy
#     - aws_iam_role
#     - aws_iam_role_policy
#     - aws_iam_user_policy
#     - aws_ssoadmin_permission_set_inline_policy
#   reads: [aws_iam_policy_document, aws_rds_cluster]
#   wanted: iam:AWSServiceName = rds.amazonaws.com, or the role AWSServiceRoleForRDS in the resource
#   remediation: Add the condition iam:AWSServiceName = rds.amazonaws.com, or name the service-linked role of RDS.
#   since: 0.2.0
package aurora.rules.iam.service_linked_role

import data.aurora.lib.grant
import rego.v1

subjects := grant.holders("linked_role")

judged := [grant.must_be_restricted(handle, "linked_role", keys) | some handle in subjects]

keys := ["iam:awsservicename"]
