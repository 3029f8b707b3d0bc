package aurora.lib.subnet_routes_test

import data.aurora.lib.route
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

none := {"tables": [], "possible": [], "doubts": []}

# A subnet (0) of a VPC (1) in a subnet group (2) with a cluster in it (3), a route table (4), and what a case adds.
cases := {
	"its own table": {"resources": [network.association("a", {}, {})], "expected": {"tables": [4]}},
	"the main table of the VPC": {"resources": [], "expected": {"tables": [1]}},
	"the main table, which a resource adopts": {
		"resources": [testing.created("aws_default_route_table.main", {}, {
			"id": null,
			"default_route_table_id": testing.to(["aws_vpc.network.default_route_table_id"]),
		})],
		"expected": {"tables": [1, 5]},
	},
	"a table that is made the main one": {
		"resources": [testing.created("aws_main_route_table_association.main", {}, {
			"vpc_id": testing.to(["aws_vpc.network.id"]),
			"route_table_id": testing.to(["aws_route_table.table.id"]),
		})],
		"expected": {"tables": [4]},
	},
	"a table that an expression knows": {
		"resources": [network.association("a", {}, {"route_table_id": testing.to(["local.table"])})],
		"expected": {"doubts": [{
			"attribute": "route_table_id",
			"reason": "expression",
			"needs": ["local.table"],
			"related": ["aws_route_table_association.a"],
		}]},
	},
	"no table": {
		"resources": [testing.created(
			"aws_route_table_association.a",
			{"route_table_id": null},
			{"subnet_id": testing.to(["aws_subnet.a.id"])},
		)],
		"expected": {"doubts": [{
			"attribute": "route_table_id",
			"reason": "unset",
			"needs": [],
			"related": ["aws_route_table_association.a"],
		}]},
	},
	"one of two tables": {
		"resources": [
			network.association("a", {}, {"route_table_id": testing.to(["aws_route_table.table.id", "aws_route_table.other.id"])}),
			testing.created("aws_route_table.other", {}, {"id": null}),
		],
		"expected": {"possible": [4, 6]},
	},
	"one of two associations": {
		"resources": [
			network.association("a", {}, {}),
			testing.created("aws_route_table_association.b", {"route_table_id": "rtb-1"}, {"subnet_id": testing.to(["aws_subnet.a.id"])}),
		],
		"expected": {"possible": [4, "rtb-1"], "doubts": [{
			"attribute": "route_table_id",
			"reason": "outside_plan",
			"found": ["rtb-1"],
			"related": ["aws_route_table_association.b"],
		}]},
	},
	"an association whose subnet an expression knows": {
		"resources": [network.association("a", {}, {"subnet_id": testing.to(["local.subnet"])})],
		"expected": {"doubts": [{
			"attribute": "subnet_id",
			"reason": "expression",
			"needs": ["local.subnet"],
			"related": ["aws_route_table_association.a"],
		}]},
	},
}

test_tables_of[name] if {
	some name, case in cases
	found := route.tables_of with input as testing.plan(array.concat(
		[
			network.subnet("a", {}, {}), network.vpc, network.subnet_group_of_a, network.cluster({}, {}),
			network.table({"route": []}, {}),
		],
		case.resources,
	))
	found == {0: object.union(none, case.expected)}
}

vpc_cases := {
	"a VPC that is not in this plan": {
		"subnet": testing.created("aws_subnet.a", {"vpc_id": "vpc-1"}, {"id": null}),
		"expected": {"attribute": "vpc_id", "reason": "outside_plan", "found": ["vpc-1"], "related": ["aws_subnet.a"]},
	},
	"one of two VPCs": {
		"subnet": network.subnet("a", {}, {"vpc_id": testing.to(["aws_vpc.network.id", "aws_vpc.other.id"])}),
		"expected": {"attribute": "vpc_id", "reason": "expression", "needs": [], "related": ["aws_subnet.a"]},
	},
}

test_the_main_table_of[name] if {
	some name, case in vpc_cases
	found := route.tables_of with input as testing.plan([
		case.subnet, network.vpc, network.subnet_group_of_a, network.cluster({}, {}),
		testing.created("aws_vpc.other", {}, {"id": null}),
	])
	found == {0: object.union(none, {"doubts": [case.expected]})}
}

# One of two tables leads out: which one, the plan does not show.
test_a_table_that_a_subnet_may_have if {
	resources := array.concat(network.placed, [
		network.table({"route": [{"cidr_block": "0.0.0.0/0", "gateway_id": "igw-1"}]}, {}),
		testing.created("aws_route_table.other", {"route": []}, {"id": null}),
		network.association("a", {}, {"route_table_id": testing.to(["aws_route_table.table.id", "aws_route_table.other.id"])}),
		network.association("b", {}, {"route_table_id": testing.to(["aws_route_table.other.id"])}),
	])
	found := outcome(3) with input as testing.plan(resources)
	found == [3, "unknown", {
		"attribute": "subnet_ids",
		"reason": "expression",
		"needs": [],
		"related": ["aws_subnet.a", "aws_route_table.table"],
	}]
}

outcome(handle) := route.judge(handle, route.by_table(route.routes), route.by_table([]))
