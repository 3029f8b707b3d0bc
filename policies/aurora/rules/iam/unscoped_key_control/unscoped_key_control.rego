# METADATA
# title: Keys and secrets of Aurora are administered by name
# description: |
#   Granting a KMS key to others, disabling or deleting it, or rewriting its policy or that of a secret, opens or
#   destroys every database that is encrypted with it. Such actions are allowed on named keys and secrets.
# related_resources:
#   - ref: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html
# custom:
#   severity: high
#   topics: [IAM-2, DATA-1]
#   covers: ["73", "G40"]
#   decides:
#     aws_iam_policy:
#       policy:
#         wrong: '{"Statement":[{"Effect":"Allow","Action":"kms:ScheduleKeyDeletion","Resource":"*"}]}'
#         harmless:
#           "null": no policy, nothing to judge
#           unset: no policy, nothing to judge
#           unknown: a policy of which nothing is shown is not known to be about Aurora
#           type: a policy of which nothing is shown is not known to be about Aurora
#   controls:
#     checkov: [CKV_AWS_109, CKV_AWS_111, CKV_AWS_289, CKV_AWS_290]
#     cdk_nag: [AwsSolutions-IAM5]
#   resources:
#     - aws_iam_group_policy
#     - aws_iam_policy
#     - aws_iam_role
#     - aws_iam_role_policy
#     - aws_iam_user_policy
#     - aws_ssoadmin_permission_set_inline_policy
#   reads: [aws_iam_policy_document, aws_kms_key, aws_rds_cluster]
#   wanted: Resource that names keys or secrets, or a condition on a tag, an alias, or kms:GrantIsForAWSResource
#   remediation: Name the keys and secrets; for grants that Aurora makes, add the condition kms:GrantIsForAWSResource.
#   since: 0.2.0
package aurora.rules.iam.unscoped_key_control

import data.aurora.lib.grant
import rego.v1

subjects := grant.holders("keys")

judged := [grant.must_be_restricted(handle, "keys", keys) | some handle in subjects]

keys := array.concat(grant.resource_keys, ["kms:grantisforawsresource", "kms:viaservice"])
