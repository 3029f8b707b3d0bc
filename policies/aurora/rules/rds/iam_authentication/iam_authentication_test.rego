package aurora.rules.rds.iam_authentication_test

import data.aurora.rules.rds.iam_authentication
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster({attribute: true}, {})], "judged": [0]},
	"wrong": {
		"resources": [cluster({attribute: false}, {})],
		"judged": [[0, "fail", {"attribute": attribute, "found": false}]],
	},
	"null": {
		"resources": [cluster({attribute: null}, {})],
		"judged": [[0, "fail", by_default]],
	},
	"unset": {
		"resources": [cluster({}, {attribute: null})],
		"judged": [[0, "fail", by_default]],
	},
	"null in so many words": {
		"resources": [cluster({}, {attribute: {"constant_value": null}})],
		"judged": [[0, "fail", by_default]],
	},
	"referenced": {
		"resources": [
			cluster({}, {attribute: testing.to([elsewhere])}),
			testing.created("aws_rds_cluster.other", {"engine": "aurora-mysql", attribute: true}, {}),
		],
		"judged": [[0, "unknown", expression([elsewhere])], 1],
	},
	"undecidable": {
		"resources": [cluster({}, {attribute: testing.to(["local.wanted"])})],
		"judged": [[0, "unknown", expression(["local.wanted"])]],
	},
	"an engine that is not known yet is taken as Aurora's": {
		"resources": [testing.created(
			"aws_rds_cluster.database",
			{attribute: false},
			{"engine": testing.to(["local.engine"])},
		)],
		"judged": [[0, "fail", {"attribute": attribute, "found": false}]],
	},
	"each cluster by itself": {
		"resources": [
			cluster({attribute: true}, {}),
			testing.created("aws_rds_cluster.second", {"engine": "aurora-mysql", attribute: false}, {}),
		],
		"judged": [0, [1, "fail", {"attribute": attribute, "found": false}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "mysql", attribute: false}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	iam_authentication.judged == case.judged with input as testing.plan(case.resources)
}

attribute := "iam_database_authentication_enabled"

elsewhere := concat(".", ["aws_rds_cluster.other", attribute])

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

by_default := {"attribute": attribute, "found": false, "reason": "unset_default"}

expression(needs) := {"attribute": attribute, "reason": "expression", "needs": needs}
