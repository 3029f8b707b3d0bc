package aurora.rules.change.backups_weakened_test

import data.aurora.rules.change.backups_weakened
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [updated({}, {})], "judged": [0]},
	"right as each is more than before": {
		"resources": [updated({"backup_retention_period": 35, "backtrack_window": 7200}, {})],
		"judged": [0],
	},
	"wrong": {
		"resources": [updated({"backup_retention_period": 1}, {})],
		"judged": [[0, "fail", weaker("backup_retention_period", 1, 7)]],
	},
	"wrong backtrack window": {
		"resources": [updated({"backtrack_window": 0}, {})],
		"judged": [[0, "fail", weaker("backtrack_window", 0, 3600)]],
	},
	"wrong for a deletion": {
		"resources": [updated({"delete_automated_backups": true}, {})],
		"judged": [[0, "fail", weaker("delete_automated_backups", true, false)]],
	},
	"wrong for the final snapshot": {
		"resources": [updated({"skip_final_snapshot": true}, {})],
		"judged": [[0, "fail", weaker("skip_final_snapshot", true, false)]],
	},
	"null": {
		"resources": [updated({"backup_retention_period": null}, {})],
		"judged": [[0, "fail", weaker("backup_retention_period", 1, 7)]],
	},
	"unset": {
		"resources": [updated({}, {"backup_retention_period": null})],
		"judged": [[0, "fail", weaker("backup_retention_period", 1, 7)]],
	},
	"referenced": {
		"resources": [
			updated({}, {"backup_retention_period": testing.to(["aws_rds_cluster.other.backup_retention_period"])}),
			testing.created("aws_rds_cluster.other", {"engine": "aurora-mysql"}, {}),
		],
		"judged": [[0, "unknown", needs("aws_rds_cluster.other.backup_retention_period")]],
	},
	"undecidable": {
		"resources": [updated({}, {"backup_retention_period": testing.to(["local.days"])})],
		"judged": [[0, "unknown", needs("local.days")]],
	},
	"a failure counts more than what cannot be decided": {
		"resources": [updated({"skip_final_snapshot": true}, {"backup_retention_period": testing.to(["local.days"])})],
		"judged": [[0, "fail", weaker("skip_final_snapshot", true, false)]],
	},
	"deleted": {"resources": [testing.deleted("aws_rds_cluster.orders", orders)], "judged": []},
	"not applicable to one that is new, or a Multi-AZ DB cluster": {
		"resources": [
			testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql", "backup_retention_period": 1}, {}),
			testing.updated(
				"aws_rds_cluster.multi_zone",
				{"engine": "mysql", "backup_retention_period": 7},
				{"engine": "mysql", "backup_retention_period": 1},
				{},
			),
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	backups_weakened.judged == case.judged with input as testing.plan(case.resources)
}

orders := {
	"engine": "aurora-mysql",
	"backup_retention_period": 7,
	"backtrack_window": 3600,
	"delete_automated_backups": false,
	"skip_final_snapshot": false,
}

updated(known, pending) := testing.updated(
	"aws_rds_cluster.orders",
	orders,
	object.union(object.remove(orders, object.keys(pending)), known),
	pending,
)

weaker(name, found, expected) := {"attribute": name, "found": found, "expected": expected, "reason": "weaker"}

needs(reference) := {"attribute": "backup_retention_period", "reason": "expression", "needs": [reference]}
