package aurora.rules.network.ingress_other_ports_test

import data.aurora.rules.network.ingress_other_ports
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

# No row "referenced": a protocol and ports are known as soon as a resource is planned, or an expression hides them.

cases := {
	"right": {"resources": network.attached([network.ingress_rule({}, {})]), "judged": [1, 2]},
	"right: every port at once is another rule's": {
		"resources": network.attached([network.ingress_rule({"ip_protocol": "-1", "from_port": null, "to_port": null}, {})]),
		"judged": [1, 2],
	},
	"right: of a group that an id names, for the cluster that has that id": {
		"resources": [
			network.cluster({"vpc_security_group_ids": ["sg-1"]}, {}),
			testing.created(
				"aws_vpc_security_group_ingress_rule.rule",
				object.union(tcp, {"security_group_id": "sg-1"}),
				{},
			),
		],
		"judged": [1],
	},
	"wrong: another port": {
		"resources": network.attached([network.older_rule({"from_port": 22, "to_port": 22}, {})]),
		"judged": [1, [2, "fail", {"attribute": "from_port", "found": [22, 22], "expected": [6432]}]],
	},
	"wrong: a range of ports": {
		"resources": [
			network.cluster({}, {}),
			network.group({"ingress": [object.union(network.inline, {"to_port": 6433})]}, {}),
		],
		"judged": [[1, "fail", {"attribute": "ingress.0.from_port", "found": [6432, 6433], "expected": [6432]}]],
	},
	"wrong: another protocol": {
		"resources": network.attached([network.ingress_rule({"ip_protocol": "UDP"}, {})]),
		"judged": [1, [2, "fail", {"attribute": "ip_protocol", "found": "udp", "expected": "tcp"}]],
	},
	"null: ports that are not there": {
		"resources": network.attached([network.ingress_rule({"from_port": null, "to_port": null}, {})]),
		"judged": [1, [2, "unknown", network.hidden("from_port")]],
	},
	"unset port of the cluster: the engine's own": {
		"resources": [
			network.cluster_of_port(null),
			network.group({}, {}),
			network.ingress_rule({"from_port": 5432, "to_port": 5432}, {}),
		],
		"judged": [1, 2],
	},
	"undecidable: the port of the cluster": {
		"resources": [
			network.cluster_of_port(testing.to(["local.port"])),
			network.group({}, {}),
			network.ingress_rule({}, {}),
		],
		"judged": [1, [2, "unknown", network.hidden("from_port")]],
	},
	"undecidable: a group that only an expression knows": {
		"resources": network.attached([network.ingress_rule(
			{"from_port": 6400, "to_port": 6500},
			{"security_group_id": testing.to(["local.group"])},
		)]),
		"judged": [1, [2, "unknown", {"attribute": "security_group_id", "reason": "expression", "needs": ["local.group"]}]],
	},
	"deleted": {"resources": [network.cluster({}, {}), testing.deleted("aws_security_group.database", {})], "judged": []},
	"not applicable to a rule of a group that no cluster has, which names a database port": {
		"resources": [network.group({}, {}), network.ingress_rule({"from_port": 5432, "to_port": 5432}, {})],
		"judged": [],
	},
}

tcp := {"ip_protocol": "tcp", "from_port": 6432, "to_port": 6432}

test_judged[name] if {
	some name, case in cases
	ingress_other_ports.judged == case.judged with input as testing.plan(case.resources)
}
