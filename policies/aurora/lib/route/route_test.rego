package aurora.lib.route_test

import data.aurora.lib.route
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

reach_cases := {
	"an internet gateway": {"route": {"gateway_id": "igw-1"}, "expected": "internet"},
	"an egress-only gateway": {"route": {"egress_only_gateway_id": "eigw-1"}, "expected": "internet"},
	"a carrier gateway": {"route": {"carrier_gateway_id": "cagw-1"}, "expected": "internet"},
	"a NAT gateway": {"route": {"nat_gateway_id": "nat-1"}, "expected": "translated"},
	"an interface": {"route": {"network_interface_id": "eni-1"}, "expected": "translated"},
	"an instance": {"route": {"instance_id": "i-1"}, "expected": "translated"},
	"a transit gateway": {"route": {"transit_gateway_id": "tgw-1"}, "expected": "onward"},
	"a core network": {"route": {"core_network_arn": "arn:aws:networkmanager::111122223333:x"}, "expected": "onward"},
	"an endpoint": {"route": {"vpc_endpoint_id": "vpce-1"}, "expected": "onward"},
	"a peering": {"route": {"vpc_peering_connection_id": "pcx-1"}, "expected": "peering"},
	"a VPN gateway": {"route": {"gateway_id": "vgw-1"}, "expected": "private"},
	"a gateway of an outpost": {"route": {"local_gateway_id": "lgw-1"}, "expected": "private"},
	"a gateway of another kind": {"route": {"gateway_id": "gw-1"}, "expected": "unclear"},
	"no target": {"route": {"gateway_id": "", "nat_gateway_id": ""}, "expected": "unclear"},
}

test_reach_of[name] if {
	some name, case in reach_cases
	found := route.routes with input as testing.plan([network.table(
		{"route": [object.union(case.route, {"cidr_block": "0.0.0.0/0", "destination_prefix_list_id": ""})]},
		{},
	)])
	found == [{
		"handle": 0,
		"path": "route.0",
		"tables": {0},
		"is_loose": false,
		"reach": case.expected,
		"ranges": ["0.0.0.0/0"],
		"is_hidden": false,
	}]
}

test_local_routes_are_left_out if {
	found := route.routes with input as testing.plan([network.table(
		{"route": [{"cidr_block": "10.20.0.0/16", "gateway_id": "local"}]},
		{},
	)])
	found == []
}

gateway_cases := {
	"an internet gateway": {"references": ["aws_internet_gateway.gateway.id"], "expected": "internet"},
	"a VPN gateway": {"references": ["aws_vpn_gateway.gateway.id"], "expected": "private"},
	"one of both": {
		"references": ["aws_internet_gateway.gateway.id", "aws_vpn_gateway.gateway.id"],
		"expected": "unclear",
	},
	"beside a local": {"references": ["aws_internet_gateway.gateway.id", "local.gateway"], "expected": "unclear"},
}

test_reach_of_a_gateway_that_is_not_known[name] if {
	some name, case in gateway_cases
	expression := testing.to(case.references)
	standing := route.routes with input as testing.plan([network.route(
		{"destination_cidr_block": "0.0.0.0/0"},
		{"gateway_id": expression},
	)])
	inline := route.routes with input as testing.plan([testing.masked(
		network.table({"route": [{"cidr_block": "0.0.0.0/0"}]}, {"route": expression}),
		{"route": [{"gateway_id": true}]},
	)])
	[found.reach | some found in array.concat(standing, inline)] == [case.expected, case.expected]
}

test_reach_of_a_gateway_whose_id_a_resource_of_the_plan_has if {
	found := route.routes with input as testing.plan([
		testing.created("aws_internet_gateway.gateway", {"id": "one"}, {}),
		testing.created("aws_vpn_gateway.gateway", {"id": "two"}, {}),
		network.table({"route": [{"gateway_id": "one"}, {"gateway_id": "two"}, {"gateway_id": "three"}]}, {}),
	])
	[entry.reach | some entry in found] == ["internet", "private", "unclear"]
}

test_a_dynamic_block_is_unclear if {
	found := route.routes with input as testing.plan([testing.masked(
		network.table({"route": [{"destination_prefix_list_id": ""}]}, {}),
		{"route": [{"cidr_block": true, "gateway_id": true}]},
	)])
	[[entry.reach, entry.is_hidden] | some entry in found] == [["unclear", true]]
}

test_a_destination_of_another_type_is_hidden if {
	found := route.routes with input as testing.plan([network.route(
		{"destination_cidr_block": {}, "destination_ipv6_cidr_block": "::/0", "nat_gateway_id": "nat-1"},
		{},
	)])
	[[entry.ranges, entry.is_hidden] | some entry in found] == [[["::/0"], true]]
}

unreadable_cases := {
	"an expression": {"table": network.table({}, {"route": testing.to(["local.routes"])}), "expected": ["route"]},
	"another type": {"table": network.table({"route": "of another type"}, {}), "expected": ["route"]},
	"unset": {"table": network.table({}, {"route": null}), "expected": []},
	"null": {"table": network.table({"route": null}, {}), "expected": []},
}

test_routes_that_cannot_be_read[name] if {
	some name, case in unreadable_cases
	found := route.routes with input as testing.plan([case.table])
	[entry.path | some entry in found; entry.reach == "unclear"] == case.expected
}

table_cases := {
	"by reference": {"table": testing.to(["aws_route_table.table.id"]), "expected": [{1}, false]},
	"the main table of a VPC": {"table": testing.to(["aws_vpc.network.main_route_table_id"]), "expected": [{0}, false]},
	"an expression": {"table": testing.to(["local.table"]), "expected": [set(), true]},
	"one of two": {
		"table": testing.to(["aws_route_table.table.id", "aws_default_route_table.main.id"]),
		"expected": [{1, 2}, true],
	},
}

test_tables_of_a_route[name] if {
	some name, case in table_cases
	found := route.routes with input as testing.plan([
		network.vpc,
		network.table({}, {"route": null}),
		testing.created("aws_default_route_table.main", {}, {
			"id": null,
			"default_route_table_id": testing.to(["aws_vpc.network.default_route_table_id"]),
		}),
		testing.created(
			"aws_route.route",
			{"destination_cidr_block": "0.0.0.0/0", "nat_gateway_id": "nat-1"},
			{"route_table_id": case.table},
		),
	])
	[[entry.tables, entry.is_loose] | some entry in found] == [case.expected]
}

# The main table of an existing VPC has the id that the plan shows for it, and a resource that adopts it has the same.
test_a_known_id_is_that_of_the_table_that_has_it if {
	found := route.routes with input as testing.plan([
		testing.created("aws_vpc.network", {"id": "vpc-1", "main_route_table_id": "rtb-1"}, {}),
		testing.created("aws_default_route_table.main", {"id": "rtb-1", "default_route_table_id": "rtb-1"}, {}),
		testing.created("aws_route.route", {"gateway_id": "igw-1", "route_table_id": "rtb-1"}, {}),
		testing.created("aws_route.other", {"gateway_id": "igw-1", "route_table_id": "rtb-2"}, {}),
	])
	[entry.tables | some entry in found] == [{1}, {"rtb-2"}]
}

test_a_default_vpc_leads_out_until_its_table_is_adopted if {
	default_vpc := testing.created("aws_default_vpc.default", {}, {"id": null})
	adopted := testing.created("aws_default_route_table.main", {"route": []}, {
		"id": null,
		"default_route_table_id": testing.to(["aws_default_vpc.default.default_route_table_id"]),
	})
	alone := route.routes with input as testing.plan([default_vpc])
	both := route.routes with input as testing.plan([default_vpc, adopted])
	[[found.reach, found.tables] | some found in alone] == [["internet", {0}]]
	both == []
}

test_by_table if {
	routes := [
		{"name": "a", "tables": {1, 2}, "is_loose": false},
		{"name": "b", "tables": {2}, "is_loose": false},
		{"name": "c", "tables": {1, 2}, "is_loose": true},
	]
	found := route.by_table(routes)
	{table: [entry.name | some entry in entries] | some table, entries in found} == {1: ["a"], 2: ["a", "b"], "loose": ["c"]}
}
