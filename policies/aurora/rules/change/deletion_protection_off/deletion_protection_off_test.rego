package aurora.rules.change.deletion_protection_off_test

import data.aurora.rules.change.deletion_protection_off
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [updated({"deletion_protection": true}, {"deletion_protection": true}, {})], "judged": [0]},
	"wrong": {"resources": [updated({"deletion_protection": true}, {"deletion_protection": false}, {})], "judged": [[0, "fail", weaker]]},
	"null": {"resources": [updated({"deletion_protection": true}, {"deletion_protection": null}, {})], "judged": [[0, "fail", weaker]]},
	"unset": {
		"resources": [updated({"deletion_protection": true}, {}, {"deletion_protection": null})],
		"judged": [[0, "fail", weaker]],
	},
	"referenced": {
		"resources": [updated({"deletion_protection": true}, {}, {"deletion_protection": testing.to(["aws_rds_cluster.other.deletion_protection"])})],
		"judged": [[0, "unknown", needs("aws_rds_cluster.other.deletion_protection")]],
	},
	"undecidable": {
		"resources": [updated({"deletion_protection": true}, {}, {"deletion_protection": testing.to(["local.wanted"])})],
		"judged": [[0, "unknown", needs("local.wanted")]],
	},
	"weak before, so that nothing is lost": {
		"resources": [updated({"deletion_protection": false}, {"deletion_protection": false}, {})],
		"judged": [0],
	},
	"not there before, so that nothing is lost": {
		"resources": [updated({"deletion_protection": null}, {"deletion_protection": false}, {})],
		"judged": [0],
	},
	"wrong in what replaces it": {
		"resources": [testing.replaced(
			"aws_rds_cluster.orders",
			{"engine": "aurora-mysql", "deletion_protection": true},
			{"engine": "aurora-mysql", "deletion_protection": false},
			{},
			["engine"],
		)],
		"judged": [[0, "fail", weaker]],
	},
	"wrong on a global cluster": {
		"resources": [testing.updated(
			"aws_rds_global_cluster.orders",
			{"engine": "aurora-mysql", "deletion_protection": true},
			{"engine": "aurora-mysql", "deletion_protection": false},
			{},
		)],
		"judged": [[0, "fail", weaker]],
	},
	"wrong on a cluster of Aurora DSQL": {
		"resources": [testing.updated(
			"aws_dsql_cluster.orders",
			{"deletion_protection_enabled": true},
			{"deletion_protection_enabled": false},
			{},
		)],
		"judged": [[0, "fail", object.union(weaker, {"attribute": "deletion_protection_enabled"})]],
	},
	"wrong where plans may destroy": {
		"resources": [updated({"deletion_protection": true}, {"deletion_protection": false}, {})],
		"parameters": {"destroy_allowed": true},
		"judged": [0],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.orders", {"engine": "aurora-mysql", "deletion_protection": true})],
		"judged": [],
	},
	"not applicable to one that is forgotten": {
		"resources": [testing.forgotten("aws_rds_cluster.orders", {"engine": "aurora-mysql", "deletion_protection": true})],
		"judged": [],
	},
	"not applicable to one that is new, or stays as it is": {
		"resources": [
			testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql", "deletion_protection": false}, {}),
			testing.unchanged("aws_rds_cluster.catalog", {"engine": "aurora-mysql", "deletion_protection": false}),
		],
		"judged": [],
	},
	"not applicable to what is not Aurora's": {
		"resources": [testing.updated(
			"aws_rds_cluster.orders",
			{"engine": "postgres", "deletion_protection": true},
			{"engine": "postgres", "deletion_protection": false},
			{},
		)],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	parameters := object.get(case, "parameters", {})
	plan := testing.plan(case.resources)
	deletion_protection_off.judged == case.judged with input as plan with data.parameters as parameters
}

updated(before, known, pending) := testing.updated(
	"aws_rds_cluster.orders",
	object.union({"engine": "aurora-mysql"}, before),
	object.union({"engine": "aurora-mysql"}, known),
	pending,
)

weaker := {"attribute": "deletion_protection", "found": false, "expected": true, "reason": "weaker"}

needs(reference) := {"attribute": "deletion_protection", "reason": "expression", "needs": [reference]}
