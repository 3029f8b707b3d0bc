package aurora.rules.rds.copy_tags_to_snapshot_test

import data.aurora.rules.rds.copy_tags_to_snapshot
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster({attribute: true}, {})], "judged": [0]},
	"wrong": {
		"resources": [cluster({attribute: false}, {})],
		"judged": [[0, "fail", {"attribute": attribute, "found": false}]],
	},
	"null": {"resources": [cluster({attribute: null}, {})], "judged": [[0, "fail", by_default]]},
	"unset": {"resources": [cluster({}, {attribute: null})], "judged": [[0, "fail", by_default]]},
	"referenced": {
		"resources": [
			cluster({}, {attribute: testing.to(["aws_rds_cluster.other.copy_tags_to_snapshot"])}),
			testing.created("aws_rds_cluster.other", {"engine": "aurora-mysql", attribute: true}, {}),
		],
		"judged": [[0, "unknown", expression(["aws_rds_cluster.other.copy_tags_to_snapshot"])], 1],
	},
	"undecidable": {
		"resources": [cluster({}, {attribute: testing.to(["local.wanted"])})],
		"judged": [[0, "unknown", expression(["local.wanted"])]],
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
	copy_tags_to_snapshot.judged == case.judged with input as testing.plan(case.resources)
}

attribute := "copy_tags_to_snapshot"

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

by_default := {"attribute": attribute, "found": false, "reason": "unset_default"}

expression(needs) := {"attribute": attribute, "reason": "expression", "needs": needs}
