package aurora.rules.change.engine_version_test

import data.aurora.rules.change.engine_version
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [postgresql("16.10", {"engine_version": "16.11"}, {})], "judged": [0]},
	"right as it is the same": {"resources": [postgresql("16", {"engine_version": "16"}, {})], "judged": [0]},
	"right as only the major version is named": {
		"resources": [postgresql("16.11", {"engine_version": "16"}, {})],
		"judged": [0],
	},
	"right as a major upgrade waits for its window": {
		"resources": [postgresql("16.11", {"engine_version": "17.7", "allow_major_version_upgrade": true}, {})],
		"judged": [0],
	},
	"right on MySQL": {
		"resources": [mysql("8.0.mysql_aurora.3.08.2", "8.0.mysql_aurora.3.10.1", {})],
		"judged": [0],
	},
	"wrong": {
		"resources": [postgresql(
			"16.11",
			{"engine_version": "17.7", "allow_major_version_upgrade": true, "apply_immediately": true},
			{},
		)],
		"judged": [[0, "fail", {"attribute": "apply_immediately", "found": true}]],
	},
	"wrong as it is not allowed": {
		"resources": [postgresql("16.11", {"engine_version": "17.7"}, {})],
		"judged": [[0, "fail", {
			"attribute": "allow_major_version_upgrade",
			"found": false,
			"reason": "unset_default",
		}]],
	},
	"wrong on MySQL": {
		"resources": [mysql(
			"5.7.mysql_aurora.2.12.5",
			"8.0.mysql_aurora.3.10.1",
			{"allow_major_version_upgrade": true, "apply_immediately": true},
		)],
		"judged": [[0, "fail", {"attribute": "apply_immediately", "found": true}]],
	},
	"wrong as it is older": {
		"resources": [postgresql("16.11", {"engine_version": "16.9"}, {})],
		"judged": [[0, "fail", {
			"attribute": "engine_version",
			"found": "16.9",
			"expected": "16.11",
			"reason": "weaker",
		}]],
	},
	"null": {"resources": [postgresql("16.11", {"engine_version": null}, {})], "judged": [0]},
	"unset": {"resources": [postgresql("16.11", {}, {"engine_version": null})], "judged": [0]},
	"referenced": {
		"resources": [
			postgresql("16.11", {}, {"engine_version": testing.to(["aws_rds_global_cluster.orders.engine_version"])}),
			testing.created("aws_rds_global_cluster.orders", {}, {"engine_version": null}),
		],
		"judged": [[0, "unknown", needs(["aws_rds_global_cluster.orders.engine_version"])]],
	},
	"undecidable": {
		"resources": [postgresql("16.11", {}, {"engine_version": testing.to(["local.version"])})],
		"judged": [[0, "unknown", needs(["local.version"])]],
	},
	"undecidable as it is no version": {
		"resources": [postgresql("16.11", {"engine_version": "latest"}, {})],
		"judged": [[0, "unknown", {"attribute": "engine_version", "found": "latest", "reason": "not_in_table"}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.orders", {"engine": "aurora-mysql", "engine_version": "8.0"})],
		"judged": [],
	},
	"not applicable to one that is new, replaced, or a Multi-AZ DB cluster": {
		"resources": [
			testing.created("aws_rds_cluster.orders", {"engine": "aurora-postgresql", "engine_version": "17.7"}, {}),
			testing.replaced(
				"aws_rds_cluster.replaced",
				{"engine": "aurora-postgresql", "engine_version": "16.11"},
				{"engine": "aurora-mysql", "engine_version": "8.0.mysql_aurora.3.10.1"},
				{},
				["engine"],
			),
			testing.updated(
				"aws_rds_cluster.multi_zone",
				{"engine": "mysql", "engine_version": "8.0.39"},
				{"engine": "mysql", "engine_version": "8.4.3"},
				{},
			),
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	engine_version.judged == case.judged with input as testing.plan(case.resources)
}

postgresql(before, known, pending) := testing.updated(
	"aws_rds_cluster.orders",
	{"engine": "aurora-postgresql", "engine_version": before},
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

mysql(before, after, known) := testing.updated(
	"aws_rds_cluster.orders",
	{"engine": "aurora-mysql", "engine_version": before},
	object.union({"engine": "aurora-mysql", "engine_version": after}, known),
	{},
)

needs(references) := {"attribute": "engine_version", "reason": "expression", "needs": references}
