package aurora.rules.rds.custom_port_test

import data.aurora.rules.rds.custom_port
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster({"port": 6432}, {})], "judged": [0]},
	"wrong": {"resources": [cluster({"port": 5432}, {})], "judged": [[0, "fail", {"attribute": "port", "found": 5432}]]},
	"wrong: the other engine's, which scanners try as well": {
		"resources": [cluster({"port": 3306}, {})],
		"judged": [[0, "fail", {"attribute": "port", "found": 3306}]],
	},
	"wrong type": {
		"resources": [cluster({"port": {"of": "another type"}}, {})],
		"judged": [[0, "fail", {"attribute": "port", "found": {"of": "another type"}}]],
	},
	"null": {"resources": [cluster({"port": null}, {})], "judged": [[0, "fail", by_default(5432)]]},
	"unset on PostgreSQL": {"resources": [cluster({}, {"port": null})], "judged": [[0, "fail", by_default(5432)]]},
	"unset on MySQL": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "aurora-mysql"}, {"port": null})],
		"judged": [[0, "fail", by_default(3306)]],
	},
	"unset on an engine that is not known": {
		"resources": [testing.created(
			"aws_rds_cluster.database",
			{},
			{"engine": testing.to(["local.engine"]), "port": null},
		)],
		"judged": [[0, "unknown", {"attribute": "port", "reason": "unset", "needs": []}]],
	},
	"unset on a restore, which has the port of what it is made from": {
		"resources": [cluster({"snapshot_identifier": "orders-2026-11-01"}, {"port": null})],
		"judged": [[0, "unknown", {"attribute": "port", "reason": "unset", "needs": []}]],
	},
	"referenced": {
		"resources": [
			cluster({}, {"port": testing.to(["aws_rds_cluster.other.port"])}),
			testing.created("aws_rds_cluster.other", {"engine": "aurora-mysql", "port": 6306}, {}),
		],
		"judged": [
			[0, "unknown", {"attribute": "port", "reason": "expression", "needs": ["aws_rds_cluster.other.port"]}],
			1,
		],
	},
	"undecidable": {
		"resources": [cluster({}, {"port": testing.to(["local.port"])})],
		"judged": [[0, "unknown", {"attribute": "port", "reason": "expression", "needs": ["local.port"]}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "mysql", "port": 3306}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	custom_port.judged == case.judged with input as testing.plan(case.resources)
}

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

by_default(port) := {"attribute": "port", "found": port, "reason": "unset_default"}
