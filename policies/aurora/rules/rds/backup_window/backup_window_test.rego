package aurora.rules.rds.backup_window_test

import data.aurora.rules.rds.backup_window
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster({attribute: "02:00-03:00"}, {})], "judged": [0]},
	"wrong: empty": {
		"resources": [cluster({attribute: ""}, {})],
		"judged": [[0, "fail", {"attribute": attribute, "found": ""}]],
	},
	"null": {
		"resources": [cluster({attribute: null}, {})],
		"judged": [[0, "fail", {"attribute": attribute, "found": null}]],
	},
	"unset": {
		"resources": [cluster({}, {attribute: null})],
		"judged": [[0, "fail", {"attribute": attribute, "found": null}]],
	},
	"referenced": {
		"resources": [
			cluster({}, {attribute: testing.to(["aws_rds_cluster.other.preferred_backup_window"])}),
			testing.created("aws_rds_cluster.other", {"engine": "aurora-mysql", attribute: "02:00-03:00"}, {}),
		],
		"judged": [0, 1],
	},
	"undecidable": {
		"resources": [cluster({}, {attribute: testing.to(["local.window"])})],
		"judged": [[0, "unknown", {"attribute": attribute, "reason": "expression", "needs": ["local.window"]}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "mysql", attribute: null}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	backup_window.judged == case.judged with input as testing.plan(case.resources)
}

attribute := "preferred_backup_window"

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)
