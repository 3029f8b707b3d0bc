package aurora.lib.network_acl_test

import data.aurora.lib.network_acl
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

everything := {
	"action": "allow", "cidr_block": "0.0.0.0/0", "from_port": 0, "ipv6_cidr_block": "", "protocol": "-1",
	"rule_no": 100, "to_port": 0,
}

own := testing.to(["aws_subnet.a.id", "aws_subnet.b.id"])

default_acl := testing.created("aws_default_network_acl.main", {"ingress": []}, {
	"id": null,
	"default_network_acl_id": testing.to(["aws_vpc.network.default_network_acl_id"]),
})

acl(pending) := testing.created("aws_network_acl.database", {"ingress": []}, object.union({"id": null}, pending))

used_cases := {
	"by its own subnets": {"resources": [acl({"subnet_ids": own})], "expected": {5}},
	"by an association": {
		"resources": [acl({"subnet_ids": null}), testing.created("aws_network_acl_association.a", {}, {
			"network_acl_id": testing.to(["aws_network_acl.database.id"]),
			"subnet_id": testing.to(["aws_subnet.a.id"]),
		})],
		"expected": {5},
	},
	"as the default of the VPC": {"resources": [default_acl], "expected": {5}},
	"not the default, where each subnet has another": {
		"resources": [default_acl, acl({"subnet_ids": own})],
		"expected": {6},
	},
	"of subnets that an expression knows": {
		"resources": [acl({"subnet_ids": testing.to(["local.subnets"])})],
		"expected": set(),
	},
}

test_used[name] if {
	some name, case in used_cases
	network_acl.used == case.expected with input as testing.plan(array.concat(network.placed, case.resources))
}

open_cases := {
	"every protocol": {"rules": [everything], "expected": ["0.0.0.0/0"]},
	"over IPv6": {
		"rules": [object.union(everything, {"cidr_block": "", "ipv6_cidr_block": "::/0"})],
		"expected": ["::/0"],
	},
	"half of the internet": {"rules": [object.union(everything, {"cidr_block": "0.0.0.0/1"})], "expected": ["0.0.0.0/1"]},
	"the database's port": {"rules": [tcp(6432, 6432)], "expected": ["0.0.0.0/0"]},
	"ports around that of remote administration": {"rules": [tcp(1024, 65535)], "expected": ["0.0.0.0/0"]},
	"a port that nobody guards": {"rules": [tcp(443, 443)], "expected": []},
	"a private network": {"rules": [object.union(everything, {"cidr_block": "10.0.0.0/8"})], "expected": []},
	"UDP": {"rules": [object.union(tcp(0, 65535), {"protocol": "17"})], "expected": []},
	"denied before": {"rules": [everything, deny({})], "expected": []},
	"its ports denied before": {"rules": [tcp(22, 22), deny({"protocol": "tcp", "to_port": 1023})], "expected": []},
	"some ports denied before": {"rules": [everything, deny({"protocol": "tcp", "to_port": 1023})], "expected": ["0.0.0.0/0"]},
	"denied behind": {"rules": [everything, deny({"rule_no": 200})], "expected": ["0.0.0.0/0"]},
	"a part denied before": {"rules": [everything, deny({"cidr_block": "0.0.0.0/1"})], "expected": ["0.0.0.0/0"]},
	"the other kind of addresses denied before": {
		"rules": [everything, deny({"cidr_block": "", "ipv6_cidr_block": "::/0"})],
		"expected": ["0.0.0.0/0"],
	},
	"of another type": {"rules": "of another type", "expected": []},
}

tcp(from, to) := object.union(everything, {"protocol": "tcp", "from_port": from, "to_port": to})

deny(given) := object.union(everything, object.union({"action": "deny", "rule_no": 50}, given))

test_open[name] if {
	some name, case in open_cases
	found := network_acl.open(5) with input as testing.plan(array.concat(network.placed, [testing.created(
		"aws_network_acl.database",
		{"ingress": case.rules},
		{"subnet_ids": own},
	)]))
	[entry.found | some entry in found] == case.expected
}

doubt_cases := {
	"none": {"acl": masked([everything], [{}]), "expected": []},
	"a range": {
		"acl": masked([object.remove(everything, ["cidr_block"])], [{"cidr_block": true}]),
		"expected": ["ingress.0.cidr_block"],
	},
	"the ports of what is open": {"acl": masked([tcp(0, 0)], [{"to_port": true}]), "expected": ["ingress.0.to_port"]},
	"the ports of what is narrow": {
		"acl": masked([object.union(tcp(0, 0), {"cidr_block": "10.0.0.0/8"})], [{"to_port": true}]),
		"expected": [],
	},
	"the range of a denial": {"acl": masked([deny({"cidr_block": null})], [{"cidr_block": true}]), "expected": []},
	"a range of another type": {
		"acl": masked([object.union(everything, {"cidr_block": {}})], [{}]),
		"expected": ["ingress.0.cidr_block"],
	},
	"rules from an expression": {"acl": acl_from(testing.to(["local.rules"])), "expected": ["ingress"]},
	"no rules": {"acl": acl_from(null), "expected": []},
	"rules of another type": {"acl": masked("of another type", false), "expected": ["ingress"]},
}

acl_from(expression) := testing.created("aws_network_acl.database", {}, {"subnet_ids": own, "ingress": expression})

masked(rules, mask) := testing.masked(
	testing.created("aws_network_acl.database", {"ingress": rules}, {"subnet_ids": own}),
	{"ingress": mask},
)

test_doubts[name] if {
	some name, case in doubt_cases
	found := network_acl.doubts(5) with input as testing.plan(array.concat(network.placed, [case.acl]))
	[entry.attribute | some entry in found] == case.expected
}

# A default ACL without rules shows an empty list; what is unknown as a whole, a dynamic block makes.
test_a_dynamic_block_of_a_default_acl_is_a_doubt if {
	found := network_acl.doubts(5) with input as testing.plan(array.concat(network.placed, [testing.created(
		"aws_default_network_acl.main",
		{},
		{"ingress": null, "default_network_acl_id": testing.to(["aws_vpc.network.default_network_acl_id"])},
	)]))
	[entry.attribute | some entry in found] == ["ingress"]
}

standing(egress, acl_reference) := testing.created(
	"aws_network_acl_rule.rule",
	{
		"cidr_block": "0.0.0.0/0", "egress": egress, "from_port": 0, "protocol": "-1", "rule_action": "allow",
		"rule_number": 100, "to_port": 0,
	},
	{"network_acl_id": testing.to([acl_reference])},
)

standing_cases := {
	"of the default ACL, by the VPC": {"rule": standing(false, "aws_vpc.network.default_network_acl_id"), "open": 1, "doubts": 0},
	"of the default ACL": {"rule": standing(false, "aws_default_network_acl.main.id"), "open": 1, "doubts": 0},
	"egress": {"rule": standing(true, "aws_default_network_acl.main.id"), "open": 0, "doubts": 0},
	"of an ACL that an expression knows": {"rule": standing(false, "local.acl"), "open": 0, "doubts": 1},
}

test_rules_of_their_own[name] if {
	some name, case in standing_cases
	plan := testing.plan(array.concat(network.placed, [default_acl, case.rule]))
	count(network_acl.open(5)) == case.open with input as plan
	count(network_acl.doubts(5)) == case.doubts with input as plan
}
