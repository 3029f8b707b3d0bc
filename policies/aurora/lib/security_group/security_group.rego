# METADATA
# title: Ingress to Aurora
# description: |
#   The ingress rules that matter to Aurora, in all three styles that Terraform has: inline in `aws_security_group`,
#   `aws_security_group_rule` and `aws_vpc_security_group_ingress_rule`. One that belongs to a security group attached
#   to a cluster matters; so does one that names a database port, wherever it is attached.
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
ingress := object.union_n([inline, by_rule, by_ingress_rule])

# METADATA
# description: |
#   Handles of security groups attached to a cluster whose whole `ingress` comes from an expression that is not known
#   yet. A group without inline rules is not among them, nor is one with a dynamic block: Terraform shows that as an
#   element whose parts are unknown.
hidden := {group |
	some group in attached
	object.get(input.resource_changes[group].change, ["after_unknown", "ingress"], false) == true
	attribute.state(group, "ingress").state != "unset"
}

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

links := {cluster: link.to(cluster, "vpc_security_group_ids", {"aws_security_group"}, {"id"}) |
	some cluster in aurora.clusters
}

# Each security group of a cluster with each port that the cluster may listen on, null where that is not known.
attachments := {[group, port] |
	some cluster, linked in links
	some group in linked.handles
	some port in ports_of(cluster)
}

attached := {group | some [group, _] in attachments}

ports := {port | some [_, port] in attachments} | database_ports

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
	some handle in plan.of("aws_security_group")
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

by_rule := {handle: [rule] |
	some handle in plan.of("aws_security_group_rule")
	plan.after(handle).type == "ingress"
	rule := of_resource(handle, "protocol")
}

by_ingress_rule := {handle: [rule] |
	some handle in plan.of("aws_vpc_security_group_ingress_rule")
	rule := of_resource(handle, "ip_protocol")
}

of_resource(handle, protocol) := rule if {
	after := plan.after(handle)
	linked := link.to(handle, "security_group_id", {"aws_security_group"}, {"id"})
	opened := {"ports": opened_ports(linked.handles, after), "possible_ports": possible_ports(linked)}
	count(opened.ports | opened.possible_ports) > 0
	mask := object.get(input.resource_changes[handle].change, "after_unknown", {})
	rule := as_rule(after, mask, "", object.get(after, protocol, null), opened)
	matters(rule)
}

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
	"from_port": object.get(entry, "from_port", null),
	"to_port": object.get(entry, "to_port", null),
	"sources": {name: values |
		some name in source_attributes
		values := as_list(object.get(entry, name, null))
	},
	"unknown": {name |
		some name in array.concat(source_attributes, prefix_list_attributes)
		holds_unknown(object.get(mask, name, false))
	},
	"prefix_lists": {name: values |
		some name in prefix_list_attributes
		values := as_list(object.get(entry, name, null))
	},
})

source_attributes := ["cidr_blocks", "ipv6_cidr_blocks", "cidr_ipv4", "cidr_ipv6"]

prefix_list_attributes := ["prefix_list_ids", "prefix_list_id"]

lower_if_known(protocol) := lower(protocol) if is_string(protocol)

else := false

as_rules(rules) := rules if is_array(rules)

else := []

as_list(values) := [value | some value in values; is_string(value)] if is_array(values)

else := [values] if is_string(values)

else := []

holds_unknown(mask) if mask == true

else if true in mask
