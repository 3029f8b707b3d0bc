# What ingress let through before, in all three styles of rules.
package aurora.lib.change

import data.aurora.lib.group
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   True when the plan changes a security group, or changes or makes a rule of one that was there before. What it makes
#   together with its group is new, and opens nothing.
opens_ingress(handle) if is_staying(handle)

else if {
	not before(handle)
	is_string(plan.after(handle).security_group_id)
}

# METADATA
# description: |
#   True when the group of a rule as `security_group.ingress` gives it, held by the resource `handle`, let the range
#   `source` through before, on as many ports and as many protocols.
let_through_before(handle, rule, source) if {
	some entry in entries_before[group_id(handle)]
	covers_protocol(entry, rule)
	covers_ports(entry, rule)
	some range in entry.ranges
	covers_range(range, source)
}

covers_protocol(entry, rule) if entry.protocol in {"-1", "all", rule.protocol}

covers_ports(entry, rule) if entry.protocol in {"-1", "all"}

else if {
	entry.from_port <= rule.from_port
	rule.to_port <= entry.to_port
}

covers_range(range, source) if range == source

else if net.cidr_contains(range, source)

group_id(handle) := before(handle).id if {
	input.resource_changes[handle].type in group_types
} else := plan.after(handle).security_group_id

group_types := {"aws_security_group", "aws_default_security_group"}

entries_before := group.by_first(array.concat(inline_before, standing_before))

inline_before := [[before(handle).id, entry] |
	some type in group_types
	some handle in all_before(type)
	some written in before(handle).ingress
	entry := entry_of(written)
]

standing_before := [[before(handle).security_group_id, entry] |
	some type in ["aws_security_group_rule", "aws_vpc_security_group_ingress_rule"]
	some handle in all_before(type)
	object.get(before(handle), "type", "ingress") == "ingress"
	entry := entry_of(before(handle))
]

entry_of(written) := {
	"protocol": lower(object.get(written, "protocol", object.get(written, "ip_protocol", ""))),
	"from_port": object.get(written, "from_port", null),
	"to_port": object.get(written, "to_port", null),
	"ranges": union({texts_in(written, name) | some name in range_attributes}),
}

range_attributes := ["cidr_blocks", "cidr_ipv4", "cidr_ipv6", "ipv6_cidr_blocks"]
