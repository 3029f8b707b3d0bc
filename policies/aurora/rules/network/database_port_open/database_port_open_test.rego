package aurora.rules.network.database_port_open_test

import data.aurora.rules.network.database_port_open
import data.aurora.testing
import rego.v1

# Inline rules: the group is attached to a cluster that listens on 5433.
inline_cases := {
	"right: a narrow source": {"rules": [inline({"cidr_blocks": ["10.20.0.0/16"]})], "judged": [0]},
	"right: another group as the source": {"rules": [inline({"security_groups": ["sg-application"]})], "judged": [0]},
	"right: as wide as it may be": {
		"rules": [inline({"cidr_blocks": ["10.0.0.0/8"], "ipv6_cidr_blocks": ["2001:db8::/32"]})],
		"judged": [0],
	},
	"right: open, but beside the port": {
		"rules": [inline({"cidr_blocks": ["0.0.0.0/0"], "from_port": 443, "to_port": 443})],
		"judged": [0],
	},
	"right: open, but not over TCP": {
		"rules": [inline({"cidr_blocks": ["0.0.0.0/0"], "protocol": "udp"})],
		"judged": [0],
	},
	"right: no rule": {"rules": [], "judged": [0]},
	"wrong: the whole internet": {
		"rules": [inline({"cidr_blocks": ["0.0.0.0/0"]})],
		"judged": [[0, "fail", {"attribute": "ingress.0.cidr_blocks", "found": "0.0.0.0/0"}]],
	},
	"wrong: half of the internet": {
		"rules": [inline({"cidr_blocks": ["10.20.0.0/16", "128.0.0.0/1"]})],
		"judged": [[0, "fail", {"attribute": "ingress.0.cidr_blocks", "found": "128.0.0.0/1"}]],
	},
	"wrong: the whole internet over IPv6, in the second rule": {
		"rules": [inline({"cidr_blocks": ["10.20.0.0/16"]}), inline({"ipv6_cidr_blocks": ["::/0"]})],
		"judged": [[0, "fail", {"attribute": "ingress.1.ipv6_cidr_blocks", "found": "::/0"}]],
	},
	"wrong: a range of ports around the database's": {
		"rules": [inline({"cidr_blocks": ["0.0.0.0/0"], "from_port": 0, "to_port": 65535})],
		"judged": [[0, "fail", {"attribute": "ingress.0.cidr_blocks", "found": "0.0.0.0/0"}]],
	},
	"wrong: every protocol": {
		"rules": [inline({"cidr_blocks": ["0.0.0.0/0"], "protocol": "-1", "from_port": 0, "to_port": 0})],
		"judged": [[0, "fail", {"attribute": "ingress.0.cidr_blocks", "found": "0.0.0.0/0"}]],
	},
	"wrong: beside a source that is not known": {
		"rules": [inline({"cidr_blocks": null, "ipv6_cidr_blocks": ["::/0"]})],
		"mask": [{"cidr_blocks": true}],
		"judged": [[0, "fail", {"attribute": "ingress.0.ipv6_cidr_blocks", "found": "::/0"}]],
	},
	"null: no source": {"rules": [inline({"cidr_blocks": null, "ipv6_cidr_blocks": null})], "judged": [0]},
	"undecidable: the source": {
		"rules": [object.remove(inline({}), ["cidr_blocks"])],
		"mask": [{"cidr_blocks": true}],
		"judged": [[0, "unknown", expression("ingress.0.cidr_blocks")]],
	},
	"undecidable: the ports of a rule that is open": {
		"rules": [object.remove(inline({"cidr_blocks": ["0.0.0.0/0"]}), ["from_port", "to_port"])],
		"mask": [{"from_port": true, "to_port": true}],
		"judged": [[0, "unknown", expression("ingress.0.from_port")]],
	},
	"undecidable: the protocol of a rule that is open": {
		"rules": [object.remove(inline({"cidr_blocks": ["0.0.0.0/0"]}), ["protocol"])],
		"mask": [{"protocol": true}],
		"judged": [[0, "unknown", expression("ingress.0.from_port")]],
	},
	"undecidable: a prefix list, whose ranges the plan does not hold": {
		"rules": [inline({"prefix_list_ids": ["pl-0123456789abcdef0"]})],
		"judged": [[
			0, "unknown",
			{"attribute": "ingress.0.prefix_list_ids", "reason": "outside_plan", "found": "pl-0123456789abcdef0"},
		]],
	},
	"dynamic block over what is not known": {
		"rules": [{"description": ""}],
		"mask": [{"cidr_blocks": true, "from_port": true, "protocol": true, "to_port": true}],
		"judged": [[0, "unknown", expression("ingress.0.cidr_blocks")]],
	},
}

test_inline[name] if {
	some name, case in inline_cases
	group := testing.masked(
		testing.created("aws_security_group.database", {"ingress": case.rules}, {"id": null}),
		{"ingress": object.get(case, "mask", [{} | some _ in case.rules])},
	)
	database_port_open.judged == case.judged with input as testing.plan([group, cluster({"port": 5433}, attached)])
}

cases := {
	"ingress from an expression that is not known": {
		"resources": [group({}, {"ingress": testing.to(["local.rules"])}), cluster({}, attached)],
		"judged": [[0, "unknown", {"attribute": "ingress", "reason": "expression", "needs": ["local.rules"]}]],
	},
	"security groups that the plan does not show": {
		"resources": [cluster({}, {"vpc_security_group_ids": testing.to(["local.groups"])})],
		"judged": [[0, "unknown", {
			"attribute": "vpc_security_group_ids",
			"reason": "expression",
			"needs": ["local.groups"],
		}]],
	},
	"a security group outside the plan": {
		"resources": [cluster({"vpc_security_group_ids": ["sg-1"]}, {})],
		"judged": [[0, "unknown", {
			"attribute": "vpc_security_group_ids",
			"reason": "outside_plan",
			"found": ["sg-1"],
		}]],
	},
	"no security groups: the default one of the VPC, which the plan does not show": {
		"resources": [cluster({}, {"vpc_security_group_ids": null})],
		"judged": [[0, "unknown", {"attribute": "vpc_security_group_ids", "reason": "unset", "needs": []}]],
	},
	"a rule that is open on a port, for a cluster whose port is not known": {
		"resources": [
			group({"ingress": [{"protocol": "tcp", "from_port": 5433, "to_port": 5433, "cidr_blocks": ["0.0.0.0/0"]}]}, {}),
			cluster({}, object.union(attached, {"port": testing.to(["local.port"])})),
		],
		"judged": [[0, "unknown", {"attribute": "ingress.0.from_port", "reason": "expression", "needs": []}]],
	},
	"an open rule of a group that only an expression knows": {
		"resources": [
			rule(
				{"cidr_blocks": ["0.0.0.0/0"], "protocol": "-1", "from_port": 0, "to_port": 0},
				{"security_group_id": testing.to(["local.group"])},
			),
			group({}, {"ingress": null}),
			cluster({}, attached),
		],
		"judged": [[0, "unknown", {"attribute": "from_port", "reason": "expression", "needs": []}], 1],
	},
	"an open rule beside the port, of a group that only an expression knows": {
		"resources": [
			rule(
				{"cidr_blocks": ["0.0.0.0/0"], "from_port": 443, "to_port": 443},
				{"security_group_id": testing.to(["local.group"])},
			),
			group({}, {"ingress": null}),
			cluster({}, attached),
		],
		"judged": [1],
	},
	"referenced: a range that the plan makes": {
		"resources": [rule({}, object.union(to_group, {"cidr_blocks": testing.to(["aws_subnet.a.cidr_block"])}))],
		"judged": [[0, "unknown", expression("cidr_blocks")]],
	},
	"unset ingress": {
		"resources": [group({}, {"ingress": null}), cluster({}, attached)],
		"judged": [0],
	},
	"a rule of its own, right": {
		"resources": [rule({"cidr_blocks": ["10.20.0.0/16"]}, to_group)],
		"judged": [0],
	},
	"a rule of its own, wrong": {
		"resources": [rule({"cidr_blocks": ["0.0.0.0/0"]}, to_group)],
		"judged": [[0, "fail", {"attribute": "cidr_blocks", "found": "0.0.0.0/0"}]],
	},
	"a rule of its own that is not ingress": {
		"resources": [rule({"type": "egress", "cidr_blocks": ["0.0.0.0/0"]}, to_group)],
		"judged": [],
	},
	"a rule of its own, undecidable": {
		"resources": [rule({}, object.union(to_group, {"cidr_blocks": testing.to(["local.clients"])}))],
		"judged": [[0, "unknown", expression("cidr_blocks")]],
	},
	"an ingress rule, right by its group": {
		"resources": [ingress_rule({"referenced_security_group_id": "sg-application"}, to_group)],
		"judged": [0],
	},
	"an ingress rule, wrong, its protocol in capitals": {
		"resources": [ingress_rule({"cidr_ipv4": "0.0.0.0/0", "ip_protocol": "TCP"}, to_group)],
		"judged": [[0, "fail", {"attribute": "cidr_ipv4", "found": "0.0.0.0/0"}]],
	},
	"an ingress rule, wrong over IPv6, its protocol by number": {
		"resources": [ingress_rule({"cidr_ipv6": "2000::/3", "ip_protocol": "6"}, to_group)],
		"judged": [[0, "fail", {"attribute": "cidr_ipv6", "found": "2000::/3"}]],
	},
	"an ingress rule, undecidable": {
		"resources": [ingress_rule({}, object.union(to_group, {"cidr_ipv4": testing.to(["local.clients"])}))],
		"judged": [[0, "unknown", expression("cidr_ipv4")]],
	},
	"an ingress rule with a prefix list": {
		"resources": [ingress_rule({"prefix_list_id": "pl-0123456789abcdef0"}, to_group)],
		"judged": [[
			0, "unknown",
			{"attribute": "prefix_list_id", "reason": "outside_plan", "found": "pl-0123456789abcdef0"},
		]],
	},
	"the cluster's own port, on a group that is attached to it": {
		"resources": [
			ingress_rule({"cidr_ipv4": "0.0.0.0/0", "from_port": 6000, "to_port": 6000}, to_group),
			group({"ingress": []}, {"id": null}),
			cluster({"port": 6000}, attached),
		],
		"judged": [[0, "fail", {"attribute": "cidr_ipv4", "found": "0.0.0.0/0"}], 1],
	},
	"deleted": {
		"resources": [testing.deleted(
			"aws_security_group_rule.rule",
			{"type": "ingress", "protocol": "tcp", "from_port": 5432, "to_port": 5432, "cidr_blocks": ["0.0.0.0/0"]},
		)],
		"judged": [],
	},
	"not applicable to a group that no cluster has and that names no database port": {
		"resources": [group({"ingress": [inline({"cidr_blocks": ["0.0.0.0/0"], "from_port": 443, "to_port": 443})]}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	database_port_open.judged == case.judged with input as testing.plan(case.resources)
}

test_widest_prefixes_are_those_of_the_parameters if {
	sources := [
		{"cidr_ipv4": "10.20.0.0/16"},
		{"cidr_ipv4": "10.20.0.0/15"},
		{"cidr_ipv6": "2001:db8::/48"},
		{"cidr_ipv6": "2001:db8::/47"},
	]
	resources := [testing.created(address, object.union(tcp, source), to_group) |
		some position, source in sources
		address := concat("", ["aws_vpc_security_group_ingress_rule.rule_", format_int(position, 10)])
	]
	database_port_open.judged == [
		0,
		[1, "fail", {"attribute": "cidr_ipv4", "found": "10.20.0.0/15"}],
		2,
		[3, "fail", {"attribute": "cidr_ipv6", "found": "2001:db8::/47"}],
	] with input as testing.plan(resources)
		with data.parameters as {"ingress_widest_ipv4_prefix": 16, "ingress_widest_ipv6_prefix": 48}
}

attached := {"vpc_security_group_ids": testing.to(["aws_security_group.database.id"])}

to_group := {"security_group_id": testing.to(["aws_security_group.database.id"])}

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

group(known, pending) := testing.created("aws_security_group.database", known, pending)

inline(known) := object.union(
	{
		"cidr_blocks": [],
		"from_port": 5433,
		"ipv6_cidr_blocks": [],
		"prefix_list_ids": [],
		"protocol": "tcp",
		"security_groups": [],
		"to_port": 5433,
	},
	known,
)

rule(known, pending) := testing.created(
	"aws_security_group_rule.rule",
	object.union({"type": "ingress", "protocol": "tcp", "from_port": 5432, "to_port": 5432}, known),
	pending,
)

ingress_rule(known, pending) := testing.created(
	"aws_vpc_security_group_ingress_rule.rule",
	object.union(tcp, known),
	pending,
)

tcp := {"ip_protocol": "tcp", "from_port": 3306, "to_port": 3306}

expression(attribute) := {"attribute": attribute, "reason": "expression", "needs": []}
