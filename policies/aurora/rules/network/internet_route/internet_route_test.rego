package aurora.rules.network.internet_route_test

import data.aurora.rules.network.internet_route
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

cases := {
	"right: the local route alone": {"resources": network.routed([], []), "judged": [3]},
	"right: routes to a VPN gateway, a NAT gateway and within the VPC": {
		"resources": network.routed(
			[
				{"cidr_block": "172.16.0.0/12", "gateway_id": "vgw-1"},
				{"cidr_block": "0.0.0.0/0", "nat_gateway_id": "nat-1"},
				{"cidr_block": "10.20.0.0/16", "gateway_id": "local"},
			],
			[],
		),
		"judged": [3],
	},
	"right: a table of other subnets leads out": {
		"resources": network.routed([], [
			testing.created("aws_route_table.public", {"route": [to_internet]}, {"id": null}),
			network.subnet("public", {}, {}),
			network.association("public", {}, {"route_table_id": testing.to(["aws_route_table.public.id"])}),
		]),
		"judged": [3],
	},
	"wrong: inline": {"resources": network.routed([to_internet], []), "judged": [[3, "fail", out]]},
	"wrong: by an egress-only gateway": {
		"resources": network.routed([{"ipv6_cidr_block": "::/0", "egress_only_gateway_id": "eigw-1"}], []),
		"judged": [[3, "fail", object.union(out, {"found": "::/0"})]],
	},
	"wrong: a route of its own, to a narrow range": {
		"resources": network.routed([], [network.route(
			{"destination_cidr_block": "203.0.113.0/24", "gateway_id": "igw-1"},
			{},
		)]),
		"judged": [[3, "fail", by_route({"found": "203.0.113.0/24"})]],
	},
	"wrong: beside subnets that are not in this plan": {
		"resources": [
			testing.created("aws_subnet.a", {"id": "subnet-a", "vpc_id": "vpc-1"}, {}),
			testing.created("aws_db_subnet_group.group", {"name": "orders", "subnet_ids": ["subnet-a", "subnet-z"]}, {}),
			network.cluster({}, {}),
			network.table({"route": [to_internet]}, {}),
			network.association("a", {}, {}),
		],
		"judged": [[1, "fail", out]],
	},
	"null: no inline routes": {"resources": network.routed(null, []), "judged": [3]},
	"unset: no association, and a main table that nothing adds to": {"resources": network.placed, "judged": [3]},
	"referenced: an internet gateway that the plan makes": {
		"resources": network.routed([], [network.route(
			{"destination_cidr_block": "0.0.0.0/0"},
			{"gateway_id": testing.to(["aws_internet_gateway.gateway.id"])},
		)]),
		"judged": [[3, "fail", by_route({"found": "0.0.0.0/0"})]],
	},
	"undecidable: a gateway": {
		"resources": network.routed([], [network.route(
			{"destination_cidr_block": "0.0.0.0/0"},
			{"gateway_id": testing.to(["local.gateway"])},
		)]),
		"judged": [[3, "unknown", by_route({"reason": "expression", "needs": []})]],
	},
	"undecidable: the table of a route that leads out": {
		"resources": network.routed([], [network.route(
			{"destination_cidr_block": "0.0.0.0/0", "gateway_id": "igw-1"},
			{"route_table_id": testing.to(["local.table"])},
		)]),
		"judged": [[3, "unknown", by_route({"reason": "expression", "needs": []})]],
	},
	"undecidable: a table that is not in this plan": {
		"resources": array.concat(network.placed, [
			testing.created(
				"aws_route_table_association.a",
				{"route_table_id": "rtb-1"},
				{"subnet_id": testing.to(["aws_subnet.a.id"])},
			),
			network.association("b", {}, {}),
			network.table({"route": []}, {}),
		]),
		"judged": [[3, "unknown", {
			"attribute": "route_table_id",
			"reason": "outside_plan",
			"found": ["rtb-1"],
			"related": ["aws_route_table_association.a"],
		}]],
	},
	"undecidable: subnets that are not in this plan": {
		"resources": [
			testing.created("aws_db_subnet_group.group", {"name": "orders", "subnet_ids": ["subnet-1"]}, {}),
			network.cluster({}, {}),
		],
		"judged": [[0, "unknown", {"attribute": "subnet_ids", "reason": "outside_plan", "found": ["subnet-1"]}]],
	},
	"undecidable: a cluster without a subnet group": {
		"resources": [network.stray],
		"judged": [[0, "unknown", {"attribute": "db_subnet_group_name", "reason": "unset", "needs": []}]],
	},
	"deleted": {"resources": [testing.deleted("aws_db_subnet_group.group", {"subnet_ids": ["subnet-1"]})], "judged": []},
	"not applicable to a table without a database": {
		"resources": [network.vpc, network.table({"route": [to_internet]}, {})],
		"judged": [],
	},
}

to_internet := {"cidr_block": "0.0.0.0/0", "gateway_id": "igw-1"}

out := {"attribute": "subnet_ids", "found": "0.0.0.0/0", "related": ["aws_subnet.a", "aws_route_table.table"]}

by_route(found) := object.union({"attribute": "subnet_ids", "related": ["aws_subnet.a", "aws_route.route"]}, found)

test_judged[name] if {
	some name, case in cases
	internet_route.judged == case.judged with input as testing.plan(case.resources)
}
