# METADATA
# title: Secrets of Aurora do not let everyone in
# description: |
#   The policy of a secret can hand the database's password to every account there is. A `*` stands there only beside a
#   condition on who calls.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html
# custom:
#   severity: high
#   topics: [SECRET-1, IAM-2]
#   covers: ["41"]
#   decides:
#     aws_secretsmanager_secret_policy:
#       policy:
#         wrong: >-
#           {"Statement": [{"Effect": "Allow", "Principal": "*",
#           "Action": "secretsmanager:GetSecretValue", "Resource": "*"}]}
#       secret_arn:
#         wrong: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:web-AbCdEf"
#         harmless:
#           wrong: another secret is none of ours
#           "null": a policy of no secret is none of ours
#           unset: a policy of no secret is none of ours
#           unknown: a secret that the plan does not show is not known to be of Aurora
#           type: a policy of no secret is none of ours
#   resources:
#     - aws_secretsmanager_secret
#     - aws_secretsmanager_secret_policy
#   reads:
#     - aws_iam_policy_document
#     - aws_db_proxy
#     - aws_db_proxy_target
#     - aws_rds_cluster
#     - aws_secretsmanager_secret_rotation
#     - aws_secretsmanager_secret_version
#   wanted: >-
#     principals by name, or a condition on aws:PrincipalOrgID, aws:PrincipalAccount, aws:SourceAccount or
#     aws:SourceArn
#   remediation: Name the roles that may read the secret.
#   since: 0.2.0
package aurora.rules.resource_policy.secret_public

import data.aurora.lib.resource_policy
import data.aurora.lib.scope
import rego.v1

subjects := sort([holder | some holder in scope.secret_policies])

judged := [resource_policy.must_not_admit_everyone(holder) | some holder in subjects]
