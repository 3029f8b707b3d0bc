# METADATA
# title: Routes
# description: |
#   The routes of a plan, inline and as resources of their own, but for the local ones. Each route: `handle`, the
#   resource that holds it, and `path`, where it stands in that; `tables`, the route tables it is in, by handle or id,
#   the handle of a VPC for its main table; `is_loose`, whether the plan leaves open which one table that is; `ranges`,
#   the destinations that are known; `is_hidden`, whether it has another one; `reach`, what it leads to:
#   `internet`, an internet, egress-only or carrier gateway;
#   `translated`, a NAT gateway, or an instance or interface in its place;
#   `onward`, a transit gateway, a core network or an endpoint, of which the plan does not show where they lead;
#   `peering`, another VPC;
#   `private`, all else, such as a VPN gateway;
#   `unclear`, what is not known.
package aurora.lib.route

import data.aurora.lib.attribute
import data.aurora.lib.configuration
import data.aurora.lib.group
import data.aurora.lib.link
import data.aurora.lib.plan
import data.aurora.lib.reference
import data.aurora.lib.vpc
import rego.v1

# METADATA
# description: All routes of the plan but the local ones.
routes := array.concat(array.concat(inline, hidden), array.concat(standing, of_default_vpcs))

# METADATA
# description: These routes by the tables that they are in; those whose table is open stand under `loose`.
by_table(some_routes) := object.union(
	group.by_first([[table, route] | some route in some_routes; not route.is_loose; some table in route.tables]),
	{"loose": [route | some route in some_routes; route.is_loose]},
)

table_types := {"aws_route_table", "aws_default_route_table"}

# METADATA
# description: |
#   What an attribute leads to that names a route table: `keys`, the tables, `is_loose` and `needs` where the plan does
#   not say which one it is.
table_link(handle, name) := {"keys": keys, "is_loose": is_loose(linked, keys), "needs": linked.needs} if {
	linked := link.to(handle, name, table_types | vpc.types, {"id", "default_route_table_id", "main_route_table_id"})
	tables := {found | some found in linked.handles; table_types[input.resource_changes[found].type]}
	keys := ({found | some found in linked.handles; count(tables) == 0} | tables) | {id | some id in linked.outside}
}

is_loose(linked, keys) if {
	count(linked.needs) > 0
} else if {
	count(keys) > 1
} else := false

inline := [route |
	some type in table_types
	some table in plan.of(type)
	some position, entry in as_list(object.get(plan.after(table), "route", []))
	mask := object.get(input.resource_changes[table].change, ["after_unknown", "route", position], {})
	route := {
		"handle": table,
		"path": concat("", ["route.", format_int(position, 10)]),
		"tables": {table},
		"is_loose": false,
		"reach": reach(table, "route", entry, mask),
		"ranges": ranges(entry),
		"is_hidden": has_hidden_range(entry, mask),
	}
	route.reach != "local"
]

# Tables whose routes come from an expression that is not known as a whole.
hidden := [object.union(unclear, {"handle": table, "path": "route", "tables": {table}}) |
	some type in table_types
	some table in plan.of(type)
	is_unreadable(table)
]

unclear := {"is_loose": false, "reach": "unclear", "ranges": [], "is_hidden": true}

is_unreadable(table) if {
	object.get(input.resource_changes[table].change, ["after_unknown", "route"], false) == true
	attribute.state(table, "route").state != "unset"
} else if {
	not is_array(object.get(plan.after(table), "route", []))
	not is_null(plan.after(table).route)
}

standing := [route |
	some handle in plan.of("aws_route")
	entry := plan.after(handle)
	mask := {name: true |
		some name, true in object.get(input.resource_changes[handle].change, "after_unknown", {})
		attribute.expression_of(handle, name)
	}
	linked := table_link(handle, "route_table_id")
	route := {
		"handle": handle,
		"path": target_of(entry, mask),
		"tables": linked.keys,
		"is_loose": linked.is_loose,
		"reach": reach(handle, target_of(entry, mask), entry, mask),
		"ranges": ranges(entry),
		"is_hidden": has_hidden_range(entry, mask),
	}
]

# AWS gives the main table of a default VPC a route to an internet gateway, until a plan adopts the table.
of_default_vpcs := [{
	"handle": handle,
	"path": "main_route_table_id",
	"tables": {handle},
	"is_loose": false,
	"reach": "internet",
	"ranges": ["0.0.0.0/0"],
	"is_hidden": false,
} |
	some handle in plan.of("aws_default_vpc")
	not default_tables[handle]
]

# METADATA
# description: By VPC, the handles of the `aws_default_route_table`s that adopt its default table.
default_tables := group.by_first([[handle, table] |
	some table in plan.of("aws_default_route_table")
	some handle in link.to(table, "default_route_table_id", vpc.types, {"default_route_table_id"}).handles
])

targets := {
	"gateway_id": "gateway",
	"egress_only_gateway_id": "internet",
	"carrier_gateway_id": "internet",
	"nat_gateway_id": "translated",
	"instance_id": "translated",
	"network_interface_id": "translated",
	"transit_gateway_id": "onward",
	"core_network_arn": "onward",
	"vpc_endpoint_id": "onward",
	"vpc_peering_connection_id": "peering",
	"local_gateway_id": "private",
}

# The attribute that says where the route leads to.
target_of(entry, mask) := given[0] if {
	given := sort([name | some name, _ in targets; is_given(entry, mask, name)])
	count(given) > 0
} else := "gateway_id"

is_given(entry, mask, name) if mask[name] == true

else if not object.get(entry, name, null) in {null, ""}

reach(handle, expression_name, entry, mask) := targets[name] if {
	name := target_of(entry, mask)
	name != "gateway_id"
} else := of_gateway(entry.gateway_id) if {
	is_string(entry.gateway_id)
} else := of_references(handle, attribute.expression_of(handle, expression_name)) if {
	mask.gateway_id == true
} else := "unclear"

of_gateway(id) := "local" if {
	id == "local"
} else := "internet" if {
	startswith(id, "igw-")
} else := "private" if {
	startswith(id, "vgw-")
} else := gateway_kinds[input.resource_changes[gateway].type] if {
	[gateway] := link.known_as(object.keys(gateway_kinds), {"id"}, [id]).handles
} else := "unclear"

# The kind of a gateway that is not known yet, by what the expression refers to.
of_references(handle, expression) := kind if {
	reached := reference.leaves(configuration.path_of(handle), expression)
	count(reached.opaque) == 0
	kinds := {kind | some leaf in reached.resources; kind := gateway_kinds[reference.leaf_parts(leaf).type]}
	count(kinds) == 1
	some kind in kinds
} else := "unclear"

gateway_kinds := {"aws_internet_gateway": "internet", "aws_vpn_gateway": "private"}

range_attributes := ["cidr_block", "ipv6_cidr_block", "destination_cidr_block", "destination_ipv6_cidr_block"]

ranges(entry) := [entry[name] | some name in range_attributes; is_string(entry[name]); entry[name] != ""]

has_hidden_range(entry, mask) if {
	some name in array.concat(range_attributes, ["destination_prefix_list_id"])
	mask[name] == true
} else if {
	some name in range_attributes
	is_object(entry[name])
} else if {
	not is_null(entry.destination_prefix_list_id)
	entry.destination_prefix_list_id != ""
} else if {
	count(ranges(entry)) == 0
} else := false

as_list(values) := values if {
	is_array(values)
} else := []
