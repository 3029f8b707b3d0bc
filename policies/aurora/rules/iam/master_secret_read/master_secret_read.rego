# METADATA
# title: No policy reads the secret of a master user
# description: |
#   The secret that RDS keeps for a cluster, rds!cluster-..., holds the password of the master user, who may do
#   anything in the database. Applications have users of their own; a policy that reads every secret reads this one
#   too.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_iam-policies.html
# custom:
#   severity: high
#   topics: [AUTH-2, IAM-2]
#   covers: ["71", "72"]
#   decides:
#     aws_iam_policy:
#       policy:
#         wrong: '{"Statement":[{"Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":"*"}]}'
#         harmless:
#           "null": no policy, nothing to judge
#           unset: no policy, nothing to judge
#           unknown: a policy of which nothing is shown is not known to be about Aurora
#           type: a policy of which nothing is shown is not known to be about Aurora
#     aws_iam_role:
#       inline_policy:
#         wrong: [{name: everything, policy: '{"Statement": {"Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "*"}}'}]
#         harmless:
#           "null": no policy, nothing to judge
#           unset: no policy, nothing to judge
#           unknown: a policy of which nothing is shown is not known to be about Aurora
#           type: a policy of which nothing is shown is not known to be about Aurora
#     aws_iam_role_policy:
#       policy:
#         wrong: '{"Statement":[{"Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":"*"}]}'
#         harmless:
#           "null": no policy, nothing to judge
#           unset: no policy, nothing to judge
#           unknown: a policy of which nothing is shown is not known to be about Aurora
#           type: a policy of which nothing is shown is not known to be about Aurora
#   controls:
#     checkov: [CKV_AWS_108, CKV_AWS_288]
#     cdk_nag: [AwsSolutions-IAM5]
#   resources:
#     - aws_iam_group_policy
#     - aws_iam_policy
#     - aws_iam_role
#     - aws_iam_role_policy
#     - aws_iam_user_policy
#     - aws_ssoadmin_permission_set_inline_policy
#   reads: [aws_iam_policy_document, aws_kms_key, aws_rds_cluster]
#   wanted: secretsmanager:GetSecretValue on named secrets other than rds!cluster-...
#   remediation: Name the application's own secret in the statement, and give it a database user of its own.
#   since: 0.2.0
package aurora.rules.iam.master_secret_read

import data.aurora.lib.grant
import data.aurora.lib.plan
import rego.v1

subjects := grant.holders("secret")

judged := [judge(handle, [statement | some [_, statement] in grant.of[handle].secret]) | some handle in subjects]

judge(handle, statements) := grant.fail(handle, found[0]) if {
	found := [resource | some statement in statements; some resource in master_secrets(statement)]
	count(found) > 0
} else := grant.unknown(handle) if {
	some statement in statements
	grant.is_undecided(statement, grant.resource_keys)
} else := grant.unless_hidden(handle)

master_secrets(statement) := [] if {
	grant.is_restricted(statement, grant.resource_keys)
} else := array.concat(
	[resource | some resource in statement.resources; is_master_secret(resource)],
	[plan.address(target.handle) |
		some target in statement.targets.resources
		startswith(target.attribute, "master_user_secret")
	],
) if {
	not statement.open.conditions
	count(statement.not_resources) == 0
} else := ["all but NotResource" | not statement.open.conditions]

is_master_secret(resource) if contains(resource, ":secret:rds!cluster-")

else if grant.covers(resource, "secretsmanager", "secret:rds!cluster-~~~")
