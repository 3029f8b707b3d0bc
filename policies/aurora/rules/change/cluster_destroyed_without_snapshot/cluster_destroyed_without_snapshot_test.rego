package aurora.rules.change.cluster_destroyed_without_snapshot_test

import data.aurora.rules.change.cluster_destroyed_without_snapshot
import data.aurora.testing
import rego.v1

# No row "referenced": Terraform destroys as the state says, in which everything is known.
# No row "undecidable": Terraform destroys as the state says, in which everything is known.
cases := {
	"right": {
		"resources": [testing.deleted("aws_rds_cluster.orders", orders({"skip_final_snapshot": false}))],
		"judged": [0],
	},
	"wrong": {
		"resources": [testing.deleted("aws_rds_cluster.orders", orders({"skip_final_snapshot": true}))],
		"judged": [[0, "fail", skipped(true, "destroyed")]],
	},
	"null": {
		"resources": [testing.deleted("aws_rds_cluster.orders", orders({"skip_final_snapshot": null}))],
		"judged": [[0, "fail", skipped(null, "destroyed")]],
	},
	"unset": {
		"resources": [testing.deleted("aws_rds_cluster.orders", orders({}))],
		"judged": [[0, "fail", skipped(null, "destroyed")]],
	},
	"wrong before, and right in what replaces it": {
		"resources": [testing.replaced(
			"aws_rds_cluster.orders",
			orders({"skip_final_snapshot": true}),
			orders({"skip_final_snapshot": false}),
			{},
			["master_username"],
		)],
		"judged": [[0, "fail", skipped(true, "replaced")]],
	},
	"wrong where plans may destroy": {
		"resources": [testing.deleted("aws_rds_cluster.orders", orders({"skip_final_snapshot": true}))],
		"parameters": {"destroy_allowed": true},
		"judged": [0],
	},
	"right as it is not destroyed": {
		"resources": [testing.updated(
			"aws_rds_cluster.orders",
			orders({"skip_final_snapshot": true}),
			orders({"skip_final_snapshot": true}),
			{},
		)],
		"judged": [0],
	},
	"deleted": {
		"resources": [
			testing.deleted("aws_rds_cluster.orders", orders({"skip_final_snapshot": true})),
			testing.deleted("aws_rds_cluster.catalog", orders({"skip_final_snapshot": false})),
		],
		"judged": [[0, "fail", skipped(true, "destroyed")], 1],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.deleted("aws_rds_cluster.orders", {"engine": "mysql", "skip_final_snapshot": true})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	parameters := object.get(case, "parameters", {})
	plan := testing.plan(case.resources)
	cluster_destroyed_without_snapshot.judged == case.judged with input as plan with data.parameters as parameters
}

orders(values) := object.union({"engine": "aurora-mysql"}, values)

skipped(found, reason) := {"attribute": "skip_final_snapshot", "found": found, "expected": false, "reason": reason}
