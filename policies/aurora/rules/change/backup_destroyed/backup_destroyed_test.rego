package aurora.rules.change.backup_destroyed_test

import data.aurora.rules.change.backup_destroyed
import data.aurora.testing
import rego.v1

# No row "null": what becomes of the resource decides, no value that it is given.
# No row "unset": what becomes of the resource decides, no value that it is given.
# No row "referenced": what becomes of the resource decides, no value that it is given.
# No row "undecidable": what becomes of the resource decides, no value that it is given.

cases := {
	"right": {
		"resources": [testing.updated("aws_db_cluster_snapshot.orders", snapshot, snapshot, {})],
		"judged": [0],
	},
	"right where plans may destroy": {
		"resources": [testing.deleted("aws_db_cluster_snapshot.orders", snapshot)],
		"parameters": {"destroy_allowed": true},
		"judged": [0],
	},
	"wrong": {
		"resources": [
			testing.deleted("aws_rds_cluster_snapshot_copy.orders", snapshot),
			testing.replaced("aws_db_cluster_snapshot.orders", snapshot, snapshot, {}, ["db_cluster_identifier"]),
		],
		"judged": [
			[1, "fail", {"attribute": "db_cluster_identifier", "reason": "replaced"}],
			[0, "fail", destroyed],
		],
	},
	"wrong of what AWS Backup makes and keeps": {
		"resources": [
			selected(["arn:aws:rds:eu-central-1:111122223333:cluster:orders"]),
			testing.deleted("aws_backup_plan.databases", daily),
			testing.deleted("aws_backup_vault.databases", {"name": "databases"}),
			testing.deleted("aws_backup_vault_lock_configuration.databases", {"backup_vault_name": "databases"}),
		],
		"judged": [[1, "fail", destroyed], [0, "fail", destroyed], [2, "fail", destroyed], [3, "fail", destroyed]],
	},
	"wrong of the vault of a plan for everything": {
		"resources": [
			testing.unchanged("aws_backup_selection.everything", {"id": "s", "plan_id": "daily", "resources": ["*"]}),
			testing.unchanged("aws_backup_plan.databases", daily),
			testing.deleted("aws_backup_vault.databases", {"name": "databases"}),
		],
		"judged": [[2, "fail", destroyed]],
	},
	"wrong of the vault of a plan for all databases": {
		"resources": [
			selected(["arn:aws:rds:*:*:*"]),
			testing.unchanged("aws_backup_plan.databases", daily),
			testing.deleted("aws_backup_vault.databases", {"name": "databases"}),
		],
		"judged": [[0, "fail", destroyed], [2, "fail", destroyed]],
	},
	"wrong of any vault where all are in scope": {
		"resources": [testing.deleted("aws_backup_vault.files", {"name": "files"})],
		"parameters": {"scope": "all"},
		"judged": [[0, "fail", destroyed]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_db_cluster_snapshot.orders", snapshot)],
		"judged": [[0, "fail", destroyed]],
	},
	"not applicable to what is not Aurora's": {
		"resources": [
			testing.deleted("aws_db_cluster_snapshot.multi_zone", {"engine": "mysql"}),
			selected([
				"arn:aws:dynamodb:eu-central-1:111122223333:table/orders",
				"arn:aws:rds:eu-central-1:111122223333:db:orders",
				"arn:aws:rds:eu-central-1:111122223333:cluster:multi-zone",
			]),
			testing.deleted("aws_backup_vault.databases", {"name": "databases"}),
			testing.unchanged("aws_rds_cluster.multi_zone", {"engine": "mysql", "id": "multi-zone"}),
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	parameters := object.get(case, "parameters", {})
	plan := testing.plan(case.resources)
	backup_destroyed.judged == case.judged with input as plan with data.parameters as parameters
}

snapshot := {"engine": "aurora-mysql"}

selected(resources) := testing.deleted(
	"aws_backup_selection.databases",
	{"id": "clusters", "plan_id": "daily", "resources": resources},
)

daily := {"id": "daily", "rule": [{"target_vault_name": "databases"}]}

destroyed := {"attribute": "actions", "found": ["delete"], "reason": "destroyed"}
