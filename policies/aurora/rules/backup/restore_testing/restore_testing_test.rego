package aurora.rules.backup.restore_testing_test

import data.aurora.rules.backup.restore_testing
import data.aurora.testing
import rego.v1

cases := {
	"right: by a condition on a tag": {
		"resources": [orders({"tags": {"backup": "daily"}}), by_condition],
		"required": true,
		"judged": [0],
	},
	"wrong: by a condition that does not hold": {
		"resources": [orders({"tags": {"backup": "never"}}), by_condition],
		"required": true,
		"judged": [[0, "fail", absent]],
	},
	"wrong: no restore test at all, and each plan must hold it": {
		"resources": [orders({})],
		"required": true,
		"judged": [[0, "fail", absent]],
	},
	"wrong: no restore test at all, though one may be elsewhere": {
		"resources": [orders({})],
		"required": false,
		"judged": [[0, "unknown", absent]],
	},
	"wrong: named by a restore test of another type": {
		"resources": [orders({}), selection(
			{"protected_resource_type": "RDS"},
			{"protected_resource_arns": testing.to(["aws_rds_cluster.orders.arn"])},
		)],
		"required": false,
		"judged": [[0, "fail", {
			"attribute": "protected_resource_type",
			"found": "RDS",
			"expected": "Aurora",
			"related": ["aws_backup_restore_testing_selection.this"],
		}]],
	},
	"null: a restore test that names nothing takes every cluster": {
		"resources": [orders({}), selection({"protected_resource_arns": null}, {})],
		"required": true,
		"judged": [0],
	},
	"unset: a restore test that names nothing takes every cluster": {
		"resources": [orders({}), selection({}, {"protected_resource_arns": null})],
		"required": true,
		"judged": [0],
	},
	"referenced": {
		"resources": [orders({}), selection({}, {"protected_resource_arns": testing.to(["aws_rds_cluster.orders.arn"])})],
		"required": true,
		"judged": [0],
	},
	"undecidable": {
		"resources": [orders({}), selection({}, {"protected_resource_arns": testing.to(["local.arns"])})],
		"required": true,
		"judged": [[0, "unknown", {
			"attribute": "protected_resource_arns",
			"reason": "expression",
			"needs": ["local.arns"],
			"related": ["aws_backup_restore_testing_selection.this"],
		}]],
	},
	"wrong: a restore test of another type": {
		"resources": [orders({}), selection({"protected_resource_type": "EBS", "protected_resource_arns": ["*"]}, {})],
		"required": true,
		"judged": [[0, "fail", absent]],
	},
	"deleted": {
		"resources": [orders({}), testing.deleted("aws_backup_restore_testing_selection.this", {})],
		"required": true,
		"judged": [[0, "fail", absent]],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.orders", {"engine": "mysql"}, {})],
		"required": true,
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	restore_testing.judged == case.judged with input as testing.plan(case.resources)
		with data.parameters as {"presence_required": case.required}
}

absent := {"attribute": "aws_backup_restore_testing_selection", "reason": "absent"}

orders(known) := testing.created(
	"aws_rds_cluster.orders",
	object.union({"engine": "aurora-postgresql", "tags": null}, known),
	{"arn": null, "tags_all": null},
)

selection(known, pending) := testing.created(
	"aws_backup_restore_testing_selection.this",
	object.union({"protected_resource_type": "Aurora", "protected_resource_conditions": []}, known),
	pending,
)

by_condition := selection(
	{"protected_resource_conditions": [{"string_equals": [{
		"key": "aws:ResourceTag/backup",
		"value": "daily",
	}]}]},
	{"protected_resource_arns": null},
)
