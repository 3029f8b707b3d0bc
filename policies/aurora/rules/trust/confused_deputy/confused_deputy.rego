# METADATA
# title: RDS assumes roles for the own account alone
# description: |
#   RDS and its monitoring, export and proxies serve all of AWS. A condition on aws:SourceAccount or aws:SourceArn keeps
#   somebody else from having them use a role of yours, the confused deputy.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/cross-service-confused-deputy-prevention.html
# custom:
#   severity: medium
#   topics: [IAM-6]
#   covers: ["G10"]
#   decides:
#     aws_iam_role:
#       assume_role_policy:
#         wrong: >-
#           {"Statement": [{"Effect": "Allow", "Principal": {"Service": "rds.amazonaws.com"},
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
#   wanted: a condition on aws:SourceAccount, aws:SourceArn or aws:SourceOrgID for services of RDS
#   remediation: Add the condition StringEquals aws:SourceAccount with the account's own id.
#   since: 0.2.0
package aurora.rules.trust.confused_deputy

import data.aurora.lib.resource_policy
import data.aurora.lib.trust
import rego.v1

subjects := sort([handle | some handle in trust.service_roles])

judged := [judge(handle, [statement |
	some statement in trust.allowing(handle)
	not resource_policy.is_limited(statement, {"aws:sourceaccount", "aws:sourcearn", "aws:sourceorgid"})
]) |
	some handle in subjects
]

judge(handle, statements) := trust.judge(handle, found, doubtful) if {
	found := [service |
		some statement in statements
		not resource_policy.hides(statement, {"conditions", "effect", "values"})
		some service in trust.rds_services(statement)
	]
	doubtful := [statement | some statement in statements; hides(statement)]
}

hides(statement) if resource_policy.hides(statement, {"principals"})

else if count(trust.rds_services(statement)) > 0
