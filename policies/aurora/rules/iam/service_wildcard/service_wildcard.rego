# METADATA
# title: Policies name the actions on databases
# description: |
#   rds:* and rds-data:* hold every action of today and those that AWS adds tomorrow, deletion, sharing and passwords
#   among them. Beside actions on databases, so do kms:* and secretsmanager:* for what protects them, and Allow with
#   NotAction.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html
# custom:
#   severity: medium
#   topics: [IAM-2]
#   covers: ["69"]
#   decides:
#     aws_iam_policy:
#       policy:
#         wrong: '{"Statement":[{"Effect":"Allow","Action":"rds:*","Resource":"*"}]}'
#         harmless:
#           "null": no policy, nothing to judge
#           unset: no policy, nothing to judge
#           unknown: a policy of which nothing is shown is not known to be about Aurora
#           type: a policy of which nothing is shown is not known to be about Aurora
#   controls:
#     security_hub: [IAM.21]
#     checkov: [CKV_AWS_49, CKV_AWS_63]
#     cdk_nag: [AwsSolutions-IAM5]
#   resources:
#     - aws_iam_group_policy
#     - aws_iam_policy
#     - aws_iam_role
#     - aws_iam_role_policy
#     - aws_iam_user_policy
#     - aws_ssoadmin_permission_set_inline_policy
#   reads: [aws_iam_policy_document, aws_rds_cluster]
#   wanted: actions by name or by a part of it, such as rds:Describe*
#   remediation: List the actions that the holder needs instead of the whole service.
#   since: 0.2.0
package aurora.rules.iam.service_wildcard

import data.aurora.lib.grant
import data.aurora.lib.policy_document
import rego.v1

subjects := sort(grant.on_databases | grant.hidden)

judged := [judge(handle, policy_document.identity[handle]) | some handle in subjects]

services := {"kms", "rds", "rds-data", "secretsmanager"}

judge(handle, document) := grant.fail(handle, whole[0]) if {
	whole := [found |
		some statement in document.statements
		statement.effect == "Allow"
		not statement.open.effect
		some found in whole_services(statement)
	]
	count(whole) > 0
} else := grant.unless_hidden(handle)

whole_services(statement) := array.concat(
	[pattern | some pattern in statement.actions; is_whole_service(pattern, statement)],
	["all but NotAction" | grant.leaves_databases(statement)],
)

is_whole_service(pattern, _) if {
	[service, name] := split(lower(pattern), ":")
	services[service]
	trim(name, "*") == ""
}

# Every action on every resource is said by the rule on administrators.
is_whole_service(pattern, statement) if {
	pattern in {"*", "*:*"}
	not "*" in statement.resources
}
