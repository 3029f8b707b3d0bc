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
#   controls:
#     cdk_nag: [AwsSolutions-IAM5]
#   resources: [aws_iam_policy, aws_iam_role_policy, aws_iam_user_policy, aws_iam_group_policy]
#   reads: [aws_iam_policy_document, aws_rds_cluster]
#   wanted: arn:<partition>:rds-db:<region>:<account>:dbuser:<cluster resource id>/<database user>, without * or ?
#   remediation: Name the cluster's cluster_resource_id and the database user in the resource.
#   since: 0.1.0
package aurora.rules.iam.rds_connect_wildcard

import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.policy_document
import rego.v1

subjects := [handle |
	some type in policy_document.policy_types
	some handle in plan.of(type)
	grants_connect(handle)
]

judged := [judge(handle) | some handle in subjects]

grants_connect(handle) if count(grants[handle]) > 0

else if {
	not policy_document.documents[handle]
	policy_document.is_made_of(handle, "aws_rds_cluster", "cluster_resource_id")
}

grants := {handle: [statement | some statement in statements; is_grant(statement)] |
	some handle, statements in object.union(policy_document.documents, policy_document.partial_documents)
}

is_grant(statement) if {
	statement.effect == "Allow"
	policy_document.names_action(statement, "rds-db:connect")
}

judge(handle) := outcome.unknown(handle, {"attribute": "policy", "reason": "policy_document", "needs": []}) if {
	not policy_document.documents[handle]
} else := outcome.fail(handle, {"attribute": "policy", "found": wide[0]}) if {
	wide := [resource | some statement in grants[handle]; some resource in wide_resources(statement)]
	count(wide) > 0
} else := outcome.unknown(handle, {"attribute": "policy", "reason": "policy_document", "needs": []}) if {
	some statement in grants[handle]
	statement.open
} else := outcome.pass(handle)

wide_resources(statement) := array.concat(
	[resource | some resource in statement.resources; is_wide(resource)],
	["all but NotResource" | count(statement.not_resources) > 0],
)

is_wide(resource) if {
	some wildcard in ["*", "?"]
	contains(without_references(resource), wildcard)
}

# What stands between ${ and } is a reference, not part of the name.
without_references(resource) := concat("", array.concat([parts[0]], [substring(part, indexof(part, "}") + 1, -1) |
	some part in array.slice(parts, 1, count(parts))
])) if {
	parts := split(resource, "${")
}
