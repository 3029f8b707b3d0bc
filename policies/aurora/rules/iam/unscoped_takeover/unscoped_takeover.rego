# METADATA
# title: Actions that hand over a database or its data are restricted
# description: |
#   Whoever may modify any cluster can set its master password. Whoever may restore, copy, share or export any
#   snapshot, read any log, or give any cluster a role, gets at its data. Such actions are allowed on named resources
#   or under a condition on a tag.
# related_resources:
#   - ref: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonrds.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html
# custom:
#   severity: high
#   topics: [IAM-2, IAM-8]
#   covers: ["70", "73", "75", "G40"]
#   decides:
#     aws_iam_policy:
#       policy:
#         wrong: '{"Statement":[{"Effect":"Allow","Action":"rds:ModifyDBCluster","Resource":"*"}]}'
#         harmless:
#           "null": no policy, nothing to judge
#           unset: no policy, nothing to judge
#           unknown: a policy of which nothing is shown is not known to be about Aurora
#           type: a policy of which nothing is shown is not known to be about Aurora
#   controls:
#     checkov: [CKV_AWS_109, CKV_AWS_110, CKV_AWS_286, CKV_AWS_289]
#     cdk_nag: [AwsSolutions-IAM5]
#   resources:
#     - aws_iam_group_policy
#     - aws_iam_policy
#     - aws_iam_role
#     - aws_iam_role_policy
#     - aws_iam_user_policy
#     - aws_ssoadmin_permission_set_inline_policy
#   reads: [aws_iam_policy_document, aws_rds_cluster]
#   wanted: Resource that names clusters or snapshots, or a condition on aws:ResourceTag
#   remediation: Name the clusters and snapshots in the statement, or add a condition on aws:ResourceTag.
#   since: 0.2.0
package aurora.rules.iam.unscoped_takeover

import data.aurora.lib.grant
import rego.v1

subjects := grant.holders("take")

judged := [grant.must_be_restricted(handle, "take", keys) | some handle in subjects]

keys := grant.resource_keys
