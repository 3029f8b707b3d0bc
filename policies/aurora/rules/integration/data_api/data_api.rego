# METADATA
# title: The Data API is granted for one cluster and one secret
# description: |
#   The Data API runs SQL over HTTPS from anywhere, past security groups. What is left to guard the cluster are the IAM
#   policies that allow it, and the secret that its caller may read.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/data-api.html
#   - ref: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonrdsdataapi.html
# custom:
#   severity: medium
#   topics: [IAM-2, NET-2]
#   covers: ["G24"]
#   controls:
#     cdk_nag: [AwsSolutions-IAM5]
#   resources: [aws_rds_cluster]
#   reads:
#     - aws_iam_policy
#     - aws_iam_role
#     - aws_iam_role_policy
#     - aws_iam_user_policy
#     - aws_iam_group_policy
#     - aws_ssoadmin_permission_set_inline_policy
#     - aws_iam_policy_document
#   decides:
#     aws_rds_cluster:
#       enable_http_endpoint:
#         wrong: true
#         harmless: {"null": the Data API is off by default, unset: the Data API is off by default}
#   wanted: enable_http_endpoint = false, or policies that allow rds-data on the cluster's ARN and reading its secret by name
#   remediation: Name the cluster's arn for rds-data actions and the secret's arn for secretsmanager:GetSecretValue, or turn the Data API off.
#   since: 0.2.0
package aurora.rules.integration.data_api

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.cluster_link
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.policy_document
import data.aurora.lib.presence
import rego.v1

subjects := aurora.clusters

judged := [judge(cluster, attribute.decided(cluster, "enable_http_endpoint")) | some cluster in subjects]

judge(cluster, given) := attribute.must_be(cluster, "enable_http_endpoint", {false}) if {
	given.value != true
} else := outcome.unknown(cluster, attribute.undecided("enable_http_endpoint", given)) if {
	given.state != "known"
} else := outcome.fail(cluster, {
	"attribute": policy_document.identity[wide[0][0]].attribute,
	"found": wide[0][1],
	"related": [plan.address(wide[0][0])],
}) if {
	count(wide) > 0
} else := outcome.pass(cluster) if {
	granted[cluster]
} else := presence.missing(cluster, "aws_iam_policy")

# Policies that allow SQL over the Data API, with the statements for it and those for reading secrets.
callers := {policy: {"sql": sql, "secret": policy_document.grants(document, "secretsmanager:getsecretvalue")} |
	some policy, document in policy_document.identity
	sql := policy_document.grants(document, "rds-data:executestatement")
	count(sql) > 0
}

wide := sort([[policy, text] |
	some policy, calls in callers
	some text in array.concat(too_much_sql(calls.sql), too_many_secrets(calls.secret))
])

too_much_sql(statements) := [text |
	some statement in statements
	some text in array.concat(
		[resource | some resource in statement.resources; policy_document.has_wildcard(resource)],
		["all but NotResource" | count(statement.not_resources) > 0],
	)
]

too_many_secrets(statements) := [resource |
	some statement in statements
	some resource in statement.resources
	is_every_secret(resource)
]

is_every_secret(resource) if {
	resource == "*"
} else if {
	endswith(resource, ":secret:*")
} else if {
	endswith(resource, ":secret:rds!cluster-*")
}

granted := {cluster |
	some calls in callers
	some statement in calls.sql
	some cluster in array.concat(
		[target.handle | some target in object.get(statement.targets, "resources", [])],
		[cluster | some resource in statement.resources; some cluster in cluster_link.by_arn(resource)],
	)
}
