# METADATA
# title: Grants of rds-db:connect name cluster and user
# description: |
#   Who may log in with an IAM token is granted for one cluster, by its resource id, and one database user, in a named
#   account and Region. A wildcard in any of them lets the holder log in elsewhere, or as the master user.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAMDBAuth.IAMPolicy.html
# custom:
#   severity: medium
#   topics: [AUTH-1, IAM-2]
#   covers: ["71", "G8"]
#   decides:
#     aws_iam_policy:
#       policy:
#         wrong: '{"Statement":[{"Effect":"Allow","Action":"rds-db:connect","Resource":"*"}]}'
#         harmless:
#           "null": no policy, nothing to judge
#           unset: no policy, nothing to judge
#           unknown: a policy of which nothing is shown is not known to be about Aurora
#           type: a policy of which nothing is shown is not known to be about Aurora
#   controls:
#     checkov: [CKV_AWS_107, CKV_AWS_287]
#     cdk_nag: [AwsSolutions-IAM5]
#   resources:
#     - aws_iam_group_policy
#     - aws_iam_policy
#     - aws_iam_role
#     - aws_iam_role_policy
#     - aws_iam_user_policy
#     - aws_ssoadmin_permission_set_inline_policy
#   reads: [aws_iam_policy_document, aws_rds_cluster]
#   wanted: arn:<partition>:rds-db:<region>:<account>:dbuser:<cluster resource id>/<database user>, without * or ?
#   remediation: Name the cluster's cluster_resource_id and the database user in the resource.
#   since: 0.1.0
package aurora.rules.iam.rds_connect_wildcard

import data.aurora.lib.grant
import data.aurora.lib.policy_document
import rego.v1

subjects := sort({handle | some handle in grant.holders("connect")} | {handle |
	some handle in grant.hidden
	some text in policy_document.identity[handle].needs
	endswith(text, ".cluster_resource_id")
})

judged := [judge(handle, [statement | some [_, statement] in grant.of[handle].connect]) | some handle in subjects]

judge(handle, statements) := grant.fail(handle, wide[0]) if {
	wide := [resource | some statement in statements; some resource in wide_resources(statement)]
	count(wide) > 0
} else := grant.unknown(handle) if {
	some statement in statements
	statement.open.resources
} else := grant.unless_hidden(handle)

wide_resources(statement) := array.concat(
	[resource | some resource in statement.resources; policy_document.has_wildcard(resource)],
	["all but NotResource" | count(statement.not_resources) > 0],
)
