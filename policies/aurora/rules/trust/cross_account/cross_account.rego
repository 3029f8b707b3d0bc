# METADATA
# title: Whole accounts are trusted with an external id or MFA alone
# description: |
#   A trust policy that names an account leaves it to that account who assumes the role. sts:ExternalId keeps a third
#   party from being used against you, MFA keeps out whoever has but a stolen key; or the roles are named.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html
# custom:
#   severity: medium
#   topics: [IAM-2, IAM-5]
#   covers: ["77"]
#   decides:
#     aws_iam_role:
#       assume_role_policy:
#         wrong: >-
#           {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"},
#           "Action": "sts:AssumeRole"}]}
#   resources: [aws_iam_role]
#   reads:
#     - aws_db_proxy
#     - aws_db_proxy_target
#     - aws_iam_group_policy
#     - aws_iam_policy
#     - aws_iam_policy_attachment
#     - aws_iam_policy_document
#     - aws_iam_role_policy
#     - aws_iam_role_policy_attachment
#     - aws_iam_user_policy
#     - aws_rds_cluster
#     - aws_rds_cluster_instance
#     - aws_rds_cluster_role_association
#     - aws_rds_export_task
#   wanted: ARNs of roles, or a condition on sts:ExternalId, aws:MultiFactorAuthPresent or aws:PrincipalArn
#   remediation: >-
#     Name the roles in place of the account, or add a condition on sts:ExternalId (third parties) or
#     aws:MultiFactorAuthPresent (people).
#   since: 0.2.0
package aurora.rules.trust.cross_account

import data.aurora.lib.resource_policy
import data.aurora.lib.trust
import rego.v1

subjects := sort([handle | some handle in trust.roles])

judged := [judge(handle, [statement |
	some statement in trust.allowing(handle)
	not resource_policy.is_limited(statement, {"aws:principalarn", "aws:userid", "sts:externalid"})
	not demands_mfa(statement)
]) |
	some handle in subjects
]

judge(handle, statements) := trust.judge(handle, found, doubtful) if {
	found := [principal |
		some statement in statements
		not resource_policy.hides(statement, conditional)
		some principal in resource_policy.accounts(statement)
	]
	doubtful := [statement | some statement in statements; hides(statement)]
}

conditional := {"conditions", "effect", "values"}

hides(statement) if resource_policy.hides(statement, {"principals"})

else if {
	resource_policy.hides(statement, conditional)
	count(resource_policy.accounts(statement)) > 0
}

demands_mfa(statement) if {
	statement.conditions.Bool["aws:multifactorauthpresent"] == ["true"]
} else if {
	some operator in ["NumericLessThan", "NumericLessThanEquals"]
	count(statement.conditions[operator]["aws:multifactorauthage"]) > 0
}
