package aurora.rules.change.ingress_widened_test

import data.aurora.rules.change.ingress_widened
import data.aurora.testing
import rego.v1

# No row "null": a rule without a range lets none through.
# No row "unset": a rule without a range lets none through.
cases := {
	"right": {"resources": [updated("10.0.0.0/16", "10.0.1.0/24"), orders, group], "judged": [0]},
	"right as the range is narrow": {"resources": [updated("10.0.0.0/16", "10.9.0.0/24"), orders, group], "judged": [0]},
	"right as the source is a security group": {
		"resources": [
			testing.created(
				"aws_vpc_security_group_ingress_rule.new",
				object.union(object.remove(rule(""), ["cidr_ipv4"]), {"referenced_security_group_id": "sg-app"}),
				{},
			),
			orders,
			group,
		],
		"judged": [0],
	},
	"right as another rule let it through before": {
		"resources": [
			updated("10.0.0.0/16", "10.9.0.0/16"),
			orders,
			testing.unchanged("aws_security_group.orders", {"id": "sg-orders", "ingress": [inline("10.8.0.0/15", "-1", 0, 0)]}),
		],
		"judged": [0],
	},
	"wrong": {
		"resources": [updated("10.0.0.0/16", "10.0.0.0/8"), orders, group],
		"judged": [[0, "fail", opened("cidr_ipv4", "10.0.0.0/8")]],
	},
	"wrong in a new rule of a group that was there": {
		"resources": [testing.created("aws_vpc_security_group_ingress_rule.new", rule("10.0.0.0/8"), {}), orders, group],
		"judged": [[0, "fail", opened("cidr_ipv4", "10.0.0.0/8")]],
	},
	"wrong as it was open on other ports": {
		"resources": [
			updated("10.0.0.0/16", "10.9.0.0/16"),
			orders,
			testing.unchanged("aws_security_group.orders", {
				"id": "sg-orders",
				"ingress": [inline("10.0.0.0/8", "tcp", 443, 443), inline("10.0.0.0/8", "udp", 5432, 5432)],
			}),
		],
		"judged": [[0, "fail", opened("cidr_ipv4", "10.9.0.0/16")]],
	},
	"wrong in a security group": {
		"resources": [
			testing.updated(
				"aws_security_group.orders",
				{"id": "sg-orders", "ingress": [inline("10.0.0.0/16", "tcp", 5432, 5432)]},
				{"id": "sg-orders", "ingress": [inline("10.0.0.0/12", "tcp", 5432, 5432)]},
				{},
			),
			orders,
		],
		"judged": [[0, "fail", opened("ingress.0.cidr_blocks", "10.0.0.0/12")]],
	},
	"wrong in a rule of the older kind": {
		"resources": [
			testing.updated(
				"aws_security_group_rule.orders",
				older(["10.0.0.0/16"]),
				older(["10.0.0.0/16", "172.16.0.0/12"]),
				{},
			),
			orders,
			group,
		],
		"judged": [[0, "fail", opened("cidr_blocks", "172.16.0.0/12")]],
	},
	"wrong for a team that lets no range in": {
		"resources": [updated("10.0.0.0/16", "10.9.0.0/24"), orders, group],
		"parameters": {"new_ingress_widest_ipv4_prefix": 32},
		"judged": [[0, "fail", opened("cidr_ipv4", "10.9.0.0/24")]],
	},
	"referenced": {
		"resources": [
			testing.updated(
				"aws_vpc_security_group_ingress_rule.orders",
				rule("10.0.0.0/16"),
				object.remove(rule(""), ["cidr_ipv4"]),
				{"cidr_ipv4": testing.to(["aws_vpc.network.cidr_block"])},
			),
			orders,
			group,
		],
		"judged": [[0, "unknown", {"attribute": "cidr_ipv4", "reason": "expression", "needs": []}]],
	},
	"undecidable": {
		"resources": [
			testing.updated(
				"aws_vpc_security_group_ingress_rule.orders",
				rule("10.0.0.0/16"),
				object.remove(rule(""), ["cidr_ipv4"]),
				{"cidr_ipv4": testing.to(["local.clients"])},
			),
			orders,
			group,
		],
		"judged": [[0, "unknown", {"attribute": "cidr_ipv4", "reason": "expression", "needs": []}]],
	},
	"undecidable: the ports of a wider rule": {
		"resources": [
			testing.updated(
				"aws_vpc_security_group_ingress_rule.orders",
				rule("10.0.0.0/16"),
				object.remove(rule("10.0.0.0/8"), ["from_port", "to_port"]),
				{"from_port": testing.to(["local.port"]), "to_port": testing.to(["local.port"])},
			),
			orders,
			group,
		],
		"judged": [[0, "unknown", {"attribute": "from_port", "reason": "expression", "needs": []}]],
	},
	"deleted": {
		"resources": [
			testing.deleted("aws_vpc_security_group_ingress_rule.orders", rule("10.0.0.0/8")),
			orders,
			group,
		],
		"judged": [],
	},
	"not applicable to what stays, is new with its group, or is not Aurora's": {
		"resources": [
			testing.unchanged("aws_vpc_security_group_ingress_rule.orders", rule("10.0.0.0/8")),
			orders,
			group,
			testing.created("aws_security_group.new", {}, {"id": null}),
			testing.created(
				"aws_vpc_security_group_ingress_rule.new",
				object.remove(rule("10.0.0.0/8"), ["security_group_id"]),
				{"security_group_id": testing.to(["aws_security_group.new.id"])},
			),
			testing.updated(
				"aws_security_group.web",
				{"id": "sg-web", "ingress": []},
				{"id": "sg-web", "ingress": [inline("10.0.0.0/8", "tcp", 443, 443)]},
				{},
			),
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	parameters := object.get(case, "parameters", {})
	plan := testing.plan(case.resources)
	ingress_widened.judged == case.judged with input as plan with data.parameters as parameters
}

orders := testing.unchanged("aws_rds_cluster.orders", {
	"engine": "aurora-postgresql",
	"port": 5432,
	"vpc_security_group_ids": ["sg-orders"],
})

group := testing.unchanged("aws_security_group.orders", {"id": "sg-orders", "ingress": []})

rule(range) := {
	"security_group_id": "sg-orders",
	"ip_protocol": "tcp",
	"from_port": 5432,
	"to_port": 5432,
	"cidr_ipv4": range,
}

updated(before, after) := testing.updated(
	"aws_vpc_security_group_ingress_rule.orders",
	rule(before),
	rule(after),
	{},
)

older(ranges) := {
	"type": "ingress",
	"security_group_id": "sg-orders",
	"protocol": "tcp",
	"from_port": 5432,
	"to_port": 5432,
	"cidr_blocks": ranges,
}

inline(range, protocol, from_port, to_port) := {
	"protocol": protocol,
	"from_port": from_port,
	"to_port": to_port,
	"cidr_blocks": [range],
}

opened(attribute, range) := {"attribute": attribute, "found": range, "reason": "opened"}
