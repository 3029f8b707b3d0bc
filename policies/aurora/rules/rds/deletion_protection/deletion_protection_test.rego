package aurora.rules.rds.deletion_protection_test

import data.aurora.rules.rds.deletion_protection
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster({"deletion_protection": true}, {})], "judged": [0]},
	"wrong": {
		"resources": [cluster({"deletion_protection": false}, {})],
		"judged": [[0, "fail", {"attribute": "deletion_protection", "found": false}]],
	},
	"null": {
		"resources": [cluster({"deletion_protection": null}, {})],
		"judged": [[0, "fail", by_default]],
	},
	"unset": {
		"resources": [cluster({}, {"deletion_protection": null})],
		"judged": [[0, "fail", by_default]],
	},
	"null in so many words": {
		"resources": [cluster({}, {"deletion_protection": {"constant_value": null}})],
		"judged": [[0, "fail", by_default]],
	},
	"referenced": {
		"resources": [
			cluster({}, {"deletion_protection": testing.to(["aws_rds_cluster.other.deletion_protection"])}),
			testing.created("aws_rds_cluster.other", {"engine": "aurora-mysql", "deletion_protection": true}, {}),
		],
		"judged": [[0, "unknown", expression(["aws_rds_cluster.other.deletion_protection"])], 1],
	},
	"undecidable": {
		"resources": [cluster({}, {"deletion_protection": testing.to(["local.wanted"])})],
		"judged": [[0, "unknown", expression(["local.wanted"])]],
	},
	"an engine that is not known yet is taken as Aurora's": {
		"resources": [testing.created(
			"aws_rds_cluster.database",
			{"deletion_protection": false},
			{"engine": testing.to(["local.engine"])},
		)],
		"judged": [[0, "fail", {"attribute": "deletion_protection", "found": false}]],
	},
	"each cluster by itself": {
		"resources": [
			cluster({"deletion_protection": true}, {}),
			testing.created("aws_rds_cluster.second", {"engine": "aurora-mysql", "deletion_protection": false}, {}),
		],
		"judged": [0, [1, "fail", {"attribute": "deletion_protection", "found": false}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "mysql", "deletion_protection": false}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	deletion_protection.judged == case.judged with input as testing.plan(case.resources)
}

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

by_default := {"attribute": "deletion_protection", "found": false, "reason": "unset_default"}

expression(needs) := {"attribute": "deletion_protection", "reason": "expression", "needs": needs}
