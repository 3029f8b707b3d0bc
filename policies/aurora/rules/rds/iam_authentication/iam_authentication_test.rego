package aurora.rules.rds.iam_authentication_test

import data.aurora.rules.rds.iam_authentication
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster({"iam_database_authentication_enabled": true}, {})], "judged": [0]},
	"wrong": {
		"resources": [cluster({"iam_database_authentication_enabled": false}, {})],
		"judged": [[0, "fail", {"attribute": "iam_database_authentication_enabled", "found": false}]],
	},
	"null": {
		"resources": [cluster({"iam_database_authentication_enabled": null}, {})],
		"judged": [[0, "fail", by_default]],
	},
	"unset": {
		"resources": [cluster({}, {"iam_database_authentication_enabled": null})],
		"judged": [[0, "fail", by_default]],
	},
	"null in so many words": {
		"resources": [cluster({}, {"iam_database_authentication_enabled": {"constant_value": null}})],
		"judged": [[0, "fail", by_default]],
	},
	"referenced": {
		"resources": [
			cluster({}, {"iam_database_authentication_enabled": testing.to(["aws_rds_cluster.other.iam_database_authentication_enabled"])}),
			testing.created("aws_rds_cluster.other", {"engine": "aurora-mysql", "iam_database_authentication_enabled": true}, {}),
		],
		"judged": [[0, "unknown", expression(["aws_rds_cluster.other.iam_database_authentication_enabled"])], 1],
	},
	"undecidable": {
		"resources": [cluster({}, {"iam_database_authentication_enabled": testing.to(["local.wanted"])})],
		"judged": [[0, "unknown", expression(["local.wanted"])]],
	},
	"an engine that is not known yet is taken as Aurora's": {
		"resources": [testing.created(
			"aws_rds_cluster.database",
			{"iam_database_authentication_enabled": false},
			{"engine": testing.to(["local.engine"])},
		)],
		"judged": [[0, "fail", {"attribute": "iam_database_authentication_enabled", "found": false}]],
	},
	"each cluster by itself": {
		"resources": [
			cluster({"iam_database_authentication_enabled": true}, {}),
			testing.created("aws_rds_cluster.second", {"engine": "aurora-mysql", "iam_database_authentication_enabled": false}, {}),
		],
		"judged": [0, [1, "fail", {"attribute": "iam_database_authentication_enabled", "found": false}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "mysql", "iam_database_authentication_enabled": false}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	iam_authentication.judged == case.judged with input as testing.plan(case.resources)
}

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

by_default := {"attribute": "iam_database_authentication_enabled", "found": false, "reason": "unset_default"}

expression(needs) := {"attribute": "iam_database_authentication_enabled", "reason": "expression", "needs": needs}
