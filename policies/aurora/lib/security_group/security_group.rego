# METADATA
# title: Security groups of Aurora
# description: |
#   The rules that matter to Aurora, in all three styles that Terraform has: inline in `aws_security_group`,
#   `aws_security_group_rule`, and `aws_vpc_security_group_ingress_rule` or `aws_vpc_security_group_egress_rule`. One
#   that belongs to a security group attached to a cluster matters; so does ingress that names a database port,
#   wherever it is attached.
package aurora.lib.security_group

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.link
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   Ingress rules by handle of the resource that holds them. Each rule: `path`, where it stands in the resource;
#   `sources`, the CIDR ranges by attribute; `prefix_lists`, the ids of prefix lists by attribute; `unknown`, attributes
#   with sources that are not known; `protocol`, false where it is not known; `from_port`, `to_port`, null where they
#   are not known; `ports`, the database ports that it could open, null among them where a cluster's port is not known;
#   `possible_ports`, those that it could open if its group, which the plan does not show, were a cluster's.
ingress := object.union(inline, standing)

# METADATA
# description: |
#   Handles of security groups attached to a cluster whose whole `ingress` comes from an expression that is not known
#   yet. A group without inline rules is not among them, nor is one with a dynamic block: Terraform shows that as an
#   element whose parts are unknown.
hidden := {group | some group in attached; is_hidden(group, "ingress")}

# METADATA
# description: By Aurora cluster, evidence that it has security groups that are not in this plan.
doubts := {cluster: link.doubt("vpc_security_group_ids", linked) | some cluster, linked in links}

# METADATA
# description: |
#   Whether the rule lets TCP through to one of its database ports: `yes`, `no`, or `maybe` where the protocol, its
#   ports or the database's are not known.
reaches_database(rule) := "yes" if {
	rule.protocol in {"-1", "all"}
	count(rule.ports) > 0
} else := "maybe" if {
	rule.protocol in {"-1", "all", false}
} else := "maybe" if {
	rule.protocol in tcp
	null in [rule.from_port, rule.to_port]
} else := "yes" if {
	rule.protocol in tcp
	some port in rule.ports
	is_within(port, rule)
} else := "maybe" if {
	rule.protocol in tcp
	some port in rule.possible_ports
	is_within(port, rule)
} else := "maybe" if {
	rule.protocol in tcp
	null in (rule.ports | rule.possible_ports)
} else := "no"

is_within(port, rule) if {
	rule.from_port <= port
	port <= rule.to_port
}

tcp := {"tcp", "6"}

database_ports := {3306, 5432}

# METADATA
# description: By Aurora cluster, what its `vpc_security_group_ids` lead to, as `link.to` gives it.
links := {cluster: link.to(cluster, "vpc_security_group_ids", types, {"id"}) | some cluster in aurora.clusters}

# METADATA
# description: By rule that is a resource of its own, what its `security_group_id` leads to, as `link.to` gives it.
group_links := {handle: link.to(handle, "security_group_id", types, {"id"}) |
	some type in rule_types
	some handle in plan.of(type)
}

# METADATA
# description: Resource types that are a security group.
types := {"aws_security_group", "aws_default_security_group"}

rule_types := ["aws_security_group_rule", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"]

# Each security group of a cluster with each port that the cluster may listen on, null where that is not known.
attachments := {[group, port] |
	some cluster, linked in links
	some group in keys_of(linked)
	some port in ports_of(cluster)
}

# The groups that a link leads to, by handle or, outside of the plan, by id.
keys_of(linked) := array.concat(linked.handles, linked.outside)

# METADATA
# description: The security groups attached to a cluster, by handle or, where this plan does not hold them, by id.
attached := {group | some [group, _] in attachments}

ports := {port | some [_, port] in attachments} | database_ports

# METADATA
# description: The ports of the engines and of the clusters, null among them where that of a cluster is not known.
cluster_ports := database_ports | {port | some cluster in aurora.clusters; some port in ports_of(cluster)}

ports_of(cluster) := {port} if {
	port := plan.after(cluster).port
} else := {default_ports[aurora.engine(cluster)]} if {
	attribute.state(cluster, "port").state == "unset"
	aurora.engine(cluster)
} else := database_ports if {
	attribute.state(cluster, "port").state == "unset"
} else := database_ports | {null}

default_ports := {"aurora-mysql": 3306, "aurora-postgresql": 5432}

inline := {handle: rules |
	some type in types
	some handle in plan.of(type)
	rules := [rule |
		some position, entry in as_rules(object.get(plan.after(handle), "ingress", []))
		opened := opened_ports([handle], entry)
		count(opened) > 0
		mask := object.get(input.resource_changes[handle].change, ["after_unknown", "ingress", position], {})
		path := concat("", ["ingress.", format_int(position, 10), "."])
		rule := as_rule(entry, mask, path, object.get(entry, "protocol", null), {"ports": opened, "possible_ports": set()})
	]
	holds_something(handle, rules)
}

holds_something(group, _) if attached[group]

holds_something(_, rules) if count(rules) > 0

# True where the rules of a direction come from an expression that is not known, or cannot be read.
is_hidden(group, direction) if {
	object.get(input.resource_changes[group].change, ["after_unknown", direction], false) == true
	attribute.state(group, direction).state != "unset"
} else if {
	given := plan.after(group)[direction]
	not is_null(given)
	not is_array(given)
}

standing := {handle: [rule] |
	some handle, linked in group_links
	has_direction(handle, "ingress")
	rule := of_resource(handle, linked)
}

of_resource(handle, linked) := rule if {
	after := plan.after(handle)
	opened := {"ports": opened_ports(keys_of(linked), after), "possible_ports": possible_ports(linked)}
	count(opened.ports | opened.possible_ports) > 0
	mask := object.get(input.resource_changes[handle].change, "after_unknown", {})
	rule := as_rule(after, mask, "", protocol_of(handle), opened)
	matters(rule)
}

has_direction(handle, direction) if {
	input.resource_changes[handle].type == type_of_direction[direction]
} else if {
	input.resource_changes[handle].type == "aws_security_group_rule"
	object.get(plan.after(handle), "type", direction) == direction
}

type_of_direction := {
	"egress": "aws_vpc_security_group_egress_rule",
	"ingress": "aws_vpc_security_group_ingress_rule",
}

# A rule whose direction is not known may be of either: its protocol then counts as not known.
protocol_of(handle) := object.get(plan.after(handle), "protocol", null) if {
	plan.after(handle).type
} else := object.get(plan.after(handle), "ip_protocol", null)

matters(rule) if count(rule.ports) > 0

else if reaches_database(rule) != "no"

# A rule whose group the plan does not show may belong to any cluster's.
possible_ports(linked) := {port | some [_, port] in attachments} if {
	count(linked.needs) > 0
} else := set()

# The ports of the clusters that the groups are attached to, and the database ports that the rule names.
opened_ports(groups, entry) := {port |
	some group in groups
	some port in ports
	attachments[[group, port]]
} | (database_ports & {object.get(entry, "from_port", null), object.get(entry, "to_port", null)})

as_rule(entry, mask, path, protocol, opened) := object.union(opened, {
	"path": path,
	"protocol": lower_if_known(protocol),
	"from_port": number_if_known(object.get(entry, "from_port", null)),
	"to_port": number_if_known(object.get(entry, "to_port", null)),
	"sources": {name: values |
		some name in source_attributes
		values := as_list(object.get(entry, name, null))
	},
	"unknown": {name |
		some name in array.concat(source_attributes, prefix_list_attributes)
		is_hidden_source(object.get(entry, name, null), object.get(mask, name, false))
	},
	"prefix_lists": {name: values |
		some name in prefix_list_attributes
		values := as_list(object.get(entry, name, null))
	},
})

source_attributes := ["cidr_blocks", "ipv6_cidr_blocks", "cidr_ipv4", "cidr_ipv6"]

prefix_list_attributes := ["prefix_list_ids", "prefix_list_id"]

# What is not known, or of no kind that names sources.
is_hidden_source(value, mask) if {
	holds_unknown(mask)
} else if {
	is_object(value)
}

number_if_known(port) := port if {
	is_number(port)
} else := null

lower_if_known(protocol) := lower(protocol) if is_string(protocol)

else := false

as_rules(rules) := rules if is_array(rules)

else := []

as_list(values) := [value | some value in values; is_string(value)] if is_array(values)

else := [values] if is_string(values)

else := []

holds_unknown(mask) if mask == true

else if true in mask
