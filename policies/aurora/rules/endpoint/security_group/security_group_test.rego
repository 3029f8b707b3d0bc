package aurora.rules.endpoint.security_group_test

import data.aurora.rules.endpoint.security_group
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

# The endpoint is resource 5, its security group resource 6.
cases := {
	"right: no rule": {"resources": beside([group({}, {})]), "judged": [5]},
	"right: from the clients' group": {
		"resources": beside([group({}, {}), rule({"referenced_security_group_id": "sg-application"}, {})]),
		"judged": [5],
	},
	"right: from the VPC": {
		"resources": beside([group({"ingress": [inline({"cidr_blocks": ["10.20.0.0/16"]})]}, {})]),
		"judged": [5],
	},
	"wrong: a rule of its own": {
		"resources": beside([group({}, {}), rule({"cidr_ipv4": "0.0.0.0/0"}, {})]),
		"judged": [[5, "fail", {
			"attribute": "cidr_ipv4",
			"found": "0.0.0.0/0",
			"related": ["aws_vpc_security_group_ingress_rule.endpoints"],
		}]],
	},
	"wrong: inline, in a group that an association gives": {
		"resources": array.concat(network.placed, [
			network.endpoint("rds", {}, {"security_group_ids": null}),
			group({"ingress": [inline({"cidr_blocks": ["10.0.0.0/8"]})]}, {}),
			testing.created("aws_vpc_endpoint_security_group_association.endpoints", {}, {
				"security_group_id": testing.to(["aws_security_group.endpoints.id"]),
				"vpc_endpoint_id": testing.to(["aws_vpc_endpoint.rds.id"]),
			}),
		]),
		"judged": [[5, "fail", {
			"attribute": "ingress.0.cidr_blocks",
			"found": "10.0.0.0/8",
			"related": ["aws_security_group.endpoints"],
		}]],
	},
	"null: the default group of the VPC": {
		"resources": array.concat(network.placed, [testing.created(
			"aws_vpc_endpoint.rds",
			{
				"security_group_ids": null,
				"service_name": "com.amazonaws.eu-central-1.rds",
				"vpc_endpoint_type": "Interface",
			},
			{"vpc_id": testing.to(["aws_vpc.network.id"])},
		)]),
		"judged": [[5, "fail", {"attribute": "security_group_ids", "reason": "unset_default"}]],
	},
	"unset: the default group of the VPC": {
		"resources": array.concat(network.placed, [network.endpoint("rds", {}, {"security_group_ids": null})]),
		"judged": [[5, "fail", {"attribute": "security_group_ids", "reason": "unset_default"}]],
	},
	"referenced: the range of a subnet that the plan makes": {
		"resources": beside([group({}, {}), rule({}, {"cidr_ipv4": testing.to(["aws_subnet.a.cidr_block"])})]),
		"judged": [[5, "unknown", object.union(
			network.hidden("cidr_ipv4"),
			{"related": ["aws_vpc_security_group_ingress_rule.endpoints"]},
		)]],
	},
	"undecidable: the groups": {
		"resources": array.concat(network.placed, [network.endpoint(
			"rds",
			{},
			{"security_group_ids": testing.to(["local.groups"])},
		)]),
		"judged": [[5, "unknown", {
			"attribute": "security_group_ids",
			"reason": "expression",
			"needs": ["local.groups"],
		}]],
	},
	"undecidable: rules from an expression": {
		"resources": beside([group({}, {"ingress": testing.to(["local.rules"])})]),
		"judged": [[5, "unknown", {
			"attribute": "ingress",
			"reason": "expression",
			"needs": ["local.rules"],
			"related": ["aws_security_group.endpoints"],
		}]],
	},
	"deleted": {"resources": [testing.deleted("aws_vpc_endpoint.rds", {"security_group_ids": []})], "judged": []},
	"not applicable in a VPC without a database": {
		"resources": [network.vpc, network.endpoint("rds", {}, {"security_group_ids": null})],
		"judged": [],
	},
}

beside(resources) := array.concat(network.placed, array.concat([network.endpoint("rds", {}, {})], resources))

group(known, pending) := testing.created("aws_security_group.endpoints", known, object.union({"id": null}, pending))

rule(known, pending) := testing.created(
	"aws_vpc_security_group_ingress_rule.endpoints",
	object.union({"from_port": 443, "ip_protocol": "tcp", "to_port": 443}, known),
	object.union({"security_group_id": testing.to(["aws_security_group.endpoints.id"])}, pending),
)

inline(known) := object.union({"from_port": 443, "protocol": "tcp", "to_port": 443}, known)

test_judged[name] if {
	some name, case in cases
	security_group.judged == case.judged with input as testing.plan(case.resources)
}

test_widest_prefixes_are_those_of_the_parameters if {
	resources := beside([group({"ingress": [inline({"cidr_blocks": ["10.20.0.0/16"]})]}, {})])
	wrong := {
		"attribute": "ingress.0.cidr_blocks",
		"found": "10.20.0.0/16",
		"related": ["aws_security_group.endpoints"],
	}
	security_group.judged == [[5, "fail", wrong]] with input as testing.plan(resources)
		with data.parameters as {"endpoint_widest_ipv4_prefix": 20, "endpoint_widest_ipv6_prefix": 64}
}
