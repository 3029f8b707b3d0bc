# METADATA
# title: Destroying databases is allowed by name or tag
# description: |
#   Actions that delete or stop clusters, instances, their snapshots and backups, or take them out of a global
#   database, are allowed on named resources or under a condition on a tag, never on all of an account.
# related_resources:
#   - ref: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonrds.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAM.Conditions.html
# custom:
#   severity: high
#   topics: [IAM-2, IAM-8]
#   covers: ["G11", "G40"]
#   decides:
#     aws_iam_policy:
#       policy:
#         wrong: '{"Statement":[{"Effect":"Allow","Action":"rds:DeleteDBCluster","Resource":"*"}]}'
#         harmless:
#           "null": no policy, nothing to judge
#           unset: no policy, nothing to judge
#           unknown: a policy of which nothing is shown is not known to be about Aurora
#           type: a policy of which nothing is shown is not known to be about Aurora
#   controls:
#     checkov: [CKV_AWS_111, CKV_AWS_290, CKV_AWS_355]
#     cdk_nag: [AwsSolutions-IAM5]
#   resources:
#     - aws_iam_group_policy
#     - aws_iam_policy
#     - aws_iam_role
#     - aws_iam_role_policy
#     - aws_iam_user_policy
#     - aws_ssoadmin_permission_set_inline_policy
#   reads: [aws_iam_policy_document, aws_rds_cluster]
#   wanted: Resource that names clusters, snapshots or backups, or a condition on aws:ResourceTag
#   remediation: Name the resources in the statement, or add a condition on aws:ResourceTag or rds:cluster-tag.
#   since: 0.2.0
package aurora.rules.iam.unscoped_destruction

import data.aurora.lib.grant
import rego.v1

subjects := grant.holders("destroy")

judged := [grant.must_be_restricted(handle, "destroy", keys) | some handle in subjects]

keys := grant.resource_keys
