package aurora.rules.network.peering_routes_test

import data.aurora.rules.network.peering_routes
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

cases := {
	"right": {"resources": peering({"destination_cidr_block": "10.30.0.0/16"}, {}), "judged": [3]},
	"right: a wide range to the company's network": {
		"resources": network.routed([{"cidr_block": "10.0.0.0/8", "gateway_id": "vgw-1"}], []),
		"judged": [3],
	},
	"wrong": {
		"resources": peering({"destination_cidr_block": "10.0.0.0/8"}, {}),
		"judged": [[3, "fail", by_route({"found": "10.0.0.0/8"})]],
	},
	"wrong: over IPv6, inline": {
		"resources": network.routed([{"ipv6_cidr_block": "2001:db8::/32", "vpc_peering_connection_id": "pcx-1"}], []),
		"judged": [[3, "fail", {
			"attribute": "subnet_ids",
			"found": "2001:db8::/32",
			"related": ["aws_subnet.a", "aws_route_table.table"],
		}]],
	},
	"null: no destination": {
		"resources": peering({"destination_cidr_block": null}, {}),
		"judged": [[3, "unknown", by_route(hidden)]],
	},
	"unset: no routes": {"resources": network.placed, "judged": [3]},
	"referenced: a peering that the plan makes, and the range of its VPC": {
		"resources": network.routed([], [network.route({}, {
			"destination_cidr_block": testing.to(["aws_vpc.reporting.cidr_block"]),
			"vpc_peering_connection_id": testing.to(["aws_vpc_peering_connection.reporting.id"]),
		})]),
		"judged": [[3, "unknown", by_route(hidden)]],
	},
	"undecidable: the destination": {
		"resources": peering({}, {"destination_cidr_block": testing.to(["local.range"])}),
		"judged": [[3, "unknown", by_route(hidden)]],
	},
	"deleted": {"resources": [testing.deleted("aws_db_subnet_group.group", {"subnet_ids": ["subnet-1"]})], "judged": []},
	"not applicable to a cluster whose subnet group the plan does not show": {
		"resources": [network.stray],
		"judged": [],
	},
}

hidden := {"reason": "expression", "needs": []}

peering(known, pending) := network.routed([], [network.route(
	object.union({"vpc_peering_connection_id": "pcx-1"}, known),
	pending,
)])

by_route(found) := object.union({"attribute": "subnet_ids", "related": ["aws_subnet.a", "aws_route.route"]}, found)

test_judged[name] if {
	some name, case in cases
	peering_routes.judged == case.judged with input as testing.plan(case.resources)
}

test_widest_prefixes_are_those_of_the_parameters if {
	wrong := [[3, "fail", by_route({"found": "10.30.0.0/16"})]]
	peering_routes.judged == wrong with input as testing.plan(peering({"destination_cidr_block": "10.30.0.0/16"}, {}))
		with data.parameters as {"peering_widest_ipv4_prefix": 20}
}

test_widest_prefixes_of_ipv6_are_those_of_the_parameters if {
	wrong := [[3, "fail", by_route({"found": "2001:db8::/56"})]]
	peering_routes.judged == wrong with input as testing.plan(peering({"destination_ipv6_cidr_block": "2001:db8::/56"}, {}))
		with data.parameters as {"peering_widest_ipv6_prefix": 64}
}
