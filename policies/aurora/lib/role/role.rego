# METADATA
# title: What a role may do
# description: |
#   The policies that a plan gives to a role: its inline policies, and those that are attached to it. Policies that are
#   attached elsewhere are not seen.
package aurora.lib.role

import data.aurora.lib.attribute
import data.aurora.lib.group
import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.policy_document
import data.aurora.lib.presence
import rego.v1

# METADATA
# description: |
#   The outcome for a resource that hands a role, by `linked` of `link.to` for its attribute `name`, to a service of AWS.
#   It fails where the role has a policy of AWS, which names no resource, or one among `reach`: by policy, `wide`, texts
#   that say what reaches too far, and `open`, whether it holds what the plan does not show. It is unknown where the plan
#   does not show the role, or all of its policies.
must_be_scoped(handle, name, linked, reach) := outcome.fail(handle, {
	"attribute": policy_document.identity[found[0][0]].attribute,
	"found": found[0][1],
	"related": [plan.address(found[0][0])],
}) if {
	found := [[policy, text] | some role in linked.handles; some policy in policies(role); some text in reach[policy].wide]
	count(found) > 0
} else := outcome.fail(handle, {
	"attribute": "policy_arn",
	"found": found[0][1],
	"related": [plan.address(found[0][0])],
}) if {
	found := [[role, arn] |
		some role in linked.handles
		some attached in object.get(attachments, role, [])
		some arn in attached.outside
		contains(arn, ":iam::aws:policy/")
	]
	count(found) > 0
} else := outcome.unknown(handle, link.doubt(name, linked)) if {
	link.doubt(name, linked)
} else := outcome.unknown(handle, doubts[0]) if {
	doubts := [doubt | some role in linked.handles; some doubt in doubts_of(role, reach)]
	count(doubts) > 0
} else := outcome.pass(handle) if {
	every role in linked.handles {
		count(policies(role)) > 0
	}
} else := presence.missing(handle, "aws_iam_role_policy")

# METADATA
# description: |
#   Policies with a document that belong to a role: inline, attached, or the role itself, whose own inline policies are a
#   document too.
policies(role) := array.concat(
	array.concat([role | policy_document.identity[role]], object.get(inline, role, [])),
	[policy | some linked in object.get(attachments, role, []); some policy in linked.handles],
)

# METADATA
# description: |
#   True when the plan does not show which resources a statement names. One that is made of nothing but resources of this
#   plan names those.
is_open(statement) if {
	some part in ["resources", "not_resources"]
	statement.open[part]
	not statement.targets[part]
}

inline := group.by_first([[role, policy] |
	some policy in plan.of("aws_iam_role_policy")
	some role in link.to(policy, "role", {"aws_iam_role"}, {"name", "id"}).handles
])

# By role, what each attachment leads to.
attachments := group.by_first(array.concat(
	[[role, attached(attachment)] |
		some type, name in {"aws_iam_role_policy_attachment": "role", "aws_iam_policy_attachment": "roles"}
		some attachment in plan.of(type)
		some role in link.to(attachment, name, {"aws_iam_role"}, {"name", "id"}).handles
	],
	[[role, link.to(role, "managed_policy_arns", {"aws_iam_policy"}, {"arn", "id"})] |
		some role in plan.of("aws_iam_role")
		attribute.is_given(role, "managed_policy_arns")
	],
))

attached(attachment) := link.to(attachment, "policy_arn", {"aws_iam_policy"}, {"arn", "id"})

doubts_of(role, reach) := array.concat(
	[{
		"attribute": document.attribute,
		"reason": "policy_document",
		"needs": document.needs,
		"related": [plan.address(policy)],
	} |
		some policy in policies(role)
		document := object.get(policy_document.identity, policy, not_shown)
		is_hidden(document, object.get(reach, [policy, "open"], false))
	],
	[object.union(link.doubt("policy_arn", linked), {"related": [plan.address(role)]}) |
		some linked in object.get(attachments, role, [])
		link.doubt("policy_arn", linked)
	],
)

not_shown := {"attribute": "policy", "whole": false, "needs": []}

is_hidden(_, true)

is_hidden(document, false) if not document.whole
