package aurora.rules.change.public_access_on_test

import data.aurora.rules.change.public_access_on
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [updated({"publicly_accessible": false}, {"publicly_accessible": false}, {})], "judged": [0]},
	"wrong": {"resources": [updated({"publicly_accessible": false}, {"publicly_accessible": true}, {})], "judged": [[0, "fail", weaker]]},
	"null": {"resources": [updated({"publicly_accessible": false}, {"publicly_accessible": null}, {})], "judged": [0]},
	"unset": {
		"resources": [updated({"publicly_accessible": false}, {}, {"publicly_accessible": null})],
		"judged": [0],
	},
	"referenced": {
		"resources": [updated({"publicly_accessible": false}, {}, {"publicly_accessible": testing.to(["aws_rds_cluster_instance.other.publicly_accessible"])})],
		"judged": [[0, "unknown", needs("aws_rds_cluster_instance.other.publicly_accessible")]],
	},
	"undecidable": {
		"resources": [updated({"publicly_accessible": false}, {}, {"publicly_accessible": testing.to(["local.wanted"])})],
		"judged": [[0, "unknown", needs("local.wanted")]],
	},
	"weak before, so that nothing is lost": {
		"resources": [updated({"publicly_accessible": true}, {"publicly_accessible": true}, {})],
		"judged": [0],
	},
	"not there before, so that nothing is lost": {
		"resources": [updated({"publicly_accessible": null}, {"publicly_accessible": true}, {})],
		"judged": [0],
	},
	"wrong in what replaces it": {
		"resources": [testing.replaced(
			"aws_rds_cluster_instance.orders",
			{"engine": "aurora-mysql", "publicly_accessible": false},
			{"engine": "aurora-mysql", "publicly_accessible": true},
			{},
			["engine"],
		)],
		"judged": [[0, "fail", weaker]],
	},
	"wrong on a shard group": {
		"resources": [testing.updated(
			"aws_rds_shard_group.orders",
			{"publicly_accessible": false},
			{"publicly_accessible": true},
			{},
		)],
		"judged": [[0, "fail", weaker]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster_instance.orders", {"engine": "aurora-mysql", "publicly_accessible": false})],
		"judged": [],
	},
	"not applicable to one that is forgotten": {
		"resources": [testing.forgotten("aws_rds_cluster_instance.orders", {"engine": "aurora-mysql", "publicly_accessible": false})],
		"judged": [],
	},
	"not applicable to one that is new, or stays as it is": {
		"resources": [
			testing.created("aws_rds_cluster_instance.orders", {"engine": "aurora-mysql", "publicly_accessible": true}, {}),
			testing.unchanged("aws_rds_cluster_instance.catalog", {"engine": "aurora-mysql", "publicly_accessible": true}),
		],
		"judged": [],
	},
	"not applicable to what is not Aurora's": {
		"resources": [testing.updated(
			"aws_rds_cluster_instance.orders",
			{"engine": "postgres", "publicly_accessible": false},
			{"engine": "postgres", "publicly_accessible": true},
			{},
		)],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	public_access_on.judged == case.judged with input as testing.plan(case.resources)
}

updated(before, known, pending) := testing.updated(
	"aws_rds_cluster_instance.orders",
	object.union({"engine": "aurora-mysql"}, before),
	object.union({"engine": "aurora-mysql"}, known),
	pending,
)

weaker := {"attribute": "publicly_accessible", "found": true, "expected": false, "reason": "weaker"}

needs(reference) := {"attribute": "publicly_accessible", "reason": "expression", "needs": [reference]}
