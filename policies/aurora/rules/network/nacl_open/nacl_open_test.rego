package aurora.rules.network.nacl_open_test

import data.aurora.rules.network.nacl_open
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

cases := {
	"right": {"resources": with_acl({"ingress": [rule({"cidr_block": "10.20.0.0/16"})]}, {}), "judged": [5]},
	"right: open on a port that nobody guards": {
		"resources": with_acl({"ingress": [rule({"protocol": "tcp", "from_port": 443, "to_port": 443})]}, {}),
		"judged": [5],
	},
	"right: denied before": {
		"resources": with_acl({"ingress": [rule({}), rule({"rule_no": 50, "action": "deny"})]}, {}),
		"judged": [5],
	},
	"wrong": {
		"resources": with_acl({"ingress": [rule({})]}, {}),
		"judged": [[5, "fail", open("ingress.0.cidr_block", "0.0.0.0/0", "aws_network_acl.database")]],
	},
	"wrong: over IPv6, in a rule of its own, on the port of remote administration": {
		"resources": array.concat(with_acl({"ingress": []}, {}), [testing.created(
			"aws_network_acl_rule.rule",
			{
				"rule_action": "allow", "rule_number": 100, "egress": false, "protocol": "6",
				"from_port": 22, "to_port": 22, "ipv6_cidr_block": "::/0",
			},
			{"network_acl_id": testing.to(["aws_network_acl.database.id"])},
		)]),
		"judged": [[5, "fail", open("ipv6_cidr_block", "::/0", "aws_network_acl_rule.rule")]],
	},
	"null: no rules, which denies": {"resources": with_acl({"ingress": null}, {}), "judged": [5]},
	"unset: no rules, which denies": {"resources": with_acl({}, {"ingress": null}), "judged": [5]},
	"referenced: the range of what the plan makes": {
		"resources": with_acl_masked({"ingress": [object.remove(rule({}), ["cidr_block"])]}, [{"cidr_block": true}]),
		"judged": [[5, "unknown", object.union(
			network.hidden("ingress.0.cidr_block"),
			{"related": ["aws_network_acl.database"]},
		)]],
	},
	"undecidable: rules from an expression": {
		"resources": with_acl({}, {"ingress": testing.to(["local.rules"])}),
		"judged": [[5, "unknown", {"attribute": "ingress", "reason": "expression", "needs": ["local.rules"]}]],
	},
	"undecidable: the subnets of an open ACL": {
		"resources": array.concat(network.placed, [testing.created(
			"aws_network_acl.database",
			{"ingress": [rule({})]},
			{"subnet_ids": testing.to(["local.subnets"])},
		)]),
		"judged": [[5, "unknown", {"attribute": "subnet_ids", "reason": "expression", "needs": ["local.subnets"]}]],
	},
	"deleted": {"resources": [testing.deleted("aws_network_acl.database", {"ingress": [rule({})]})], "judged": []},
	"not applicable to an ACL of other subnets": {
		"resources": array.concat(network.placed, [
			network.subnet("public", {}, {}),
			testing.created(
				"aws_network_acl.public",
				{"ingress": [rule({})]},
				{"subnet_ids": testing.to(["aws_subnet.public.id"])},
			),
		]),
		"judged": [],
	},
}

rule(given) := object.union(
	{"action": "allow", "cidr_block": "0.0.0.0/0", "from_port": 0, "protocol": "-1", "rule_no": 100, "to_port": 0},
	given,
)

open(attribute, range, holder) := {"attribute": attribute, "found": range, "related": [holder]}

with_acl(known, pending) := array.concat(network.placed, [testing.created(
	"aws_network_acl.database",
	known,
	object.union({"id": null, "subnet_ids": testing.to(["aws_subnet.a.id", "aws_subnet.b.id"])}, pending),
)])

with_acl_masked(known, mask) := array.concat(network.placed, [testing.masked(
	testing.created("aws_network_acl.database", known, {"subnet_ids": testing.to(["aws_subnet.a.id", "aws_subnet.b.id"])}),
	{"ingress": mask},
)])

test_judged[name] if {
	some name, case in cases
	nacl_open.judged == case.judged with input as testing.plan(case.resources)
}

test_every_acl_is_judged_in_the_scope_of_all if {
	resources := [testing.created("aws_network_acl.public", {"ingress": [rule({})]}, {"subnet_ids": null})]
	wrong := [[0, "fail", open("ingress.0.cidr_block", "0.0.0.0/0", "aws_network_acl.public")]]
	nacl_open.judged == wrong with input as testing.plan(resources) with data.parameters as {"scope": "all"}
}
