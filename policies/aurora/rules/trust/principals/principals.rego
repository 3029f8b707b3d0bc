# METADATA
# title: Roles with rights on Aurora are not for everyone
# description: |
#   Whoever a trust policy lets in, of whatever account, becomes what the role may do: read the database's secrets,
#   log in, delete it. A `*` stands there only beside a condition on who calls, and never for services.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# custom:
#   severity: high
#   topics: [IAM-2, IAM-6]
#   covers: ["76"]
#   decides:
#     aws_iam_role:
#       assume_role_policy:
#         wrong: >-
#           {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole"}]}
#   controls:
#     checkov: [CKV_AWS_60, CKV_AWS_61]
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
#   wanted: principals by name, or a condition on aws:PrincipalOrgID, aws:PrincipalArn or aws:PrincipalAccount
#   remediation: Name the roles, accounts or services that assume the role.
#   since: 0.2.0
package aurora.rules.trust.principals

import data.aurora.lib.resource_policy
import data.aurora.lib.trust
import rego.v1

subjects := sort([handle | some handle in trust.roles])

judged := [judge(handle, trust.allowing(handle)) | some handle in subjects]

judge(handle, statements) := trust.judge(handle, found, doubtful) if {
	found := array.concat(
		["everyone" | some statement in statements; resource_policy.admits_everyone(statement)],
		[concat(" ", ["every", type]) |
			some statement in statements
			not statement.open.effect
			some type in ["Federated", "Service"]
			"*" in statement.principals[type]
		],
	)
	doubtful := [statement | some statement in statements; resource_policy.may_admit_everyone(statement)]
}
