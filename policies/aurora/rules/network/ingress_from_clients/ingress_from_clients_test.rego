package aurora.rules.network.ingress_from_clients_test

import data.aurora.rules.network.ingress_from_clients
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

cases := {
	"right: another group": {"resources": network.attached([network.ingress_rule({}, {})]), "judged": [1, 2]},
	"right: a range as wide as a subnet may be": {
		"resources": network.attached([network.older_rule({"cidr_blocks": ["10.20.0.0/20"]}, {})]),
		"judged": [1, 2],
	},
	"right: a range of IPv6 as wide as a subnet": {
		"resources": network.attached([network.ingress_rule({"cidr_ipv6": "2001:db8::/64"}, {})]),
		"judged": [1, 2],
	},
	"wrong: a whole VPC": {
		"resources": network.attached([network.ingress_rule({"cidr_ipv4": "10.20.0.0/16"}, {})]),
		"judged": [1, [2, "fail", {"attribute": "cidr_ipv4", "found": "10.20.0.0/16"}]],
	},
	"wrong: inline, in the second rule": {
		"resources": [network.cluster({}, {}), network.group(
			{"ingress": [network.inline, object.union(network.inline, {"cidr_blocks": ["10.0.0.0/8"]})]},
			{},
		)],
		"judged": [[1, "fail", {"attribute": "ingress.1.cidr_blocks", "found": "10.0.0.0/8"}]],
	},
	"null: no range": {
		"resources": network.attached([network.ingress_rule({"cidr_ipv4": null, "prefix_list_id": null}, {})]),
		"judged": [1, 2],
	},
	"unset: no inline rules": {
		"resources": [network.cluster({}, {}), network.group({}, {"ingress": null})],
		"judged": [1],
	},
	"referenced: the range of a subnet that the plan makes": {
		"resources": network.attached([network.ingress_rule({}, {"cidr_ipv4": testing.to(["aws_subnet.a.cidr_block"])})]),
		"judged": [1, [2, "unknown", network.hidden("cidr_ipv4")]],
	},
	"undecidable: the range": {
		"resources": network.attached([network.ingress_rule({}, {"cidr_ipv4": testing.to(["local.range"])})]),
		"judged": [1, [2, "unknown", network.hidden("cidr_ipv4")]],
	},
	"undecidable: a prefix list, whose ranges the plan does not hold": {
		"resources": network.attached([network.ingress_rule({"prefix_list_id": "pl-1"}, {})]),
		"judged": [1, [2, "unknown", {"attribute": "prefix_list_id", "reason": "outside_plan", "found": "pl-1"}]],
	},
	"undecidable: a group that only an expression knows": {
		"resources": network.attached([network.ingress_rule(
			{"cidr_ipv4": "10.0.0.0/8"},
			{"security_group_id": testing.to(["local.group"])},
		)]),
		"judged": [1, [2, "unknown", {"attribute": "security_group_id", "reason": "expression", "needs": ["local.group"]}]],
	},
	"dynamic block over what is not known": {
		"resources": [network.cluster({}, {}), testing.masked(
			network.group({"ingress": [{"description": ""}]}, {}),
			{"ingress": [{"cidr_blocks": true, "from_port": true, "protocol": true, "to_port": true}]},
		)],
		"judged": [[1, "unknown", network.hidden("ingress.0.cidr_blocks")]],
	},
	"deleted": {"resources": [testing.deleted("aws_security_group.database", {"ingress": []})], "judged": []},
	"not applicable to a rule of a group that no cluster has, which names a database port": {
		"resources": [network.group({}, {}), network.ingress_rule({"from_port": 5432, "to_port": 5432}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	ingress_from_clients.judged == case.judged with input as testing.plan(case.resources)
}

test_widest_prefixes_are_those_of_the_parameters if {
	resources := network.attached([network.older_rule({"cidr_blocks": ["10.20.4.0/24"]}, {})])
	wrong := [1, [2, "fail", {"attribute": "cidr_blocks", "found": "10.20.4.0/24"}]]
	ingress_from_clients.judged == wrong with input as testing.plan(resources)
		with data.parameters as {"client_widest_ipv4_prefix": 28}
}

test_widest_prefixes_of_ipv6_are_those_of_the_parameters if {
	resources := network.attached([network.ingress_rule({"cidr_ipv6": "2001:db8::/64"}, {})])
	wrong := [1, [2, "fail", {"attribute": "cidr_ipv6", "found": "2001:db8::/64"}]]
	ingress_from_clients.judged == wrong with input as testing.plan(resources)
		with data.parameters as {"client_widest_ipv6_prefix": 96}
}
