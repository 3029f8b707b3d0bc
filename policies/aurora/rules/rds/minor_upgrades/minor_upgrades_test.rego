package aurora.rules.rds.minor_upgrades_test

import data.aurora.rules.rds.minor_upgrades
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [instance({attribute: true}, {})], "judged": [0]},
	"wrong": {
		"resources": [instance({attribute: false}, {})],
		"judged": [[0, "fail", {"attribute": attribute, "found": false}]],
	},
	"null is the default, which is right": {
		"resources": [instance({attribute: null}, {})],
		"judged": [0],
	},
	"unset is the default, which is right": {
		"resources": [instance({}, {attribute: null})],
		"judged": [0],
	},
	"referenced": {
		"resources": [
			instance({}, {attribute: testing.to([elsewhere])}),
			testing.created(
				"aws_rds_cluster_instance.other",
				{"engine": "aurora-mysql", attribute: true},
				{},
			),
		],
		"judged": [[0, "unknown", expression([elsewhere])], 1],
	},
	"undecidable": {
		"resources": [instance({}, {attribute: testing.to(["local.wanted"])})],
		"judged": [[0, "unknown", expression(["local.wanted"])]],
	},
	"one wrong among several": {
		"resources": [
			instance({attribute: true}, {}),
			testing.created(
				"aws_rds_cluster_instance.reader",
				{"engine": "aurora-mysql", attribute: false},
				{},
			),
		],
		"judged": [0, [1, "fail", {"attribute": attribute, "found": false}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster_instance.writer", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a member of a Multi-AZ DB cluster": {
		"resources": [testing.created(
			"aws_rds_cluster_instance.writer",
			{"engine": "postgres", attribute: false},
			{},
		)],
		"judged": [],
	},
	"not applicable to an instance without a cluster": {
		"resources": [testing.created("aws_db_instance.database", {"engine": "mysql", attribute: false}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	minor_upgrades.judged == case.judged with input as testing.plan(case.resources)
}

attribute := "auto_minor_version_upgrade"

elsewhere := concat(".", ["aws_rds_cluster_instance.other", attribute])

instance(known, pending) := testing.created(
	"aws_rds_cluster_instance.writer",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

expression(needs) := {"attribute": attribute, "reason": "expression", "needs": needs}
