# METADATA
# title: Policies do not decrypt with every key
# description: |
#   kms:Decrypt on all keys opens whatever is encrypted in the account, the storage, snapshots and secrets of Aurora
#   among it. It is allowed on named keys, or only through a service.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html
# custom:
#   severity: medium
#   topics: [IAM-2, DATA-1]
#   covers: ["66"]
#   decides:
#     aws_iam_policy:
#       policy:
#         wrong: '{"Statement":[{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*"}]}'
#         harmless:
#           "null": no policy, nothing to judge
#           unset: no policy, nothing to judge
#           unknown: a policy of which nothing is shown is not known to be about Aurora
#           type: a policy of which nothing is shown is not known to be about Aurora
#   controls:
#     security_hub: [KMS.1, KMS.2]
#     checkov: [CKV_AWS_290, CKV_AWS_355]
#     cdk_nag: [AwsSolutions-IAM5]
#   resources:
#     - aws_iam_group_policy
#     - aws_iam_policy
#     - aws_iam_role
#     - aws_iam_role_policy
#     - aws_iam_user_policy
#     - aws_ssoadmin_permission_set_inline_policy
#   reads: [aws_iam_policy_document, aws_kms_key, aws_rds_cluster]
#   wanted: Resource that names keys, or a condition on kms:ViaService, an encryption context, an alias or a tag
#   remediation: Name the keys in the statement, or add a condition on kms:ViaService.
#   since: 0.2.0
package aurora.rules.iam.decrypt_any_key

import data.aurora.lib.grant
import rego.v1

subjects := grant.holders("decrypt")

judged := [grant.must_be_restricted(handle, "decrypt", keys) | some handle in subjects]

keys := array.concat(grant.resource_keys, ["kms:encryptioncontext:", "kms:viaservice"])
