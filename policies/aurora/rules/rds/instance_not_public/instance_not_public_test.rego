package aurora.rules.rds.instance_not_public_test

import data.aurora.rules.rds.instance_not_public
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [instance({"publicly_accessible": false}, {})], "judged": [0]},
	"wrong": {
		"resources": [instance({"publicly_accessible": true}, {})],
		"judged": [[0, "fail", {"attribute": "publicly_accessible", "found": true}]],
	},
	"null is the default, which is right": {
		"resources": [instance({"publicly_accessible": null}, {})],
		"judged": [0],
	},
	"unset is the default, which is right": {
		"resources": [instance({}, {"publicly_accessible": null})],
		"judged": [0],
	},
	"referenced": {
		"resources": [
			instance({}, {"publicly_accessible": testing.to(["aws_rds_cluster_instance.other.publicly_accessible"])}),
			testing.created(
				"aws_rds_cluster_instance.other",
				{"engine": "aurora-mysql", "publicly_accessible": false},
				{},
			),
		],
		"judged": [[0, "unknown", expression(["aws_rds_cluster_instance.other.publicly_accessible"])], 1],
	},
	"undecidable": {
		"resources": [instance({}, {"publicly_accessible": testing.to(["local.wanted"])})],
		"judged": [[0, "unknown", expression(["local.wanted"])]],
	},
	"one wrong among several": {
		"resources": [
			instance({"publicly_accessible": false}, {}),
			testing.created(
				"aws_rds_cluster_instance.reader",
				{"engine": "aurora-mysql", "publicly_accessible": true},
				{},
			),
		],
		"judged": [0, [1, "fail", {"attribute": "publicly_accessible", "found": true}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster_instance.writer", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a member of a Multi-AZ DB cluster": {
		"resources": [testing.created(
			"aws_rds_cluster_instance.writer",
			{"engine": "postgres", "publicly_accessible": true},
			{},
		)],
		"judged": [],
	},
	"not applicable to an instance without a cluster": {
		"resources": [testing.created("aws_db_instance.database", {"engine": "mysql", "publicly_accessible": true}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	instance_not_public.judged == case.judged with input as testing.plan(case.resources)
}

instance(known, pending) := testing.created(
	"aws_rds_cluster_instance.writer",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

expression(needs) := {"attribute": "publicly_accessible", "reason": "expression", "needs": needs}
