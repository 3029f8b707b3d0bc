package aurora.rules.network.default_route_test

import data.aurora.rules.network.default_route
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

cases := {
	"right": {"resources": network.routed([], []), "judged": [3]},
	"right: a narrow range through a NAT gateway": {
		"resources": network.routed([{"cidr_block": "203.0.113.0/24", "nat_gateway_id": "nat-1"}], []),
		"judged": [3],
	},
	"right: everything to the company's network": {
		"resources": network.routed([{"cidr_block": "0.0.0.0/0", "gateway_id": "vgw-1"}], []),
		"judged": [3],
	},
	"right: an internet gateway is another rule's": {
		"resources": network.routed([{"cidr_block": "0.0.0.0/0", "gateway_id": "igw-1"}], []),
		"judged": [3],
	},
	"wrong: a NAT gateway": {
		"resources": network.routed([{"cidr_block": "0.0.0.0/0", "nat_gateway_id": "nat-1"}], []),
		"judged": [[3, "fail", {
			"attribute": "subnet_ids",
			"found": "0.0.0.0/0",
			"related": ["aws_subnet.a", "aws_route_table.table"],
		}]],
	},
	"wrong: half of the internet through an instance's interface": {
		"resources": network.routed([], [network.route(
			{"destination_cidr_block": "128.0.0.0/1", "network_interface_id": "eni-1"},
			{},
		)]),
		"judged": [[3, "fail", by_route({"found": "128.0.0.0/1"})]],
	},
	"null: no destination": {
		"resources": network.routed([], [network.route({"destination_cidr_block": null, "nat_gateway_id": "nat-1"}, {})]),
		"judged": [[3, "unknown", by_route(hidden)]],
	},
	"unset: no routes": {
		"resources": array.concat(network.placed, [
			network.table({}, {"route": null}),
			network.association("a", {}, {}),
			network.association("b", {}, {}),
		]),
		"judged": [3],
	},
	"referenced: a NAT gateway that the plan makes": {
		"resources": network.routed([], [network.route(
			{"destination_cidr_block": "0.0.0.0/0"},
			{"nat_gateway_id": testing.to(["aws_nat_gateway.gateway.id"])},
		)]),
		"judged": [[3, "fail", by_route({"found": "0.0.0.0/0"})]],
	},
	"undecidable: where a transit gateway leads to": {
		"resources": network.routed([], [network.route(
			{"destination_cidr_block": "0.0.0.0/0", "transit_gateway_id": "tgw-1"},
			{},
		)]),
		"judged": [[3, "unknown", by_route(hidden)]],
	},
	"undecidable: a destination by prefix list": {
		"resources": network.routed([], [network.route(
			{"destination_prefix_list_id": "pl-1", "nat_gateway_id": "nat-1"},
			{},
		)]),
		"judged": [[3, "unknown", by_route(hidden)]],
	},
	"undecidable: the target of everything": {
		"resources": network.routed([], [network.route(
			{"destination_cidr_block": "0.0.0.0/0"},
			{"gateway_id": testing.to(["local.gateway"])},
		)]),
		"judged": [[3, "unknown", by_route(hidden)]],
	},
	"undecidable: routes from an expression": {
		"resources": array.concat(network.placed, [
			network.table({}, {"route": testing.to(["local.routes"])}),
			network.association("a", {}, {}),
			network.association("b", {}, {}),
		]),
		"judged": [[3, "unknown", {
			"attribute": "subnet_ids",
			"reason": "expression",
			"needs": [],
			"related": ["aws_subnet.a", "aws_route_table.table"],
		}]],
	},
	"deleted": {"resources": [testing.deleted("aws_db_subnet_group.group", {"subnet_ids": ["subnet-1"]})], "judged": []},
	"not applicable to a cluster whose subnet group the plan does not show": {
		"resources": [network.stray],
		"judged": [],
	},
}

hidden := {"reason": "expression", "needs": []}

by_route(found) := object.union({"attribute": "subnet_ids", "related": ["aws_subnet.a", "aws_route.route"]}, found)

test_judged[name] if {
	some name, case in cases
	default_route.judged == case.judged with input as testing.plan(case.resources)
}
