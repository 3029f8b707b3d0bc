# METADATA
# title: Changes to databases are allowed by name or under a condition
# description: |
#   Actions that create or change clusters, instances, their groups, proxies and tags, and those of the Data API, are
#   allowed on named resources, or under a condition on a tag or on what is created.
# related_resources:
#   - ref: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonrds.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAM.Conditions.html
# custom:
#   severity: medium
#   topics: [IAM-2, IAM-8]
#   covers: ["70", "74"]
#   decides:
#     aws_iam_policy:
#       policy:
#         wrong: '{"Statement":[{"Effect":"Allow","Action":"rds:ModifyDBInstance","Resource":"*"}]}'
#         harmless:
#           "null": no policy, nothing to judge
#           unset: no policy, nothing to judge
#           unknown: a policy of which nothing is shown is not known to be about Aurora
#           type: a policy of which nothing is shown is not known to be about Aurora
#   controls:
#     checkov: [CKV_AWS_111, CKV_AWS_290, CKV_AWS_355, CKV_AWS_356]
#     cdk_nag: [AwsSolutions-IAM5]
#   resources:
#     - aws_iam_group_policy
#     - aws_iam_policy
#     - aws_iam_role
#     - aws_iam_role_policy
#     - aws_iam_user_policy
#     - aws_ssoadmin_permission_set_inline_policy
#   reads: [aws_iam_policy_document, aws_rds_cluster]
#   wanted: Resource that names what may be changed, or a condition on aws:ResourceTag, aws:RequestTag or a key of rds
#   remediation: Name the resources in the statement, or add a condition on aws:ResourceTag or aws:RequestTag.
#   since: 0.2.0
package aurora.rules.iam.unscoped_write

import data.aurora.lib.grant
import rego.v1

subjects := grant.holders("write")

judged := [grant.must_be_restricted(handle, "write", keys) | some handle in subjects]

keys := array.concat(grant.resource_keys, ["aws:requesttag/", "rds:"])
