package aurora.rules.rds.minor_upgrades_test

import data.aurora.rules.rds.minor_upgrades
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [instance({"auto_minor_version_upgrade": true}, {})], "judged": [0]},
	"wrong": {
		"resources": [instance({"auto_minor_version_upgrade": false}, {})],
		"judged": [[0, "fail", {"attribute": "auto_minor_version_upgrade", "found": false}]],
	},
	"null is the default, which is right": {
		"resources": [instance({"auto_minor_version_upgrade": null}, {})],
		"judged": [0],
	},
	"unset is the default, which is right": {
		"resources": [instance({}, {"auto_minor_version_upgrade": null})],
		"judged": [0],
	},
	"referenced": {
		"resources": [
			instance({}, {"auto_minor_version_upgrade": testing.to(["aws_rds_cluster_instance.other.auto_minor_version_upgrade"])}),
			testing.created(
				"aws_rds_cluster_instance.other",
				{"engine": "aurora-mysql", "auto_minor_version_upgrade": true},
				{},
			),
		],
		"judged": [[0, "unknown", expression(["aws_rds_cluster_instance.other.auto_minor_version_upgrade"])], 1],
	},
	"undecidable": {
		"resources": [instance({}, {"auto_minor_version_upgrade": testing.to(["local.wanted"])})],
		"judged": [[0, "unknown", expression(["local.wanted"])]],
	},
	"one wrong among several": {
		"resources": [
			instance({"auto_minor_version_upgrade": true}, {}),
			testing.created(
				"aws_rds_cluster_instance.reader",
				{"engine": "aurora-mysql", "auto_minor_version_upgrade": false},
				{},
			),
		],
		"judged": [0, [1, "fail", {"attribute": "auto_minor_version_upgrade", "found": false}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster_instance.writer", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a member of a Multi-AZ DB cluster": {
		"resources": [testing.created(
			"aws_rds_cluster_instance.writer",
			{"engine": "postgres", "auto_minor_version_upgrade": false},
			{},
		)],
		"judged": [],
	},
	"not applicable to an instance without a cluster": {
		"resources": [testing.created("aws_db_instance.database", {"engine": "mysql", "auto_minor_version_upgrade": false}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	minor_upgrades.judged == case.judged with input as testing.plan(case.resources)
}

instance(known, pending) := testing.created(
	"aws_rds_cluster_instance.writer",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

expression(needs) := {"attribute": "auto_minor_version_upgrade", "reason": "expression", "needs": needs}
