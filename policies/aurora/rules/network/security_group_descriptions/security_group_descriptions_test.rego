package aurora.rules.network.security_group_descriptions_test

import data.aurora.rules.network.security_group_descriptions
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

cases := {
	"right": {
		"resources": [
			network.cluster({}, {}),
			network.group({"ingress": [network.inline], "egress": [network.inline]}, {}),
			network.ingress_rule({}, {}),
			network.egress_rule({}, {}),
			network.older_rule({}, {}),
		],
		"judged": [1, 2, 3, 4],
	},
	"wrong: what the provider writes": {
		"resources": [network.cluster({}, {}), network.group({"description": "Managed by Terraform"}, {})],
		"judged": [[1, "fail", {"attribute": "description", "found": "Managed by Terraform"}]],
	},
	"wrong: an inline rule": {
		"resources": [
			network.cluster({}, {}),
			network.group({"egress": [network.inline, object.union(network.inline, {"description": ""})]}, {}),
		],
		"judged": [[1, "fail", {"attribute": "egress.1.description", "found": ""}]],
	},
	"null": {
		"resources": network.attached([network.ingress_rule({"description": null}, {})]),
		"judged": [1, [2, "fail", {"attribute": "description", "found": null}]],
	},
	"unset": {
		"resources": network.attached([testing.created(
			"aws_vpc_security_group_egress_rule.rule",
			{"ip_protocol": "tcp"},
			{"description": null, "security_group_id": testing.to(["aws_security_group.database.id"])},
		)]),
		"judged": [1, [2, "fail", {"attribute": "description", "found": null}]],
	},
	"referenced: made of what the plan makes": {
		"resources": network.attached([testing.created(
			"aws_vpc_security_group_egress_rule.rule",
			{"ip_protocol": "tcp"},
			{
				"description": testing.to(["aws_security_group.database.name"]),
				"security_group_id": testing.to(["aws_security_group.database.id"]),
			},
		)]),
		"judged": [1, [2, "unknown", {
			"attribute": "description",
			"reason": "expression",
			"needs": ["aws_security_group.database.name"],
		}]],
	},
	"undecidable: an inline rule": {
		"resources": [network.cluster({}, {}), testing.masked(
			network.group({"ingress": [object.remove(network.inline, ["description"])]}, {}),
			{"ingress": [{"description": true}]},
		)],
		"judged": [[1, "unknown", network.hidden("ingress.0.description")]],
	},
	"undecidable: egress from an expression": {
		"resources": [network.cluster({}, {}), network.group({}, {"egress": testing.to(["local.rules"])})],
		"judged": [[1, "unknown", {"attribute": "egress", "reason": "expression", "needs": ["local.rules"]}]],
	},
	"deleted": {"resources": [testing.deleted("aws_security_group.database", {"description": ""})], "judged": []},
	"not applicable to a group that no cluster has": {"resources": [network.group({"description": ""}, {})], "judged": []},
	"not applicable to the default group of a VPC": {
		"resources": [
			testing.created("aws_default_security_group.database", {"ingress": []}, {"id": null, "description": null}),
			testing.created(
				"aws_rds_cluster.database",
				{"engine": "aurora-mysql"},
				{"vpc_security_group_ids": testing.to(["aws_default_security_group.database.id"])},
			),
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	security_group_descriptions.judged == case.judged with input as testing.plan(case.resources)
}
