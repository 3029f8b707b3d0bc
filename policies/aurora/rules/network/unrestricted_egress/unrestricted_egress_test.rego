package aurora.rules.network.unrestricted_egress_test

import data.aurora.rules.network.unrestricted_egress
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

cases := {
	"right: to another group": {"resources": network.attached([network.egress_rule({}, {})]), "judged": [1, 2]},
	"right: to a private network": {
		"resources": network.attached([network.older_rule({"type": "egress", "cidr_blocks": ["10.0.0.0/8"]}, {})]),
		"judged": [1, 2],
	},
	"wrong: to the whole internet": {
		"resources": network.attached([network.egress_rule({"cidr_ipv4": "0.0.0.0/0", "ip_protocol": "-1"}, {})]),
		"judged": [1, [2, "fail", {"attribute": "cidr_ipv4", "found": "0.0.0.0/0"}]],
	},
	"wrong: to the whole internet over IPv6, of the older type": {
		"resources": network.attached([network.older_rule(
			{"type": "egress", "cidr_blocks": null, "ipv6_cidr_blocks": ["::/0"]},
			{},
		)]),
		"judged": [1, [2, "fail", {"attribute": "ipv6_cidr_blocks", "found": "::/0"}]],
	},
	"wrong: inline": {
		"resources": egress([object.union(network.inline, {"cidr_blocks": ["0.0.0.0/0"]})], {}),
		"judged": [[1, "fail", {"attribute": "egress.0.cidr_blocks", "found": "0.0.0.0/0"}]],
	},
	"null: no egress": {"resources": egress(null, {}), "judged": [1]},
	"unset: the provider takes out what AWS allows": {
		"resources": [network.cluster({}, {}), network.group({}, {"egress": null})],
		"judged": [1],
	},
	"referenced: the prefix list of a gateway endpoint": {
		"resources": network.attached([network.egress_rule({}, {"prefix_list_id": to_endpoint})]),
		"judged": [1, 2],
	},
	"referenced: the prefix list of a gateway endpoint, inline": {
		"resources": [network.cluster({}, {}), testing.masked(
			network.group({"egress": [{"protocol": "tcp", "from_port": 443, "to_port": 443}]}, {"egress": to_endpoint}),
			{"egress": [{"prefix_list_ids": true}]},
		)],
		"judged": [1],
	},
	"referenced: a prefix list that the plan makes": {
		"resources": network.attached([network.egress_rule(
			{},
			{"prefix_list_id": testing.to(["aws_ec2_managed_prefix_list.partners.id"])},
		)]),
		"judged": [1, [2, "unknown", network.hidden("prefix_list_id")]],
	},
	"undecidable: the destination": {
		"resources": network.attached([network.egress_rule({}, {"cidr_ipv4": testing.to(["local.range"])})]),
		"judged": [1, [2, "unknown", network.hidden("cidr_ipv4")]],
	},
	"undecidable: a prefix list outside the plan": {
		"resources": network.attached([network.egress_rule({"prefix_list_id": "pl-1"}, {})]),
		"judged": [1, [2, "unknown", {"attribute": "prefix_list_id", "reason": "outside_plan", "found": "pl-1"}]],
	},
	"undecidable: egress from an expression": {
		"resources": [network.cluster({}, {}), network.group({}, {"egress": testing.to(["local.rules"])})],
		"judged": [[1, "unknown", {"attribute": "egress", "reason": "expression", "needs": ["local.rules"]}]],
	},
	"undecidable: groups that the plan does not show": {
		"resources": [network.stray],
		"judged": [[0, "unknown", {"attribute": "vpc_security_group_ids", "reason": "unset", "needs": []}]],
	},
	"deleted": {"resources": [testing.deleted("aws_security_group.database", {"egress": []})], "judged": []},
	"not applicable to a group that no cluster has": {
		"resources": [network.group({}, {}), network.egress_rule({"cidr_ipv4": "0.0.0.0/0"}, {})],
		"judged": [],
	},
}

to_endpoint := testing.to(["aws_vpc_endpoint.storage.prefix_list_id"])

egress(rules, mask) := [
	network.cluster({}, {}),
	testing.masked(network.group({"egress": rules}, {}), {"egress": mask}),
]

test_judged[name] if {
	some name, case in cases
	unrestricted_egress.judged == case.judged with input as testing.plan(case.resources)
}

test_widest_prefixes_are_those_of_the_parameters if {
	resources := network.attached([network.egress_rule({"cidr_ipv4": "10.0.0.0/8", "cidr_ipv6": null}, {})])
	wrong := [1, [2, "fail", {"attribute": "cidr_ipv4", "found": "10.0.0.0/8"}]]
	unrestricted_egress.judged == wrong with input as testing.plan(resources)
		with data.parameters as {"egress_widest_ipv4_prefix": 16, "egress_widest_ipv6_prefix": 64}
}
