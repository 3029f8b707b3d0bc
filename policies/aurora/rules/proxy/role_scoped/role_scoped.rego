# METADATA
# title: Roles of proxies read only the secrets that they need
# description: |
#   The role of a proxy reads the secrets that the proxy logs in with. One that may read every secret is a way from the
#   proxy to all of the account.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-proxy-iam-setup.html
# custom:
#   severity: medium
#   topics: [IAM-2, IAM-6]
#   covers: ["G30"]
#   controls:
#     cdk_nag: [AwsSolutions-IAM5]
#   resources: [aws_db_proxy]
#   reads:
#     - aws_db_proxy_target
#     - aws_rds_cluster
#     - aws_iam_role
#     - aws_iam_role_policy
#     - aws_iam_role_policy_attachment
#     - aws_iam_policy_attachment
#     - aws_iam_policy
#     - aws_iam_policy_document
#   decides:
#     aws_db_proxy:
#       role_arn: {wrong: "arn:aws:iam::111122223333:role/another"}
#     aws_iam_role:
#       inline_policy:
#         wrong: [{name: everything, policy: '{"Statement": {"Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "*"}}'}]
#         harmless:
#           "null": the policies of the role then stand beside it
#           unset: the policies of the role then stand beside it
#     aws_iam_role_policy:
#       role: {wrong: another}
#       policy: {wrong: '{"Statement": {"Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "*"}}'}
#   wanted: secretsmanager:GetSecretValue on the ARNs of the proxy's secrets
#   remediation: Name the secrets of the proxy in the policy of its role, and detach policies of AWS.
#   since: 0.2.0
package aurora.rules.proxy.role_scoped

import data.aurora.lib.link
import data.aurora.lib.policy_document
import data.aurora.lib.role
import data.aurora.lib.scope
import rego.v1

subjects := scope.proxies

judged := [role.must_be_scoped(handle, "role_arn", link.to(handle, "role_arn", {"aws_iam_role"}, {"arn"}), reach) |
	some handle in subjects
]

reach := {policy: {
	"wide": [text | some statement in reading; some text in too_much(statement)],
	"open": count([statement | some statement in reading; role.is_open(statement)]) > 0,
} |
	some policy, document in policy_document.identity
	reading := policy_document.grants(document, "secretsmanager:getsecretvalue")
}

# The name of a secret ends with characters that AWS adds, so a wildcard there is no fault.
too_much(statement) := array.concat(
	[resource | some resource in statement.resources; names_no_secret(split(resource, ":"))],
	["all but NotResource" | count(statement.not_resources) > 0],
)

names_no_secret(parts) if {
	parts[0] == "*"
} else if {
	parts[5] == "*"
} else if startswith(parts[6], "*")
