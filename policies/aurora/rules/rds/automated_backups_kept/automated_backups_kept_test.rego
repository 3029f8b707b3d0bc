package aurora.rules.rds.automated_backups_kept_test

import data.aurora.rules.rds.automated_backups_kept
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster({attribute: false}, {})], "judged": [0]},
	"wrong": {
		"resources": [cluster({attribute: true}, {})],
		"judged": [[0, "fail", {"attribute": attribute, "found": true}]],
	},
	"null": {"resources": [cluster({attribute: null}, {})], "judged": [[0, "fail", by_default]]},
	"unset": {"resources": [cluster({}, {attribute: null})], "judged": [[0, "fail", by_default]]},
	"referenced": {
		"resources": [
			cluster({}, {attribute: testing.to(["aws_rds_cluster.other.delete_automated_backups"])}),
			testing.created("aws_rds_cluster.other", {"engine": "aurora-mysql", attribute: false}, {}),
		],
		"judged": [[0, "unknown", expression(["aws_rds_cluster.other.delete_automated_backups"])], 1],
	},
	"undecidable": {
		"resources": [cluster({}, {attribute: testing.to(["local.wanted"])})],
		"judged": [[0, "unknown", expression(["local.wanted"])]],
	},
	"each cluster by itself": {
		"resources": [
			cluster({attribute: false}, {}),
			testing.created("aws_rds_cluster.second", {"engine": "aurora-mysql", attribute: true}, {}),
		],
		"judged": [0, [1, "fail", {"attribute": attribute, "found": true}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "mysql", attribute: true}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	automated_backups_kept.judged == case.judged with input as testing.plan(case.resources)
}

attribute := "delete_automated_backups"

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

by_default := {"attribute": attribute, "found": true, "reason": "unset_default"}

expression(needs) := {"attribute": attribute, "reason": "expression", "needs": needs}
