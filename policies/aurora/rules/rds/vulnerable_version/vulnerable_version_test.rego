package aurora.rules.rds.vulnerable_version_test

import data.aurora.rules.rds.vulnerable_version
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster({"engine_version": "16.11"}, {})], "judged": [0]},
	"right: the first version that is mended": {"resources": [cluster({"engine_version": "11.9"}, {})], "judged": [0]},
	"right on MySQL": {
		"resources": [testing.created(
			"aws_rds_cluster.database",
			{"engine": "aurora-mysql", "engine_version": "8.0.mysql_aurora.3.10.1"},
			{},
		)],
		"judged": [0],
	},
	"wrong": {
		"resources": [cluster({"engine_version": "11.7"}, {})],
		"judged": [[0, "fail", {"attribute": "engine_version", "found": "11.7"}]],
	},
	"wrong type": {
		"resources": [cluster({"engine_version": {"of": "another type"}}, {})],
		"judged": [[0, "unknown", {
			"attribute": "engine_version",
			"found": {"of": "another type"},
			"reason": "not_in_table",
		}]],
	},
	"null": {"resources": [cluster({"engine_version": null}, {})], "judged": [0]},
	"unset": {"resources": [cluster({}, {"engine_version": null})], "judged": [0]},
	"unset on a restore, as AWS makes none with a version that it has withdrawn": {
		"resources": [cluster({"snapshot_identifier": "orders-2026-11-01"}, {"engine_version": null})],
		"judged": [0],
	},
	"referenced": {
		"resources": [
			cluster({}, {"engine_version": testing.to(["aws_rds_cluster.other.engine_version_actual"])}),
			testing.created("aws_rds_cluster.other", {"engine": "aurora-mysql"}, {"engine_version": null}),
		],
		"judged": [[0, "unknown", expression("engine_version", ["aws_rds_cluster.other.engine_version_actual"])], 1],
	},
	"undecidable": {
		"resources": [cluster({}, {"engine_version": testing.to(["local.version"])})],
		"judged": [[0, "unknown", expression("engine_version", ["local.version"])]],
	},
	"undecidable: the engine": {
		"resources": [testing.created(
			"aws_rds_cluster.database",
			{"engine_version": "11.7"},
			{"engine": testing.to(["local.engine"])},
		)],
		"judged": [[0, "unknown", expression("engine", ["local.engine"])]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "postgres", "engine_version": "11.7"}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	vulnerable_version.judged == case.judged with input as testing.plan(case.resources)
}

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

expression(name, needs) := {"attribute": name, "reason": "expression", "needs": needs}
