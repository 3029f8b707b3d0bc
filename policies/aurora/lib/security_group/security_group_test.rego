package aurora.lib.security_group_test

import data.aurora.lib.security_group
import data.aurora.testing
import rego.v1

cluster(known, pending) := testing.created(
	"aws_rds_cluster.this",
	object.union({"engine": "aurora-postgresql"}, known),
	object.union({"vpc_security_group_ids": testing.to(["aws_security_group.database.id"])}, pending),
)

group(known, mask) := testing.masked(
	testing.created("aws_security_group.database", known, {"id": null}),
	mask,
)

rule(given) := object.union(
	{
		"path": "",
		"protocol": "tcp",
		"from_port": 5432,
		"to_port": 5432,
		"sources": {"cidr_blocks": [], "ipv6_cidr_blocks": [], "cidr_ipv4": [], "cidr_ipv6": []},
		"prefix_lists": {"prefix_list_ids": [], "prefix_list_id": []},
		"unknown": set(),
		"ports": {5432},
		"possible_ports": set(),
	},
	given,
)

postgresql := {"protocol": "tcp", "from_port": 5432, "to_port": 5432}

web := {"protocol": "tcp", "from_port": 443, "to_port": 443, "cidr_blocks": ["0.0.0.0/0"]}

# Rules inline in the group of resource 1, which is attached to a PostgreSQL cluster.
inline_cases := {
	"no rules": {"ingress": [], "mask": [], "expected": []},
	"null": {"ingress": null, "mask": false, "expected": []},
	"a range": {
		"ingress": [object.union(postgresql, {"cidr_blocks": ["10.0.0.0/16"], "ipv6_cidr_blocks": ["fd00::/8"]})],
		"mask": [{"cidr_blocks": [false], "ipv6_cidr_blocks": [false]}],
		"expected": [rule({
			"path": "ingress.0.",
			"sources": {"cidr_blocks": ["10.0.0.0/16"], "ipv6_cidr_blocks": ["fd00::/8"]},
		})],
	},
	"every protocol, and a port that is not the database's": {
		"ingress": [{"protocol": "-1", "from_port": 0, "to_port": 0, "cidr_blocks": ["0.0.0.0/0"]}, web],
		"mask": [{}, {}],
		"expected": [
			rule({
				"path": "ingress.0.",
				"protocol": "-1",
				"from_port": 0,
				"to_port": 0,
				"sources": {"cidr_blocks": ["0.0.0.0/0"]},
			}),
			rule({
				"path": "ingress.1.",
				"from_port": 443,
				"to_port": 443,
				"sources": {"cidr_blocks": ["0.0.0.0/0"]},
			}),
		],
	},
	"the other engine's port": {
		"ingress": [{"protocol": "tcp", "from_port": 3306, "to_port": 3306}],
		"mask": [{}],
		"expected": [rule({"path": "ingress.0.", "from_port": 3306, "to_port": 3306, "ports": {3306, 5432}})],
	},
	"a range of which one is not known": {
		"ingress": [object.union(postgresql, {"cidr_blocks": ["10.0.0.0/16", null]})],
		"mask": [{"cidr_blocks": [false, true]}],
		"expected": [rule({
			"path": "ingress.0.",
			"sources": {"cidr_blocks": ["10.0.0.0/16"]},
			"unknown": {"cidr_blocks"},
		})],
	},
	"a dynamic block": {
		"ingress": [{"ipv6_cidr_blocks": []}],
		"mask": [{"cidr_blocks": true, "from_port": true, "protocol": true, "to_port": true}],
		"expected": [rule({
			"path": "ingress.0.",
			"protocol": false,
			"from_port": null,
			"to_port": null,
			"unknown": {"cidr_blocks"},
		})],
	},
	"a prefix list": {
		"ingress": [object.union(postgresql, {"prefix_list_ids": ["pl-1"]})],
		"mask": [{"prefix_list_ids": [false]}],
		"expected": [rule({"path": "ingress.0.", "prefix_lists": {"prefix_list_ids": ["pl-1"]}})],
	},
	"a prefix list that is not known": {
		"ingress": [postgresql],
		"mask": [{"prefix_list_ids": true}],
		"expected": [rule({"path": "ingress.0.", "unknown": {"prefix_list_ids"}})],
	},
	"another security group only": {
		"ingress": [postgresql],
		"mask": [{"security_groups": true}],
		"expected": [rule({"path": "ingress.0."})],
	},
}

test_ingress_of_an_attached_group_with[name] if {
	some name, case in inline_cases
	found := security_group.ingress with input as testing.plan([
		cluster({}, {}),
		group({"ingress": case.ingress}, {"ingress": case.mask}),
	])
	found == {1: case.expected}
}

test_ingress_of_a_group_that_names_no_rules if {
	found := security_group.ingress with input as testing.plan([cluster({}, {}), group({}, {"ingress": true})])
	found == {1: []}
}

unattached_cases := {
	"the database port": {"ingress": [web, postgresql], "expected": {0: [rule({"path": "ingress.1."})]}},
	"other ports": {"ingress": [web], "expected": {}},
	"no rules": {"ingress": [], "expected": {}},
}

test_ingress_of_a_group_attached_to_nothing_with[name] if {
	some name, case in unattached_cases
	found := security_group.ingress with input as testing.plan([group({"ingress": case.ingress}, {})])
	found == case.expected
}

port_cases := {
	"PostgreSQL by default": {"cluster": cluster({}, {"port": null}), "expected": {5432}},
	"MySQL by default": {"cluster": cluster({"engine": "aurora-mysql"}, {"port": null}), "expected": {3306}},
	"a port of its own": {"cluster": cluster({"port": 6432}, {}), "expected": {6432}},
	"a port that is not known": {
		"cluster": cluster({}, {"port": testing.to(["local.port"])}),
		"expected": {null, 3306, 5432},
	},
	"an engine that is not known": {
		"cluster": testing.created("aws_rds_cluster.this", {}, {
			"engine": testing.to(["local.engine"]),
			"port": null,
			"vpc_security_group_ids": testing.to(["aws_security_group.database.id"]),
		}),
		"expected": {3306, 5432},
	},
}

test_ports_of_a_rule_for_a_cluster_with[name] if {
	some name, case in port_cases
	found := security_group.ingress with input as testing.plan([
		case.cluster,
		group({"ingress": [{"protocol": "-1"}]}, {}),
	])
	found == {1: [rule({
		"path": "ingress.0.",
		"protocol": "-1",
		"from_port": null,
		"to_port": null,
		"ports": case.expected,
	})]}
}

doubt_cases := {
	"a group of this plan": {"groups": testing.to(["aws_security_group.database.id"]), "expected": {}},
	"groups that only an expression knows": {
		"groups": testing.to(["local.groups"]),
		"expected": {0: {"attribute": "vpc_security_group_ids", "reason": "expression", "needs": ["local.groups"]}},
	},
	"no groups": {
		"groups": null,
		"expected": {0: {"attribute": "vpc_security_group_ids", "reason": "unset", "needs": []}},
	},
}

test_doubts_of_a_cluster_with[name] if {
	some name, case in doubt_cases
	found := security_group.doubts with input as testing.plan([
		cluster({}, {"vpc_security_group_ids": case.groups}),
		group({"ingress": []}, {}),
	])
	found == case.expected
}
