# The rules of the security groups in scope, both directions.
package aurora.lib.security_group

import data.aurora.lib.attribute
import data.aurora.lib.cidr
import data.aurora.lib.configuration
import data.aurora.lib.group
import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.reference
import data.aurora.lib.scope
import rego.v1

# METADATA
# description: |
#   Ingress rules of the groups in scope by handle of the resource that holds them, in the form of `ingress`. A rule of
#   its own is among them where its group is in scope, and where the plan leaves open which group it is and the rule
#   reaches a database.
inbound := object.filter(ingress, holders_in_scope) if {
	not scope.is_all
} else := object.union(ingress, object.union(
	{handle: inline_rules(handle, "ingress") | some handle in scope.security_groups},
	{handle: [standing_rule(handle)] | some handle, _ in group_links; has_direction(handle, "ingress")},
))

# METADATA
# description: Egress rules of the groups in scope by handle of the resource that holds them, in the same form.
outbound := object.union(
	{handle: inline_rules(handle, "egress") | some handle in scope.security_groups},
	{handle: [standing_rule(handle)] | some handle in standing_in_scope; has_direction(handle, "egress")},
)

# METADATA
# description: Evidence that the plan does not show which group a rule of its own belongs to. Undefined where it does.
group_doubt(handle) := link.doubt("security_group_id", group_links[handle]) if count(group_links[handle].needs) > 0

# METADATA
# description: |
#   Whether a rule opens every port of TCP, or every protocol: `yes`, `no`, or `maybe` where its protocol or its ports
#   are not known.
opens_everything(rule) := "yes" if {
	rule.protocol in {"-1", "all"}
} else := "maybe" if {
	rule.protocol == false
} else := "maybe" if {
	rule.protocol in ported
	null in [rule.from_port, rule.to_port]
} else := "yes" if {
	rule.protocol in ported
	rule.from_port <= 1
	rule.to_port == 65535
} else := "no"

ported := {"tcp", "udp", "6", "17"}

holders_in_scope := scope.security_groups | standing_in_scope

standing_in_scope := {handle | some handle, linked in group_links; may_be_in_scope(linked)}

may_be_in_scope(linked) if {
	scope.is_all
} else if {
	some group in keys_of(linked)
	attached[group]
} else if {
	count(linked.needs) > 0
	count(attached) > 0
}

# METADATA
# description: |
#   The inline rules of a group as the plan shows them: `entry`, its `mask` of what is not known, and `path`, where it
#   stands. Empty for a resource without inline rules.
entries(handle, direction) := [{"entry": entry, "mask": mask, "path": path} |
	some position, entry in as_rules(object.get(plan.after(handle), direction, []))
	mask := object.get(input.resource_changes[handle].change, ["after_unknown", direction, position], {})
	path := concat("", [direction, ".", format_int(position, 10), "."])
]

inline_rules(handle, direction) := [rule |
	some found in entries(handle, direction)
	protocol := object.get(found.entry, "protocol", null)
	rule := as_rule(found.entry, found.mask, found.path, protocol, nothing_opened)
]

standing_rule(handle) := as_rule(plan.after(handle), mask, "", protocol_of(handle), nothing_opened) if {
	mask := object.get(input.resource_changes[handle].change, "after_unknown", {})
}

nothing_opened := {"ports": set(), "possible_ports": set()}

# METADATA
# description: Handles of what holds ingress rules and is attached to a cluster, or may be.
attached_holders := sort([handle | some handle, _ in inbound; is_attached(handle)])

is_attached(handle) if {
	count(attached_ports(handle)) > 0
} else if {
	group_doubt(handle)
}

# METADATA
# description: |
#   The outcome for what holds rules of a direction, by `wrong`, evidence of rules that are not allowed, and `unclear`,
#   evidence of what the plan leaves open about its rules.
outcome_of(handle, direction, wrong, unclear) := outcome.fail(handle, wrong[0]) if {
	count(wrong) > 0
	not group_doubt(handle)
} else := outcome.unknown(handle, group_doubt(handle)) if {
	count(wrong) > 0
} else := outcome.unknown(handle, doubts[handle]) if {
	doubts[handle]
} else := outcome.unknown(handle, hidden_rules(handle, direction)[0]) if {
	count(hidden_rules(handle, direction)) > 0
} else := outcome.unknown(handle, unclear[0]) if {
	count(unclear) > 0
} else := outcome.pass(handle)

# METADATA
# description: Evidence that the rules of a direction come from an expression that is not known, or cannot be read.
hidden_rules(group, direction) := [attribute.undecided(direction, attribute.state(group, direction)) |
	is_hidden(group, direction)
]

# METADATA
# description: The attribute that holds the protocol of a rule.
protocol_attribute(handle, rule) := "ip_protocol" if {
	startswith(input.resource_changes[handle].type, "aws_vpc_security_group_")
} else := concat("", [rule.path, "protocol"])

# METADATA
# description: Evidence of the sources of a rule that the plan does not show.
hidden_sources(rule) := array.concat(
	[{"attribute": concat("", [rule.path, name]), "reason": "expression", "needs": []} | some name in sort(rule.unknown)],
	[{"attribute": concat("", [rule.path, name]), "reason": "outside_plan", "found": prefix_list} |
		some name in prefix_list_attributes
		some prefix_list in rule.prefix_lists[name]
	],
)

# METADATA
# description: Evidence of the sources of a rule that are wider than these prefixes.
wide_sources(rule, ipv4, ipv6) := [{"attribute": concat("", [rule.path, name]), "found": source} |
	some name in source_attributes
	some source in rule.sources[name]
	cidr.is_wider(source, ipv4, ipv6)
]

# METADATA
# description: |
#   The ports of the clusters that a holder's groups are attached to, or may be; null among them where a cluster's port
#   is not known.
ports_of_clusters(handle) := attached_ports(handle) if {
	not group_doubt(handle)
} else := {port | some [_, port] in attachments}

attached_ports(handle) := {port |
	some group in groups_of(handle)
	some port in ports
	attachments[[group, port]]
}

groups_of(handle) := keys_of(group_links[handle]) if {
	group_links[handle]
} else := [handle]

# METADATA
# description: |
#   True where the prefix lists that a holder of egress rules names and the plan does not show yet are all those of
#   gateway endpoints.
names_endpoint(handle) if {
	some name in ["egress", "prefix_list_id", "prefix_list_ids"]
	expression := attribute.expression_of(handle, name)
	reached := reference.leaves(configuration.path_of(handle), expression)
	count(reached.opaque) == 0
	types_named := {reference.leaf_parts(leaf).type | some leaf in reached.resources}
	types_named.aws_vpc_endpoint
	not types_named.aws_ec2_managed_prefix_list
}

# METADATA
# description: By security group, the handles of the rules of their own that belong to it, of both directions.
standing_of := group.by_first([[found, handle] | some handle, linked in group_links; some found in linked.handles])

# METADATA
# description: |
#   The ingress rules of some groups by group, whatever they belong to: each `rule`, in the form of `ingress`, with the
#   `handle` of the resource that holds it.
ingress_by_group(groups) := group.by_first(array.concat(
	[[found, {"handle": found, "rule": rule}] | some found in groups; some rule in inline_rules(found, "ingress")],
	[[found, {"handle": handle, "rule": standing_rule(handle)}] |
		some found in groups
		some handle in standing_of[found]
		has_direction(handle, "ingress")
	],
))
