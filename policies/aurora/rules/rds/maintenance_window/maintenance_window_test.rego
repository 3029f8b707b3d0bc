package aurora.rules.rds.maintenance_window_test

import data.aurora.rules.rds.maintenance_window
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster({attribute: "sun:03:30-sun:04:30"}, {})], "judged": [0]},
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
			cluster({}, {attribute: testing.to(["aws_rds_cluster.other.preferred_maintenance_window"])}),
			testing.created("aws_rds_cluster.other", {"engine": "aurora-mysql", attribute: "sun:03:30-sun:04:30"}, {}),
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
	maintenance_window.judged == case.judged with input as testing.plan(case.resources)
}

attribute := "preferred_maintenance_window"

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)
