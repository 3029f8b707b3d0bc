package aurora.rules.rds.backtrack_test

import data.aurora.rules.rds.backtrack
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster({window: 86400}, {})], "judged": [0]},
	"right: as much as is wanted": {"resources": [cluster({window: 3600}, {})], "judged": [0]},
	"wrong: off": {"resources": [cluster({window: 0}, {})], "judged": [[0, "fail", too_short(0)]]},
	"wrong: too short": {"resources": [cluster({window: 600}, {})], "judged": [[0, "fail", too_short(600)]]},
	"wrong type": {"resources": [cluster({window: {"of": "another type"}}, {})], "judged": [[
		0, "fail",
		too_short({"of": "another type"}),
	]]},
	"null": {
		"resources": [cluster({window: null}, {})],
		"judged": [[0, "fail", object.union(too_short(0), {"reason": "unset_default"})]],
	},
	"unset": {
		"resources": [cluster({}, {window: null})],
		"judged": [[0, "fail", object.union(too_short(0), {"reason": "unset_default"})]],
	},
	"referenced": {
		"resources": [
			cluster({}, {window: testing.to(["aws_rds_cluster.other.backtrack_window"])}),
			testing.created("aws_rds_cluster.other", {"engine": "aurora-mysql", window: 86400}, {}),
		],
		"judged": [[0, "unknown", expression(window, ["aws_rds_cluster.other.backtrack_window"])], 1],
	},
	"undecidable": {
		"resources": [cluster({}, {window: testing.to(["local.window"])})],
		"judged": [[0, "unknown", expression(window, ["local.window"])]],
	},
	"undecidable: the engine, where it is off": {
		"resources": [testing.created("aws_rds_cluster.database", {window: null}, {"engine": testing.to(["local.engine"])})],
		"judged": [[0, "unknown", expression("engine", ["local.engine"])]],
	},
	"right on an engine that is not known, as only one has it": {
		"resources": [testing.created("aws_rds_cluster.database", {window: 86400}, {"engine": testing.to(["local.engine"])})],
		"judged": [0],
	},
	"right on a member of a global database: off": {
		"resources": [cluster({window: null, "global_cluster_identifier": "shop"}, {})],
		"judged": [0],
	},
	"wrong on a member of a global database: on, which AWS refuses": {
		"resources": [cluster({window: 86400, "global_cluster_identifier": "shop"}, {})],
		"judged": [[0, "fail", {"attribute": window, "found": 86400, "expected": 0}]],
	},
	"wrong on a cluster that a global database is made from": {
		"resources": [
			cluster({window: 86400}, {"arn": null}),
			testing.created(
				"aws_rds_global_cluster.shop",
				{},
				{"source_db_cluster_identifier": testing.to(["aws_rds_cluster.database.arn"]), "engine": null},
			),
		],
		"judged": [[0, "fail", {"attribute": window, "found": 86400, "expected": 0}]],
	},
	"undecidable on a member of a global database": {
		"resources": [cluster({"global_cluster_identifier": "shop"}, {window: testing.to(["local.window"])})],
		"judged": [[0, "unknown", expression(window, ["local.window"])]],
	},
	"undecidable: it may be a member of a global database": {
		"resources": [cluster({window: 86400}, {"global_cluster_identifier": testing.to(["local.global"])})],
		"judged": [[0, "unknown", expression("global_cluster_identifier", ["local.global"])]],
	},
	"right on a replica of another Region: off": {
		"resources": [cluster({window: 0, "replication_source_identifier": source}, {})],
		"judged": [0],
	},
	"wrong on a replica of another Region: on": {
		"resources": [cluster({window: 3600, "replication_source_identifier": source}, {})],
		"judged": [[0, "fail", {"attribute": window, "found": 3600, "expected": 0}]],
	},
	"undecidable: it may be a replica": {
		"resources": [cluster({window: 0}, {"replication_source_identifier": testing.to(["local.source"])})],
		"judged": [[0, "unknown", expression("replication_source_identifier", ["local.source"])]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to Aurora PostgreSQL": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "aurora-postgresql", window: null}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	backtrack.judged == case.judged with input as testing.plan(case.resources)
}

test_parameter if {
	plan := testing.plan([cluster({window: 86400}, {})])
	[[0, "fail", {"attribute": window, "found": 86400, "expected": 172800}]] == backtrack.judged with input as plan
		with data.parameters as {"backtrack_hours": 48}
}

window := "backtrack_window"

source := "arn:aws:rds:eu-west-1:111122223333:cluster:orders"

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-mysql"}, known),
	pending,
)

too_short(found) := {"attribute": window, "found": found, "expected": 3600}

expression(name, needs) := {"attribute": name, "reason": "expression", "needs": needs}
