package aurora.rules.network.all_ports_open_test

import data.aurora.rules.network.all_ports_open
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

# No row "referenced": a protocol and ports are known as soon as a resource is planned, or an expression hides them.

cases := {
	"right: no rule": {"resources": network.attached([]), "judged": [1]},
	"right: the port alone": {"resources": network.attached([network.ingress_rule({}, {})]), "judged": [1, 2]},
	"right: a range of ports that is not every port": {
		"resources": network.attached([network.older_rule({"from_port": 1024, "to_port": 65535}, {})]),
		"judged": [1, 2],
	},
	"wrong: every protocol": {
		"resources": network.attached([network.ingress_rule(everything, {})]),
		"judged": [1, [2, "fail", {"attribute": "ip_protocol", "found": "-1"}]],
	},
	"wrong: every port of the older type": {
		"resources": network.attached([network.older_rule({"from_port": 0, "to_port": 65535}, {})]),
		"judged": [1, [2, "fail", {"attribute": "to_port", "found": 65535}]],
	},
	"wrong: every protocol inline, from the group itself": {
		"resources": inline({"ingress": [network.inline, {"protocol": "-1", "from_port": 0, "to_port": 0, "self": true}]}, {}),
		"judged": [[1, "fail", {"attribute": "ingress.1.protocol", "found": "-1"}]],
	},
	"null: a protocol that is not there": {
		"resources": network.attached([network.ingress_rule({"ip_protocol": null}, {})]),
		"judged": [1, [2, "unknown", network.hidden("ip_protocol")]],
	},
	"unset ports": {
		"resources": network.attached([network.ingress_rule({"from_port": null, "to_port": null}, {})]),
		"judged": [1, [2, "unknown", object.union(network.hidden("ip_protocol"), {"found": "tcp"})]],
	},
	"undecidable: ingress from an expression": {
		"resources": inline({}, {"ingress": testing.to(["local.rules"])}),
		"judged": [[1, "unknown", {"attribute": "ingress", "reason": "expression", "needs": ["local.rules"]}]],
	},
	"undecidable: a group that only an expression knows": {
		"resources": network.attached([network.ingress_rule(
			everything,
			{"security_group_id": testing.to(["local.group"])},
		)]),
		"judged": [1, [2, "unknown", {"attribute": "security_group_id", "reason": "expression", "needs": ["local.group"]}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_security_group.database", {"ingress": [{"protocol": "-1"}]})],
		"judged": [],
	},
	"not applicable to a group that no cluster has": {
		"resources": [network.group({"ingress": [{"protocol": "-1", "from_port": 0, "to_port": 0}]}, {})],
		"judged": [],
	},
}

everything := {"ip_protocol": "-1", "from_port": null, "to_port": null}

inline(known, pending) := [network.cluster({}, {}), network.group(known, pending)]

test_judged[name] if {
	some name, case in cases
	all_ports_open.judged == case.judged with input as testing.plan(case.resources)
}

test_every_group_is_judged_in_the_scope_of_all if {
	resources := [
		network.group({"ingress": [{"protocol": "-1", "from_port": 0, "to_port": 0}]}, {}),
		network.ingress_rule({}, {"security_group_id": testing.to(["local.group"])}),
	]
	wrong := [[0, "fail", {"attribute": "ingress.0.protocol", "found": "-1"}], 1]
	all_ports_open.judged == wrong with input as testing.plan(resources) with data.parameters as {"scope": "all"}
}
