package aurora.lib.security_group_rules_test

import data.aurora.lib.security_group
import data.aurora.lib.security_group_test
import data.aurora.testing
import rego.v1

# Resource 2 is a rule of the group that is attached to a PostgreSQL cluster; resource 3 is attached to nothing.
plan_of(resource) := testing.plan([
	security_group_test.cluster({}, {}),
	security_group_test.group({}, {"ingress": true}),
	resource,
	testing.created("aws_security_group.other", {}, {"id": null, "ingress": null}),
])

ingress_rule(known, pending) := testing.created(
	"aws_vpc_security_group_ingress_rule.this",
	known,
	object.union({"security_group_id": testing.to(["aws_security_group.database.id"])}, pending),
)

old_rule(known, pending) := testing.created(
	"aws_security_group_rule.this",
	known,
	object.union({"security_group_id": testing.to(["aws_security_group.database.id"])}, pending),
)

elsewhere := {"security_group_id": testing.to(["aws_security_group.other.id"])}

cases := {
	"a rule of the attached group": {
		"rule": ingress_rule(
			{"ip_protocol": "TCP", "from_port": 0, "to_port": 65535, "cidr_ipv4": "0.0.0.0/0", "cidr_ipv6": null},
			{},
		),
		"expected": {2: [security_group_test.rule({
			"from_port": 0,
			"to_port": 65535,
			"sources": {"cidr_ipv4": ["0.0.0.0/0"]},
		})]},
	},
	"a rule whose source is not known": {
		"rule": ingress_rule({"ip_protocol": "-1"}, {"cidr_ipv4": testing.to(["local.range"])}),
		"expected": {2: [security_group_test.rule({
			"protocol": "-1",
			"from_port": null,
			"to_port": null,
			"unknown": {"cidr_ipv4"},
		})]},
	},
	"a rule from a prefix list": {
		"rule": ingress_rule({"ip_protocol": "tcp", "from_port": 5432, "to_port": 5432, "prefix_list_id": "pl-1"}, {}),
		"expected": {2: [security_group_test.rule({"prefix_lists": {"prefix_list_id": ["pl-1"]}})]},
	},
	"a rule of the older type": {
		"rule": old_rule(
			{"type": "ingress", "protocol": "tcp", "from_port": 5432, "to_port": 5432, "cidr_blocks": ["10.0.0.0/8"]},
			{},
		),
		"expected": {2: [security_group_test.rule({"sources": {"cidr_blocks": ["10.0.0.0/8"]}})]},
	},
	"egress": {
		"rule": old_rule({"type": "egress", "protocol": "-1", "from_port": 0, "to_port": 0}, {}),
		"expected": {},
	},
	"a rule of another group that names a database port": {
		"rule": ingress_rule({"ip_protocol": "tcp", "from_port": 3306, "to_port": 3306}, elsewhere),
		"expected": {2: [security_group_test.rule({"from_port": 3306, "to_port": 3306, "ports": {3306}})]},
	},
	"a rule of another group": {
		"rule": ingress_rule({"ip_protocol": "tcp", "from_port": 443, "to_port": 443}, elsewhere),
		"expected": {},
	},
	"a rule of a group that only an expression knows, which names a database port": {
		"rule": ingress_rule(
			{"ip_protocol": "tcp", "from_port": 5432, "to_port": 5433, "cidr_ipv4": "0.0.0.0/0"},
			{"security_group_id": testing.to(["local.group"])},
		),
		"expected": {2: [security_group_test.rule({
			"to_port": 5433,
			"sources": {"cidr_ipv4": ["0.0.0.0/0"]},
			"possible_ports": {5432},
		})]},
	},
}

test_ingress_by[name] if {
	some name, case in cases
	found := security_group.ingress with input as plan_of(case.rule)
	found == object.union({1: []}, case.expected)
}

hidden_cases := {
	"rules from an expression": {"group": ingress_of({"ingress": testing.to(["local.rules"])}), "expected": {1}},
	"known rules": {
		"group": testing.created("aws_security_group.database", {"ingress": [{"protocol": "-1"}]}, {"id": null}),
		"expected": set(),
	},
	"no rules written": {"group": ingress_of({"ingress": null}), "expected": set()},
	"a dynamic block": {
		"group": testing.masked(
			testing.created("aws_security_group.database", {"ingress": [{}]}, {"id": null}),
			{"ingress": [{"cidr_blocks": true}]},
		),
		"expected": set(),
	},
}

ingress_of(pending) := testing.created("aws_security_group.database", {}, object.union({"id": null}, pending))

test_hidden[name] if {
	some name, case in hidden_cases
	found := security_group.hidden with input as testing.plan([security_group_test.cluster({}, {}), case.group])
	found == case.expected
}

test_hidden_leaves_out_a_group_attached_to_nothing if {
	found := security_group.hidden with input as testing.plan([ingress_of({"ingress": testing.to(["local.rules"])})])
	found == set()
}

reaches_cases := {
	"every protocol": {"rule": {"protocol": "-1"}, "expected": "yes"},
	"every protocol by name": {"rule": {"protocol": "all"}, "expected": "yes"},
	"TCP by number, around the port": {
		"rule": {"protocol": "6", "from_port": 5000, "to_port": 6000},
		"expected": "yes",
	},
	"TCP, the port alone": {"rule": {}, "expected": "yes"},
	"TCP, below the port": {"rule": {"from_port": 0, "to_port": 5431}, "expected": "no"},
	"TCP, above the port": {"rule": {"from_port": 5433, "to_port": 65535}, "expected": "no"},
	"TCP, where the database's port is not known": {
		"rule": {"from_port": 443, "to_port": 443, "ports": {3306, 5432, null}},
		"expected": "maybe",
	},
	"UDP, where the database's port is not known": {
		"rule": {"protocol": "udp", "ports": {3306, 5432, null}},
		"expected": "no",
	},
	"TCP, around the port of a cluster that it may belong to": {
		"rule": {"from_port": 5000, "to_port": 6000, "ports": set(), "possible_ports": {5432}},
		"expected": "maybe",
	},
	"TCP, beside the port of a cluster that it may belong to": {
		"rule": {"from_port": 443, "to_port": 443, "ports": set(), "possible_ports": {5432}},
		"expected": "no",
	},
	"every protocol, of a group that may be a cluster's": {
		"rule": {"protocol": "-1", "ports": set(), "possible_ports": {5432}},
		"expected": "maybe",
	},
	"TCP, from a port that is not known": {"rule": {"from_port": null}, "expected": "maybe"},
	"TCP, to a port that is not known": {"rule": {"to_port": null}, "expected": "maybe"},
	"UDP": {"rule": {"protocol": "udp", "from_port": 0, "to_port": 65535}, "expected": "no"},
	"a protocol that is not known": {"rule": {"protocol": false}, "expected": "maybe"},
}

test_reaches_database[name] if {
	some name, case in reaches_cases
	security_group.reaches_database(security_group_test.rule(case.rule)) == case.expected
}
