package aurora.lib.vpc_test

import data.aurora.lib.vpc
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

of_cluster_cases := {
	"a VPC of this plan": {"resources": network.placed, "expected": {4: {0}}},
	"a VPC that is not in this plan": {
		"resources": [
			testing.created("aws_subnet.a", {"id": "subnet-a", "vpc_id": "vpc-1"}, {}),
			testing.created("aws_db_subnet_group.group", {"name": "orders", "subnet_ids": ["subnet-a", "subnet-z"]}, {}),
			network.cluster({}, {}),
		],
		"expected": {2: {"vpc-1"}},
	},
	"subnets that are not in this plan": {
		"resources": [
			testing.created("aws_db_subnet_group.group", {"name": "orders", "subnet_ids": ["subnet-z"]}, {}),
			network.cluster({}, {}),
		],
		"expected": {1: set()},
	},
	"no subnet group": {"resources": [network.stray], "expected": {0: set()}},
	"a cluster that is not Aurora's": {
		"resources": array.concat(array.slice(network.placed, 0, 4), [network.cluster({"engine": "postgres"}, {})]),
		"expected": {},
	},
}

test_of_cluster[name] if {
	some name, case in of_cluster_cases
	vpc.of_cluster == case.expected with input as testing.plan(case.resources)
}

test_places_are_vpcs_of_the_plan_and_clusters_in_others if {
	resources := array.concat(network.placed, [network.stray])
	vpc.places == {0: {0}, 5: set()} with input as testing.plan(resources)
}

doubt_cases := {
	"a VPC of this plan": {"resources": network.placed, "expected": {}},
	"no subnet group": {
		"resources": [network.stray],
		"expected": {0: {"attribute": "db_subnet_group_name", "reason": "unset", "needs": []}},
	},
	"a subnet group whose subnets an expression knows": {
		"resources": [
			testing.created("aws_db_subnet_group.group", {"name": "orders"}, {"subnet_ids": testing.to(["local.subnets"])}),
			network.cluster({}, {}),
		],
		"expected": {1: {
			"attribute": "subnet_ids",
			"reason": "expression",
			"needs": ["local.subnets"],
			"related": ["aws_db_subnet_group.group"],
		}},
	},
	"a subnet whose VPC an expression knows": {
		"resources": [
			network.subnet("a", {}, {"vpc_id": testing.to(["local.network"])}),
			network.subnet_group_of_a,
			network.cluster({}, {}),
		],
		"expected": {2: {
			"attribute": "vpc_id",
			"reason": "expression",
			"needs": ["local.network"],
			"related": ["aws_subnet.a"],
		}},
	},
}

test_doubts[name] if {
	some name, case in doubt_cases
	vpc.doubts == case.expected with input as testing.plan(case.resources)
}

test_partners_by_handle_by_id_and_loose if {
	found := vpc.partners("aws_flow_log") with input as testing.plan([
		network.vpc,
		log("a", {}, {"vpc_id": testing.to(["aws_vpc.network.id"])}),
		log("b", {"vpc_id": "vpc-1"}, {}),
		log("c", {}, {"vpc_id": testing.to(["local.network"])}),
		log("d", {"vpc_id": null}, {}),
	])
	found == {"by_vpc": {0: [1], "vpc-1": [2]}, "loose": [3]}
}

# Of several instances the plan does not say which one is meant.
test_partners_of_several_vpcs_are_loose if {
	instances := [object.union(network.vpc, {"address": address, "index": index}) |
		some index, address in ["aws_vpc.network[0]", "aws_vpc.network[1]"]
	]
	found := vpc.partners("aws_flow_log") with input as testing.plan(array.concat(
		instances,
		[log("a", {}, {"vpc_id": testing.to(["aws_vpc.network.id"])})],
	))
	found == {"by_vpc": {}, "loose": [2]}
}

log(name, known, pending) := testing.created(concat(".", ["aws_flow_log", name]), known, pending)
