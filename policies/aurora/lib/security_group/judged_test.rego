package aurora.lib.security_group_judged_test

import data.aurora.lib.security_group
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

everything_cases := {
	"every protocol": {"rule": {"protocol": "-1"}, "expected": "yes"},
	"every port": {"rule": {"protocol": "tcp", "from_port": 0, "to_port": 65535}, "expected": "yes"},
	"every port but the first": {"rule": {"protocol": "17", "from_port": 1, "to_port": 65535}, "expected": "yes"},
	"some ports": {"rule": {"protocol": "tcp", "from_port": 1024, "to_port": 65535}, "expected": "no"},
	"ICMP": {"rule": {"protocol": "icmp", "from_port": -1, "to_port": -1}, "expected": "no"},
	"a protocol that is not known": {"rule": {"protocol": false}, "expected": "maybe"},
	"a port that is not known": {"rule": {"protocol": "tcp", "from_port": 0, "to_port": null}, "expected": "maybe"},
}

test_opens_everything[name] if {
	some name, case in everything_cases
	security_group.opens_everything(case.rule) == case.expected
}

# The resource is a rule of its own (3) beside an attached group (1) and one that is attached to nothing (2).
scope_cases := {
	"ingress of the attached group": {"rule": network.ingress_rule({}, {}), "inbound": [1, 3], "outbound": [1]},
	"egress of the attached group": {"rule": network.egress_rule({}, {}), "inbound": [1], "outbound": [1, 3]},
	"egress of the older type": {
		"rule": network.older_rule({"type": "egress"}, {}),
		"inbound": [1],
		"outbound": [1, 3],
	},
	"of a direction that is not known": {
		"rule": testing.created(
			"aws_security_group_rule.rule",
			network.inline,
			{"type": testing.to(["local.type"]), "security_group_id": testing.to(["aws_security_group.database.id"])},
		),
		"inbound": [1, 3],
		"outbound": [1, 3],
	},
	"egress of another group": {
		"rule": network.egress_rule({}, {"security_group_id": testing.to(["aws_security_group.other.id"])}),
		"inbound": [1],
		"outbound": [1],
	},
	"egress of a group that an expression knows": {
		"rule": network.egress_rule({}, {"security_group_id": testing.to(["local.group"])}),
		"inbound": [1],
		"outbound": [1, 3],
	},
}

test_in_scope[name] if {
	some name, case in scope_cases
	plan := testing.plan([
		network.cluster({}, {}), network.group({}, {}),
		testing.created("aws_security_group.other", {}, {"id": null}),
		case.rule,
	])
	sort(object.keys(security_group.inbound)) == case.inbound with input as plan
	sort(object.keys(security_group.outbound)) == case.outbound with input as plan
}

test_all_groups_are_in_the_scope_of_all if {
	found := security_group.inbound with input as testing.plan([
		testing.created("aws_security_group.other", {"ingress": [network.inline]}, {"id": null}),
		testing.created("aws_default_security_group.other", {"ingress": []}, {"id": null}),
		network.ingress_rule({}, {"security_group_id": testing.to(["aws_security_group.other.id"])}),
	])
		with data.parameters as {"scope": "all"}
	{handle: count(rules) | some handle, rules in found} == {0: 1, 1: 0, 2: 1}
}

test_all_rules_are_in_the_scope_of_all if {
	found := security_group.outbound with input as testing.plan([network.egress_rule({}, {})])
		with data.parameters as {"scope": "all"}
	object.keys(found) == {0}
}

test_a_protocol_of_a_direction_that_is_not_known_is_not_known if {
	found := security_group.outbound with input as testing.plan([
		network.cluster({}, {}), network.group({}, {}),
		testing.created(
			"aws_security_group_rule.rule",
			network.inline,
			{"type": testing.to(["local.type"]), "security_group_id": testing.to(["aws_security_group.database.id"])},
		),
	])
	[rule.protocol | some rule in found[2]] == [false]
}

test_ingress_by_group if {
	plan := testing.plan([
		network.group({"ingress": [network.inline]}, {}),
		network.ingress_rule({}, {}),
		network.egress_rule({}, {}),
		testing.created("aws_security_group.other", {"ingress": [network.inline]}, {"id": null}),
	])
	found := security_group.ingress_by_group({0}) with input as plan
	{group: [entry.handle | some entry in entries] | some group, entries in found} == {0: [0, 1]}
}

# What is no list of rules, as a plan never shows it, is not taken for none.
test_rules_of_another_type_are_hidden if {
	found := security_group.hidden with input as testing.plan([
		network.cluster({}, {}),
		network.group({"ingress": "of another type"}, {}),
	])
	found == {1}
}

test_sources_of_another_type_are_hidden if {
	found := security_group.ingress with input as testing.plan(network.attached([network.ingress_rule({"cidr_ipv4": {}}, {})]))
	[rule.unknown | some rule in found[2]] == [{"cidr_ipv4"}]
}
