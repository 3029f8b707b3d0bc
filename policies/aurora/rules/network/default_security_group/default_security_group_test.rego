package aurora.rules.network.default_security_group_test

import data.aurora.rules.network.default_security_group
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

cases := {
	"right": {"resources": with_group({"ingress": [], "egress": []}, {}), "judged": [5]},
	"wrong: ingress": {
		"resources": with_group({"ingress": [{"protocol": "-1", "self": true}], "egress": []}, {}),
		"judged": [[5, "fail", {"attribute": "ingress", "found": 1}]],
	},
	"wrong: egress": {
		"resources": with_group({"ingress": [], "egress": [network.inline, network.inline]}, {}),
		"judged": [[5, "fail", {"attribute": "egress", "found": 2}]],
	},
	"wrong: a rule of its own": {
		"resources": array.concat(with_group({}, {"ingress": null}), [testing.created(
			"aws_vpc_security_group_ingress_rule.rule",
			{"ip_protocol": "-1"},
			{"security_group_id": testing.to(["aws_default_security_group.closed.id"])},
		)]),
		"judged": [[5, "fail", {
			"attribute": "security_group_id",
			"related": ["aws_vpc_security_group_ingress_rule.rule"],
		}]],
	},
	"null": {"resources": with_group({"ingress": null, "egress": null}, {}), "judged": [5]},
	"unset: the provider takes out the rules that AWS makes": {
		"resources": with_group({}, {"ingress": null, "egress": null}),
		"judged": [5],
	},
	"referenced: rules made of what the plan makes": {
		"resources": with_group({}, {"ingress": testing.to(["aws_security_group.database.ingress"])}),
		"judged": [[5, "unknown", {
			"attribute": "ingress",
			"reason": "expression",
			"needs": ["aws_security_group.database.ingress"],
		}]],
	},
	"undecidable: rules from an expression": {
		"resources": with_group({}, {"egress": testing.to(["local.rules"])}),
		"judged": [[5, "unknown", {"attribute": "egress", "reason": "expression", "needs": ["local.rules"]}]],
	},
	"undecidable: none in the plan": {
		"resources": network.placed,
		"judged": [[0, "unknown", {"attribute": "aws_default_security_group", "reason": "absent"}]],
	},
	"undecidable: one whose VPC is not known": {
		"resources": with_group({"ingress": []}, {"vpc_id": testing.to(["local.network"])}),
		"judged": [[0, "unknown", {
			"attribute": "vpc_id",
			"reason": "expression",
			"needs": [],
			"related": ["aws_default_security_group.closed"],
		}]],
	},
	"of a VPC that is not in this plan": {
		"resources": [
			testing.created("aws_subnet.a", {"vpc_id": "vpc-1"}, {"id": null}),
			network.subnet_group_of_a,
			network.cluster({}, {}),
			testing.created(
				"aws_default_security_group.open",
				{"vpc_id": "vpc-1", "ingress": [network.inline]},
				{"id": null},
			),
		],
		"judged": [[3, "fail", {"attribute": "ingress", "found": 1}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_default_security_group.closed", {"ingress": [], "egress": []})],
		"judged": [],
	},
	"not applicable to that of a VPC without a database": {
		"resources": [network.vpc, testing.created(
			"aws_default_security_group.closed",
			{"ingress": [network.inline]},
			{"vpc_id": testing.to(["aws_vpc.network.id"])},
		)],
		"judged": [],
	},
}

with_group(known, pending) := array.concat(network.placed, [testing.created(
	"aws_default_security_group.closed",
	known,
	object.union({"id": null, "vpc_id": testing.to(["aws_vpc.network.id"])}, pending),
)])

test_judged[name] if {
	some name, case in cases
	default_security_group.judged == case.judged with input as testing.plan(case.resources)
}

test_absence_fails_where_presence_is_required if {
	absent := [[0, "fail", {"attribute": "aws_default_security_group", "reason": "absent"}]]
	default_security_group.judged == absent with input as testing.plan(network.placed)
		with data.parameters as {"presence_required": true}
}

test_every_vpc_is_judged_in_the_scope_of_all if {
	resources := [
		network.vpc,
		testing.created("aws_default_security_group.other", {"ingress": [network.inline]}, {"vpc_id": null}),
	]
	default_security_group.judged == [
		[0, "unknown", {"attribute": "aws_default_security_group", "reason": "absent"}],
		[1, "fail", {"attribute": "ingress", "found": 1}],
	] with input as testing.plan(resources) with data.parameters as {"scope": "all"}
}
