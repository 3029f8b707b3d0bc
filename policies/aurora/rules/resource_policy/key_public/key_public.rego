# METADATA
# title: Key policies do not let everyone in
# description: |
#   Whoever a key's policy lets in can use the key, from any account, without a word in an IAM policy. A `*` stands
#   there only beside a condition on the caller, such as kms:CallerAccount.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
# custom:
#   severity: critical
#   topics: [DATA-1]
#   covers: ["62"]
#   decides:
#     aws_kms_key:
#       policy:
#         wrong: '{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "kms:*", "Resource": "*"}]}'
#         harmless:
#           "null": the policy that AWS gives a new key admits its own account alone
#           unset: the policy that AWS gives a new key admits its own account alone
#   controls:
#     security_hub: [KMS.5]
#     checkov: [CKV_AWS_33]
#   resources:
#     - aws_kms_external_key
#     - aws_kms_key
#     - aws_kms_key_policy
#     - aws_kms_replica_external_key
#     - aws_kms_replica_key
#   reads:
#     - aws_iam_policy_document
#     - aws_kms_alias
#     - aws_rds_cluster
#     - aws_rds_cluster_instance
#     - aws_sns_topic
#     - aws_secretsmanager_secret
#   wanted: >-
#     principals by name, or a condition on kms:CallerAccount, aws:PrincipalOrgID, aws:SourceAccount or aws:SourceArn
#   remediation: Name the principals, or add a condition on kms:CallerAccount.
#   since: 0.2.0
package aurora.rules.resource_policy.key_public

import data.aurora.lib.resource_policy
import data.aurora.lib.scope
import rego.v1

subjects := sort(scope.key_policy_holders)

judged := [resource_policy.must_not_admit_everyone(holder) | some holder in subjects]
