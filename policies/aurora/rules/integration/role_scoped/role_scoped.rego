# METADATA
# title: Roles of a cluster reach only what they name
# description: |
#   A role that is associated with a cluster lets everyone who may run SQL in it load from S3, export to it, or call
#   Lambda and machine learning. What the role may reach is what the database's users may reach.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAM.ServiceRoles.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Integrating.Authorizing.IAM.AddRoleToDBCluster.html
# custom:
#   severity: medium
#   topics: [IAM-2, IAM-6]
#   covers: ["G33"]
#   controls:
#     cdk_nag: [AwsSolutions-IAM5]
#   resources: [aws_rds_cluster_role_association, aws_rds_cluster]
#   reads:
#     - aws_iam_role
#     - aws_iam_role_policy
#     - aws_iam_role_policy_attachment
#     - aws_iam_policy_attachment
#     - aws_iam_policy
#     - aws_iam_policy_document
#   decides:
#     aws_rds_cluster_role_association:
#       role_arn: {wrong: "arn:aws:iam::111122223333:role/another"}
#     aws_iam_role:
#       inline_policy:
#         wrong: [{name: everything, policy: '{"Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}}'}]
#         harmless:
#           "null": the policies of the role then stand beside it
#           unset: the policies of the role then stand beside it
#     aws_iam_role_policy:
#       role: {wrong: another}
#       policy: {wrong: '{"Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}}'}
#   wanted: policies whose resources name a bucket, function or endpoint
#   remediation: Name the bucket, function or endpoint in the policies of the role, and detach policies of AWS.
#   since: 0.2.0
package aurora.rules.integration.role_scoped

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.cluster_link
import data.aurora.lib.link
import data.aurora.lib.plan
import data.aurora.lib.policy_document
import data.aurora.lib.role
import rego.v1

subjects := array.concat(
	[handle |
		some handle in plan.of("aws_rds_cluster_role_association")
		cluster_link.may_be_aurora(cluster_link.to(handle, "db_cluster_identifier").handles)
	],
	[cluster | some cluster in aurora.clusters; attribute.is_given(cluster, "iam_roles")],
)

judged := [role.must_be_scoped(handle, name, link.to(handle, name, {"aws_iam_role"}, {"arn"}), reach) |
	some handle in subjects
	name := names[input.resource_changes[handle].type]
]

names := {"aws_rds_cluster_role_association": "role_arn", "aws_rds_cluster": "iam_roles"}

reach := {policy: {
	"wide": [text | some statement in allowing; some text in too_much(statement)],
	"open": count([statement | some statement in allowing; role.is_open(statement)]) > 0,
} |
	some policy, document in policy_document.identity
	allowing := [statement | some statement in document.statements; statement.effect == "Allow"]
}

too_much(statement) := [] if {
	has_no_resources(statement)
} else := array.concat(
	[resource | some resource in statement.resources; is_wide(split(policy_document.with_placeholders(resource), ":"))],
	["all but NotResource" | count(statement.not_resources) > 0],
)

is_wide(parts) if {
	parts[0] == "*"
} else if {
	startswith(parts[5], "*")
} else if {
	parts[2] != "s3"
	some separator in [":", "/"]
	split(concat(":", array.slice(parts, 5, count(parts))), separator)[1] == "*"
}

# Amazon Comprehend finds sentiments in texts: there is no resource to name.
has_no_resources(statement) if {
	count(statement.actions) > 0
	every action in statement.actions {
		endswith(lower(action), "detectsentiment")
	}
}
