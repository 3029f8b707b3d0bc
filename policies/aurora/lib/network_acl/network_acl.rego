# METADATA
# title: Network ACLs
# description: |
#   The network ACLs that the subnets of Aurora have, and what their ingress rules let in, inline or as resources of
#   their own. The rules of an ACL hold in the order of their numbers: the first that matches decides.
#   Source: https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
package aurora.lib.network_acl

import data.aurora.lib.attribute
import data.aurora.lib.cidr
import data.aurora.lib.group
import data.aurora.lib.link
import data.aurora.lib.plan
import data.aurora.lib.security_group
import data.aurora.lib.vpc
import rego.v1

# METADATA
# description: Resource types that are a network ACL.
types := {"aws_network_acl", "aws_default_network_acl"}

# METADATA
# description: |
#   Handles of the network ACLs that a subnet of a DB subnet group has: by the ACL's own `subnet_ids`, by an
#   association, or as the default of the VPC.
used := {acl | some acl, linked in subnet_links; some subnet in linked.handles; vpc.subnets[subnet]} | ({acl |
	some association in associated
	some acl in association.acls
} | defaults_used)

# METADATA
# description: |
#   By network ACL that may be that of a database subnet, evidence that the plan does not show which subnets it has.
subnet_doubts := {acl: link.doubt("subnet_ids", linked) |
	some acl, linked in subnet_links
	count(linked.needs) > 0
	count(vpc.subnets) > 0
	not used[acl]
}

# METADATA
# description: Evidence of the ingress rules of a network ACL that let the whole internet in to a guarded port.
open(acl) := [evidence(rule, range) |
	rules := rules_of(acl)
	some rule in rules
	count(rule.hidden) == 0
	rule.action == "allow"
	reaches_guarded(rule)
	some range in rule.ranges
	cidr.is_internet(range)
	not is_denied_before(rules, rule, range)
]

# METADATA
# description: Evidence of what the plan does not show of the ingress of a network ACL.
doubts(acl) := array.concat(
	[attribute.undecided("ingress", attribute.state(acl, "ingress")) | is_hidden(acl)],
	array.concat(
		[{"attribute": concat("", [rule.path, name]), "reason": "expression", "needs": [], "related": related(rule)} |
			some rule in rules_of(acl)
			may_be_open(rule)
			some name in sort(rule.hidden)
		],
		[{"attribute": "network_acl_id", "reason": "expression", "needs": linked.needs, "related": related(rule)} |
			some [rule, linked] in loose
			count(open_alone(rule)) > 0
		],
	),
)

guarded := {22, 3389} | security_group.cluster_ports

subnet_links := {acl: link.to(acl, "subnet_ids", vpc.subnet_types, {"id"}) |
	some type in types
	some acl in plan.of(type)
}

associated := [{"acls": acls, "subnet": subnet} |
	some handle in plan.of("aws_network_acl_association")
	acls := link.to(handle, "network_acl_id", types, {"id"}).handles
	some subnet in link.to(handle, "subnet_id", vpc.subnet_types, {"id"}).handles
	vpc.subnets[subnet]
]

placed := {association.subnet | some association in associated} | {subnet |
	some acl, linked in subnet_links
	input.resource_changes[acl].type == "aws_network_acl"
	some subnet in linked.handles
}

# The default ACL is that of the subnets which have no other one.
defaults_used := {acl |
	some subnet, linked in vpc.subnet_links
	not placed[subnet]
	some handle in linked.handles
	some acl in object.get(default_acls, handle, [])
}

default_acls := group.by_first([[handle, acl] |
	some acl in plan.of("aws_default_network_acl")
	some handle in link.to(acl, "default_network_acl_id", vpc.types, {"default_network_acl_id"}).handles
])

rules_of(acl) := array.concat(
	[rule |
		some position, entry in as_list(object.get(plan.after(acl), "ingress", []))
		mask := object.get(input.resource_changes[acl].change, ["after_unknown", "ingress", position], {})
		path := concat("", ["ingress.", format_int(position, 10), "."])
		rule := as_rule(acl, path, entry, mask)
	],
	object.get(standing, acl, []),
)

standing := group.by_first([[acl, rule] | some [rule, linked] in standing_rules; some acl in acls_of(linked)])

loose := [[rule, linked] | some [rule, linked] in standing_rules; count(linked.needs) > 0]

standing_rules := [[rule, linked] |
	some handle in plan.of("aws_network_acl_rule")
	entry := plan.after(handle)
	not entry.egress
	linked := link.to(handle, "network_acl_id", types | vpc.types, {"id", "default_network_acl_id"})
	mask := object.get(input.resource_changes[handle].change, "after_unknown", {})
	rule := as_rule(handle, "", entry, mask)
]

# A rule of a VPC's default ACL belongs to the resource that adopts it.
acls_of(linked) := {acl |
	some handle in linked.handles
	some acl in array.concat([handle], object.get(default_acls, handle, []))
}

# Inline and on its own, a rule has names of its own for its action and its number.
as_rule(handle, path, entry, mask) := {
	"handle": handle,
	"path": path,
	"action": first_of(entry, ["action", "rule_action"]),
	"number": first_of(entry, ["rule_no", "rule_number"]),
	"protocol": object.get(entry, "protocol", null),
	"from_port": object.get(entry, "from_port", null),
	"to_port": object.get(entry, "to_port", null),
	"ranges": [entry[name] | some name in ["cidr_block", "ipv6_cidr_block"]; is_string(entry[name]); entry[name] != ""],
	"hidden": {name | some name in decisive; is_hidden_part(entry, mask, name)},
}

first_of(entry, names) := found[0] if {
	found := [entry[name] | some name in names; not is_null(object.get(entry, name, null))]
	count(found) > 0
} else := null

is_hidden_part(entry, mask, name) if {
	mask[name] == true
} else if {
	is_object(entry[name])
}

decisive := {
	"action", "cidr_block", "from_port", "ipv6_cidr_block", "protocol", "rule_action", "rule_no", "rule_number", "to_port",
}

reaches_guarded(rule) if {
	rule.protocol in {"-1", "all"}
} else if {
	rule.protocol in {"6", "tcp"}
	some port in guarded
	rule.from_port <= port
	port <= rule.to_port
}

# A rule of which something is not known may be open, unless what is known of it says otherwise.
may_be_open(rule) if {
	rule.action != "deny"
	count({"cidr_block", "ipv6_cidr_block"} & rule.hidden) > 0
} else if {
	rule.action != "deny"
	some range in rule.ranges
	cidr.is_internet(range)
}

open_alone(rule) := [range |
	rule.action == "allow"
	reaches_guarded(rule)
	some range in rule.ranges
	cidr.is_internet(range)
]

is_denied_before(rules, rule, range) if {
	some earlier in rules
	earlier.action == "deny"
	earlier.number < rule.number
	count(earlier.hidden) == 0
	covers(earlier, rule)
	some denied in earlier.ranges
	cidr.is_everything(denied)
	contains(denied, ":") == contains(range, ":")
}

covers(earlier, rule) if {
	earlier.protocol in {"-1", "all"}
} else if {
	earlier.protocol == rule.protocol
	earlier.from_port <= rule.from_port
	rule.to_port <= earlier.to_port
}

is_hidden(acl) if {
	object.get(input.resource_changes[acl].change, ["after_unknown", "ingress"], false) == true
	is_written(acl)
} else if {
	given := plan.after(acl).ingress
	not is_null(given)
	not is_array(given)
}

# Without rules, those of a default ACL stand in the plan as an empty list: unknown as a whole, a dynamic block makes
# them.
is_written(acl) if {
	input.resource_changes[acl].type == "aws_default_network_acl"
} else if {
	attribute.state(acl, "ingress").state != "unset"
}

evidence(rule, range) := {
	"attribute": concat("", [rule.path, range_attribute(range)]),
	"found": range,
	"related": related(rule),
}

range_attribute(range) := "ipv6_cidr_block" if {
	contains(range, ":")
} else := "cidr_block"

related(rule) := [plan.address(rule.handle)]

as_list(values) := values if {
	is_array(values)
} else := []
