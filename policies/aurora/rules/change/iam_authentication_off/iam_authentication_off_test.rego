package aurora.rules.change.iam_authentication_off_test

import data.aurora.rules.change.iam_authentication_off
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [updated({"iam_database_authentication_enabled": true}, {"iam_database_authentication_enabled": true}, {})], "judged": [0]},
	"wrong": {"resources": [updated({"iam_database_authentication_enabled": true}, {"iam_database_authentication_enabled": false}, {})], "judged": [[0, "fail", weaker]]},
	"null": {"resources": [updated({"iam_database_authentication_enabled": true}, {"iam_database_authentication_enabled": null}, {})], "judged": [[0, "fail", weaker]]},
	"unset": {
		"resources": [updated({"iam_database_authentication_enabled": true}, {}, {"iam_database_authentication_enabled": null})],
		"judged": [[0, "fail", weaker]],
	},
	"referenced": {
		"resources": [updated({"iam_database_authentication_enabled": true}, {}, {"iam_database_authentication_enabled": testing.to(["aws_rds_cluster.other.iam_database_authentication_enabled"])})],
		"judged": [[0, "unknown", needs("aws_rds_cluster.other.iam_database_authentication_enabled")]],
	},
	"undecidable": {
		"resources": [updated({"iam_database_authentication_enabled": true}, {}, {"iam_database_authentication_enabled": testing.to(["local.wanted"])})],
		"judged": [[0, "unknown", needs("local.wanted")]],
	},
	"weak before, so that nothing is lost": {
		"resources": [updated({"iam_database_authentication_enabled": false}, {"iam_database_authentication_enabled": false}, {})],
		"judged": [0],
	},
	"not there before, so that nothing is lost": {
		"resources": [updated({"iam_database_authentication_enabled": null}, {"iam_database_authentication_enabled": false}, {})],
		"judged": [0],
	},
	"wrong in what replaces it": {
		"resources": [testing.replaced(
			"aws_rds_cluster.orders",
			{"engine": "aurora-mysql", "iam_database_authentication_enabled": true},
			{"engine": "aurora-mysql", "iam_database_authentication_enabled": false},
			{},
			["engine"],
		)],
		"judged": [[0, "fail", weaker]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.orders", {"engine": "aurora-mysql", "iam_database_authentication_enabled": true})],
		"judged": [],
	},
	"not applicable to one that is forgotten": {
		"resources": [testing.forgotten("aws_rds_cluster.orders", {"engine": "aurora-mysql", "iam_database_authentication_enabled": true})],
		"judged": [],
	},
	"not applicable to one that is new, or stays as it is": {
		"resources": [
			testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql", "iam_database_authentication_enabled": false}, {}),
			testing.unchanged("aws_rds_cluster.catalog", {"engine": "aurora-mysql", "iam_database_authentication_enabled": false}),
		],
		"judged": [],
	},
	"not applicable to what is not Aurora's": {
		"resources": [testing.updated(
			"aws_rds_cluster.orders",
			{"engine": "postgres", "iam_database_authentication_enabled": true},
			{"engine": "postgres", "iam_database_authentication_enabled": false},
			{},
		)],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	iam_authentication_off.judged == case.judged with input as testing.plan(case.resources)
}

updated(before, known, pending) := testing.updated(
	"aws_rds_cluster.orders",
	object.union({"engine": "aurora-mysql"}, before),
	object.union({"engine": "aurora-mysql"}, known),
	pending,
)

weaker := {"attribute": "iam_database_authentication_enabled", "found": false, "expected": true, "reason": "weaker"}

needs(reference) := {"attribute": "iam_database_authentication_enabled", "reason": "expression", "needs": [reference]}
