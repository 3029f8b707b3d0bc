package aurora.rules.backup.plan_coverage_test

import data.aurora.rules.backup.plan_coverage
import data.aurora.testing
import rego.v1

cases := {
	"right: by a tag": {
		"resources": [orders({"tags": {"backup": "daily"}}), by_tag],
		"required": true,
		"judged": [0],
	},
	"wrong: by a tag that it has not": {
		"resources": [orders({"tags": {"backup": "never"}}), by_tag],
		"required": true,
		"judged": [[0, "fail", absent]],
	},
	"wrong: no selection at all, and each plan must hold it": {
		"resources": [orders({})],
		"required": true,
		"judged": [[0, "fail", absent]],
	},
	"wrong: no selection at all, though one may be elsewhere": {
		"resources": [orders({})],
		"required": false,
		"judged": [[0, "unknown", absent]],
	},
	"wrong: named, but without the tag that a condition asks for": {
		"resources": [orders({"tags": {"team": "shop"}}), selection(
			{"condition": [{"string_equals": [{"key": "aws:ResourceTag/backup", "value": "daily"}]}]},
			{"resources": testing.to(["aws_rds_cluster.orders.arn"])},
		)],
		"required": false,
		"judged": [[0, "fail", {
			"attribute": "tags",
			"found": {"team": "shop"},
			"expected": [["string_equals", "aws:ResourceTag/backup", "daily"]],
			"related": ["aws_backup_selection.this"],
		}]],
	},
	"wrong: everything but this cluster": {
		"resources": [orders({}), selection(
			{"resources": ["*"]},
			{"not_resources": testing.to(["aws_rds_cluster.orders.arn"]), "condition": null},
		)],
		"required": false,
		"judged": [[0, "fail", {"attribute": "not_resources", "related": ["aws_backup_selection.this"]}]],
	},
	"null: a selection that names nothing selects everything": {
		"resources": [orders({}), selection({"resources": null}, {})],
		"required": true,
		"judged": [0],
	},
	"unset: a selection that names nothing selects everything": {
		"resources": [orders({}), selection({}, {"resources": null, "condition": null, "not_resources": null})],
		"required": true,
		"judged": [0],
	},
	"referenced": {
		"resources": [orders({}), selection({}, {"resources": testing.to(["aws_rds_cluster.orders.arn"])})],
		"required": true,
		"judged": [0],
	},
	"undecidable": {
		"resources": [orders({}), selection({}, {"resources": testing.to(["local.arns"])})],
		"required": true,
		"judged": [[0, "unknown", {
			"attribute": "resources",
			"reason": "expression",
			"needs": ["local.arns"],
			"related": ["aws_backup_selection.this"],
		}]],
	},
	"deleted": {
		"resources": [orders({}), testing.deleted("aws_backup_selection.this", {"resources": ["*"]})],
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
	plan_coverage.judged == case.judged with input as testing.plan(case.resources)
		with data.parameters as {"presence_required": case.required}
}

absent := {"attribute": "aws_backup_selection", "reason": "absent"}

orders(known) := testing.created(
	"aws_rds_cluster.orders",
	object.union({"engine": "aurora-postgresql", "tags": null}, known),
	{"arn": null, "tags_all": null},
)

selection(known, pending) := testing.created(
	"aws_backup_selection.this",
	object.union({"selection_tag": []}, known),
	pending,
)

by_tag := selection(
	{"selection_tag": [{"type": "STRINGEQUALS", "key": "backup", "value": "daily"}]},
	{"condition": null},
)
