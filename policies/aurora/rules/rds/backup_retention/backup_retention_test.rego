package aurora.rules.rds.backup_retention_test

import data.aurora.rules.rds.backup_retention
import data.aurora.testing
import rego.v1

cases := {
	"right: the least that is wanted": {"resources": [cluster({"backup_retention_period": 7}, {})], "judged": [0]},
	"wrong: text, as synthesized configuration can hold it": {
		"resources": [cluster({"backup_retention_period": "1"}, {})],
		"judged": [[0, "fail", {"attribute": "backup_retention_period", "found": "1", "expected": 7}]],
	},
	"right: more": {"resources": [cluster({"backup_retention_period": 35}, {})], "judged": [0]},
	"wrong": {
		"resources": [cluster({"backup_retention_period": 6}, {})],
		"judged": [[0, "fail", {"attribute": "backup_retention_period", "found": 6, "expected": 7}]],
	},
	"null": {
		"resources": [cluster({"backup_retention_period": null}, {})],
		"judged": [[0, "fail", by_default]],
	},
	"unset": {
		"resources": [cluster({}, {"backup_retention_period": null})],
		"judged": [[0, "fail", by_default]],
	},
	"unset on a cluster made from a snapshot, which has it from there": {
		"resources": [cluster({"snapshot_identifier": "orders-2026-11-01"}, {"backup_retention_period": null})],
		"judged": [[0, "unknown", {"attribute": "backup_retention_period", "reason": "unset", "needs": []}]],
	},
	"unset on a replica of another cluster": {
		"resources": [cluster(
			{},
			{
				"backup_retention_period": null,
				"replication_source_identifier": testing.to(["aws_rds_cluster.source.arn"]),
			},
		)],
		"judged": [[0, "unknown", {"attribute": "backup_retention_period", "reason": "unset", "needs": []}]],
	},
	"referenced": {
		"resources": [
			cluster({}, {"backup_retention_period": testing.to(["aws_rds_cluster.other.backup_retention_period"])}),
			testing.created("aws_rds_cluster.other", {"engine": "aurora-mysql", "backup_retention_period": 7}, {}),
		],
		"judged": [[0, "unknown", expression(["aws_rds_cluster.other.backup_retention_period"])], 1],
	},
	"undecidable": {
		"resources": [cluster({}, {"backup_retention_period": testing.to(["local.days"])})],
		"judged": [[0, "unknown", expression(["local.days"])]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "mysql", "backup_retention_period": 1}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	backup_retention.judged == case.judged with input as testing.plan(case.resources)
}

test_days_are_those_of_the_parameter if {
	resources := [
		cluster({"backup_retention_period": 30}, {}),
		testing.created("aws_rds_cluster.second", {"engine": "aurora-mysql", "backup_retention_period": 29}, {}),
	]
	wrong := {"attribute": "backup_retention_period", "found": 29, "expected": 30}
	backup_retention.judged == [0, [1, "fail", wrong]] with input as testing.plan(resources)
		with data.parameters as {"backup_retention_days": 30}
}

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

by_default := {"attribute": "backup_retention_period", "found": 1, "reason": "unset_default", "expected": 7}

expression(needs) := {"attribute": "backup_retention_period", "reason": "expression", "needs": needs}
