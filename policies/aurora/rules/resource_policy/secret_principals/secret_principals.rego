# METADATA
# title: Policies of secrets name who reads them
# description: |
#   A policy that names a whole account leaves it to that account who reads the password. Named are roles, users and
#   services, or a condition names them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
# custom:
#   severity: medium
#   topics: [SECRET-1, IAM-2]
#   covers: ["42"]
#   decides:
#     aws_secretsmanager_secret_policy:
#       policy:
#         wrong: >-
#           {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"},
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
#   wanted: ARNs of roles or users, or a condition on aws:PrincipalArn
#   remediation: Name the roles in place of the account.
#   since: 0.2.0
package aurora.rules.resource_policy.secret_principals

import data.aurora.lib.resource_policy
import data.aurora.lib.scope
import rego.v1

subjects := sort([holder | some holder in scope.secret_policies])

judged := [judge(holder, resource_policy.statements(holder)) | some holder in subjects]

judge(holder, statements) := resource_policy.judge(holder, holder, found, doubtful) if {
	loose := [statement |
		some statement in statements
		statement.effect == "Allow"
		not resource_policy.is_limited(statement, {"aws:principalarn", "aws:userid"})
	]
	found := [principal |
		some statement in loose
		not resource_policy.hides(statement, conditional)
		some principal in resource_policy.accounts(statement)
	]
	doubtful := [statement | some statement in loose; hides(statement)]
}

conditional := {"conditions", "effect", "values"}

hides(statement) if resource_policy.hides(statement, {"principals"})

else if {
	resource_policy.hides(statement, conditional)
	count(resource_policy.accounts(statement)) > 0
}
