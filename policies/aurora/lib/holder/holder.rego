# METADATA
# title: Who holds rights on Aurora
# description: |
#   Which users, groups and roles a plan gives policies on Aurora: of their own, or by an attachment, the policies of AWS
#   among them. A user or group is a handle, or a name where the plan does not make it.
package aurora.lib.holder

import data.aurora.lib.grant
import data.aurora.lib.group
import data.aurora.lib.link
import data.aurora.lib.plan
import data.aurora.lib.policy_document
import data.aurora.lib.scope
import rego.v1

# METADATA
# description: The attributes by which resources give a policy to a `user`, a `group` or a `role`, by type and kind.
attributes := {
	"aws_iam_group_policy": {"group": "group"},
	"aws_iam_group_policy_attachment": {"group": "group"},
	"aws_iam_policy_attachment": {"group": "groups", "role": "roles", "user": "users"},
	"aws_iam_role_policy_attachment": {"role": "role"},
	"aws_iam_user_policy": {"user": "user"},
	"aws_iam_user_policy_attachment": {"user": "user"},
}

# METADATA
# description: |
#   Policies of AWS on databases, or on everything, by what follows `policy/` in their ARN: true for those that allow
#   whole services. As of 2026-11-24.
#   Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-security-iam-awsmanpol.html
managed := {
	"AdministratorAccess": true,
	"AmazonRDSDataFullAccess": true,
	"AmazonRDSFullAccess": true,
	"AmazonRDSPerformanceInsightsFullAccess": true,
	"AmazonRDSPerformanceInsightsReadOnly": false,
	"AmazonRDSReadOnlyAccess": false,
	"PowerUserAccess": true,
	"job-function/DatabaseAdministrator": true,
	"service-role/AmazonRDSDirectoryServiceAccess": false,
	"service-role/AmazonRDSEnhancedMonitoringRole": false,
}

# METADATA
# description: Handles of the policies that are on Aurora.
policies := grant.on_databases | {handle | some handle, _ in grant.of}

# METADATA
# description: What each attachment attaches, as `link.to` gives it.
attached := {handle: link.to(handle, "policy_arn", {"aws_iam_policy"}, {"arn", "id"}) |
	some type, _ in attributes
	endswith(type, "_attachment")
	some handle in plan.of(type)
}

# METADATA
# description: Handles of what gives a policy on Aurora to someone.
giving := {handle | some type, _ in attributes; some handle in plan.of(type); policies[handle]} | {handle |
	some handle, linked in attached
	leads_to_aurora(linked)
}

# METADATA
# description: Groups that hold a policy on Aurora.
groups := {holder | some [_, "group", holder] in held}

# METADATA
# description: Users that hold a policy on Aurora, or are in such a group.
users := ({holder | some [_, "user", holder] in held} | {user |
	some [user, name] in memberships
	groups[name]
}) | {user | scope.is_all; some user in plan.of("aws_iam_user")}

# METADATA
# description: The documents that the policies of a group have in this plan.
documents(holder) := array.concat(
	[policy_document.identity[handle] | some handle in object.get(of_group, holder, []); policy_document.identity[handle]],
	[document |
		some handle in object.get(of_group, holder, [])
		some policy in attached[handle].handles
		document := policy_document.identity[policy]
	],
)

# METADATA
# description: Evidence of the policies of a group that the plan does not show, but for those of AWS.
doubts(holder) := array.concat(document_doubts(holder), [link.doubt("policy_arn", found) |
	some handle in object.get(of_group, holder, [])
	linked := attached[handle]
	found := object.union(linked, {"outside": [arn |
		some arn in linked.outside
		not contains(arn, ":iam::aws:policy/")
	]})
	is_doubtful(found)
])

# METADATA
# description: Access keys by user, a handle or a name.
keys := group.by_first([[user, key] |
	some key in plan.of("aws_iam_access_key")
	some user in holders(key, "user", "user")
])

# METADATA
# description: A holder as a reader knows it, by address or by name.
name_of(holder) := plan.address(holder) if is_number(holder)

else := holder

of_group := group.by_first([[holder, handle] |
	some type, kinds in attributes
	some handle in plan.of(type)
	some holder in holders(handle, "group", kinds.group)
])

# METADATA
# description: The users, groups or roles that an attribute names.
holders(handle, kind, name) := array.concat(linked.handles, linked.outside) if {
	linked := link.to(handle, name, {concat("", ["aws_iam_", kind])}, {"id", "name"})
}

# METADATA
# description: The name of a policy of AWS in its ARN, behind `policy/`. Undefined for other policies.
managed_name(arn) := split(arn, ":iam::aws:policy/")[1]

document_doubts(holder) := [{"attribute": document.attribute, "reason": "policy_document", "needs": document.needs} |
	some document in documents(holder)
	not document.whole
]

is_doubtful(linked) if count(linked.needs) > 0

else if count(linked.outside) > 0

held := {[handle, kind, holder] |
	some handle in giving
	some kind, name in attributes[input.resource_changes[handle].type]
	some holder in holders(handle, kind, name)
}

leads_to_aurora(linked) if {
	some policy in linked.handles
	policies[policy]
} else if {
	some arn in linked.outside
	managed[managed_name(arn)] in {true, false}
}

memberships := {[user, name] |
	some membership in plan.of("aws_iam_user_group_membership")
	some user in holders(membership, "user", "user")
	some name in holders(membership, "group", "groups")
} | {[user, name] |
	some membership in plan.of("aws_iam_group_membership")
	some user in holders(membership, "user", "users")
	some name in holders(membership, "group", "group")
}
