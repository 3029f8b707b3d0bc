# METADATA
# title: Trust policies
# description: |
#   Who may assume the roles that Aurora uses, and those that hold rights on Aurora.
package aurora.lib.trust

import data.aurora.lib.aurora
import data.aurora.lib.holder
import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.policy_document
import data.aurora.lib.scope
import rego.v1

# METADATA
# description: The trust policies, by role.
documents := policy_document.index({"aws_iam_role": "assume_role_policy"})

# METADATA
# description: Handles of the roles that Aurora uses or that hold a policy on it.
roles := ({handle | some handle in plan.of("aws_iam_role"); scope.is_all} | service_roles) | holding

# METADATA
# description: Handles of the roles that Aurora uses, and of those that a service of RDS may assume.
service_roles := {handle |
	some [user, name] in users
	some handle in link.to(user, name, {"aws_iam_role"}, {"arn", "id"}).handles
} | {handle |
	some handle, document in documents
	some statement in document.statements
	statement.effect == "Allow"
	count(rds_services(statement)) > 0
}

# METADATA
# description: The services of RDS among the principals of a statement.
rds_services(statement) := [service |
	some service in statement.principals.Service
	service in {"rds.amazonaws.com", "monitoring.rds.amazonaws.com", "export.rds.amazonaws.com"}
]

# METADATA
# description: |
#   The outcome for a role. It fails by the first text of `found`; it is unknown where the plan does not show all of its
#   trust policy, or not enough of the statements in `doubtful`.
judge(handle, found, doubtful) := outcome.fail(handle, {"attribute": "assume_role_policy", "found": found[0]}) if {
	count(found) > 0
} else := unknown(handle) if {
	count(doubtful) > 0
} else := outcome.pass(handle) if {
	documents[handle].whole
} else := unknown(handle)

# METADATA
# description: The statements of a role's trust policy that allow something.
allowing(handle) := [statement |
	some statement in object.get(documents, [handle, "statements"], [])
	statement.effect == "Allow"
]

unknown(handle) := outcome.unknown(handle, {
	"attribute": "assume_role_policy",
	"reason": "policy_document",
	"needs": object.get(documents, [handle, "needs"], []),
})

holding := ({handle | some handle in plan.of("aws_iam_role"); holder.policies[handle]} | {handle |
	some policy in plan.of("aws_iam_role_policy")
	holder.policies[policy]
	some handle in link.to(policy, "role", {"aws_iam_role"}, {"id", "name"}).handles
}) | {handle | some [_, "role", handle] in holder.held; is_number(handle)}

users := union({
	{[cluster, name] | some cluster in aurora.clusters; some name in ["monitoring_role_arn", "iam_roles"]},
	{[instance, "monitoring_role_arn"] | some instance in aurora.instances},
	{[proxy, "role_arn"] | some proxy in scope.proxies},
	{[association, "role_arn"] | some association in plan.of("aws_rds_cluster_role_association")},
	{[task, "iam_role_arn"] | some task in plan.of("aws_rds_export_task")},
})
