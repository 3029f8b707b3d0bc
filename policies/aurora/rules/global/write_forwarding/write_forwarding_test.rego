package aurora.rules.global.write_forwarding_test

import data.aurora.rules.global.write_forwarding
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [secondary({attribute: false}, {})], "judged": [0]},
	"wrong": {
		"resources": [secondary({attribute: true}, {})],
		"judged": [[0, "fail", {"attribute": attribute, "found": true}]],
	},
	"null": {"resources": [secondary({attribute: null}, {})], "judged": [0]},
	"unset": {"resources": [secondary({}, {attribute: null})], "judged": [0]},
	"referenced": {
		"resources": [
			secondary({}, {attribute: testing.to([elsewhere])}),
			testing.created("aws_rds_cluster.other", {"engine": "aurora-postgresql"}, {attribute: null}),
		],
		"judged": [[0, "unknown", expression([elsewhere])], 1],
	},
	"undecidable": {
		"resources": [secondary({}, {attribute: testing.to(["local.wanted"])})],
		"judged": [[0, "unknown", expression(["local.wanted"])]],
	},
	"an engine that is not known yet is taken as Aurora's": {
		"resources": [testing.created("aws_rds_cluster.this", {attribute: true}, {"engine": testing.to(["local.engine"])})],
		"judged": [[0, "fail", {"attribute": attribute, "found": true}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.secondary", {"engine": "aurora-postgresql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "mysql", attribute: true}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	write_forwarding.judged == case.judged with input as testing.plan(case.resources)
}

attribute := "enable_global_write_forwarding"

elsewhere := concat(".", ["aws_rds_cluster.other", attribute])

secondary(known, pending) := testing.created(
	"aws_rds_cluster.secondary",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

expression(needs) := {"attribute": attribute, "reason": "expression", "needs": needs}

test_allowed_by_parameter if {
	resources := [secondary({attribute: true}, {}), secondary({attribute: false}, {})]
	write_forwarding.judged == [0, 1] with input as testing.plan(resources)
		with data.parameters as {"write_forwarding_allowed": true}
}
