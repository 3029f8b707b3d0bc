package aurora.rules.endpoint.zones_test

import data.aurora.rules.endpoint.zones
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

cases := {
	"right": {"resources": beside([network.endpoint("rds", {}, {})]), "judged": [5]},
	"right: by an association": {
		"resources": beside([in_a, testing.created("aws_vpc_endpoint_subnet_association.b", {}, {
			"subnet_id": testing.to(["aws_subnet.b.id"]),
			"vpc_endpoint_id": testing.to(["aws_vpc_endpoint.rds.id"]),
		})]),
		"judged": [5],
	},
	"right: by blocks": {
		"resources": beside([configured([{"ipv4": "10.20.0.10"}, {"ipv4": "10.20.1.10"}], "aws_subnet.b.id")]),
		"judged": [5],
	},
	"wrong": {
		"resources": beside([in_a]),
		"judged": [[5, "fail", {"attribute": "subnet_ids", "found": ["eu-central-1a"], "expected": 2}]],
	},
	"null": {
		"resources": beside([testing.created("aws_vpc_endpoint.rds", object.union(of_rds, {"subnet_ids": null}), to_vpc)]),
		"judged": [[5, "fail", {"attribute": "subnet_ids", "found": [], "expected": 2}]],
	},
	"unset": {
		"resources": beside([testing.created("aws_vpc_endpoint.rds", of_rds, object.union(to_vpc, {"subnet_ids": null}))]),
		"judged": [[5, "fail", {"attribute": "subnet_ids", "found": [], "expected": 2}]],
	},
	"referenced: a subnet whose zone AWS chooses": {
		"resources": beside([
			testing.created("aws_subnet.c", {}, {"id": null, "availability_zone": null, "availability_zone_id": null}),
			network.endpoint("rds", {}, {"subnet_ids": testing.to(["aws_subnet.c.id"])}),
		]),
		"judged": [[6, "unknown", {"attribute": "subnet_ids", "reason": "unset", "related": ["aws_subnet.c"]}]],
	},
	"undecidable": {
		"resources": beside([network.endpoint("rds", {}, {"subnet_ids": testing.to(["local.subnets"])})]),
		"judged": [[5, "unknown", {"attribute": "subnet_ids", "reason": "expression", "needs": ["local.subnets"]}]],
	},
	"undecidable: subnets that are not in this plan": {
		"resources": beside([testing.created(
			"aws_vpc_endpoint.rds",
			object.union(of_rds, {"subnet_ids": ["subnet-1", "subnet-2"]}),
			to_vpc,
		)]),
		"judged": [[5, "unknown", {
			"attribute": "subnet_ids",
			"reason": "outside_plan",
			"found": ["subnet-1", "subnet-2"],
		}]],
	},
	"deleted": {"resources": [testing.deleted("aws_vpc_endpoint.rds", {"subnet_ids": ["subnet-1"]})], "judged": []},
	"not applicable in a VPC without a database": {
		"resources": [network.vpc, network.endpoint("rds", {}, {})],
		"judged": [],
	},
}

of_rds := {"service_name": "com.amazonaws.eu-central-1.rds", "vpc_endpoint_type": "Interface"}

to_vpc := {"id": null, "vpc_id": testing.to(["aws_vpc.network.id"])}

in_a := network.endpoint("rds", {}, {"subnet_ids": testing.to(["aws_subnet.a.id"])})

configured(blocks, second) := testing.configured(
	testing.masked(
		testing.created("aws_vpc_endpoint.rds", object.union(of_rds, {"subnet_configuration": blocks}), to_vpc),
		{"subnet_configuration": [{"subnet_id": true} | some _ in blocks]},
	),
	{"subnet_configuration": [
		{"subnet_id": testing.to(["aws_subnet.a.id"])},
		{"subnet_id": testing.to([second])},
	]},
)

beside(endpoints) := array.concat(network.placed, endpoints)

test_judged[name] if {
	some name, case in cases
	zones.judged == case.judged with input as testing.plan(case.resources)
}

test_zones_are_those_of_the_parameter if {
	wrong := {"attribute": "subnet_ids", "found": ["eu-central-1a", "eu-central-1b"], "expected": 3}
	zones.judged == [[5, "fail", wrong]] with input as testing.plan(beside([network.endpoint("rds", {}, {})]))
		with data.parameters as {"endpoint_zones": 3}
}
