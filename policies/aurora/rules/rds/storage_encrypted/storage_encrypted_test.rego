package aurora.rules.rds.storage_encrypted_test

import data.aurora.rules.rds.storage_encrypted
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster({"storage_encrypted": true}, {})], "judged": [0]},
	"wrong": {
		"resources": [cluster({"storage_encrypted": false}, {})],
		"judged": [[0, "fail", {"attribute": "storage_encrypted", "found": false}]],
	},
	"null": {
		"resources": [cluster({"storage_encrypted": null}, {})],
		"judged": [[0, "fail", by_default]],
	},
	"unset": {
		"resources": [cluster({}, {"storage_encrypted": null})],
		"judged": [[0, "fail", by_default]],
	},
	"null in so many words": {
		"resources": [cluster({}, {"storage_encrypted": {"constant_value": null}})],
		"judged": [[0, "fail", by_default]],
	},
	"referenced": {
		"resources": [
			cluster({}, {"storage_encrypted": testing.to(["aws_rds_cluster.other.storage_encrypted"])}),
			testing.created("aws_rds_cluster.other", {"engine": "aurora-mysql", "storage_encrypted": true}, {}),
		],
		"judged": [[0, "unknown", expression(["aws_rds_cluster.other.storage_encrypted"])], 1],
	},
	"undecidable": {
		"resources": [cluster({}, {"storage_encrypted": testing.to(["local.wanted"])})],
		"judged": [[0, "unknown", expression(["local.wanted"])]],
	},
	"unset on a cluster made from a snapshot, which has it from there": {
		"resources": [cluster({"snapshot_identifier": "orders-2026-11-01"}, {"storage_encrypted": null})],
		"judged": [[0, "unknown", inherited]],
	},
	"unset on a member of a global database, which has it from there": {
		"resources": [cluster(
			{},
			{
				"storage_encrypted": null,
				"global_cluster_identifier": testing.to(["aws_rds_global_cluster.orders.id"]),
			},
		)],
		"judged": [[0, "unknown", inherited]],
	},
	"wrong on a cluster made from a snapshot": {
		"resources": [cluster({"snapshot_identifier": "orders-2026-11-01", "storage_encrypted": false}, {})],
		"judged": [[0, "fail", {"attribute": "storage_encrypted", "found": false}]],
	},
	"an engine that is not known yet is taken as Aurora's": {
		"resources": [testing.created(
			"aws_rds_cluster.database",
			{"storage_encrypted": false},
			{"engine": testing.to(["local.engine"])},
		)],
		"judged": [[0, "fail", {"attribute": "storage_encrypted", "found": false}]],
	},
	"each cluster by itself": {
		"resources": [
			cluster({"storage_encrypted": true}, {}),
			testing.created("aws_rds_cluster.second", {"engine": "aurora-mysql", "storage_encrypted": false}, {}),
		],
		"judged": [0, [1, "fail", {"attribute": "storage_encrypted", "found": false}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "mysql", "storage_encrypted": false}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	storage_encrypted.judged == case.judged with input as testing.plan(case.resources)
}

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

by_default := {"attribute": "storage_encrypted", "found": false, "reason": "unset_default"}

expression(needs) := {"attribute": "storage_encrypted", "reason": "expression", "needs": needs}

inherited := {"attribute": "storage_encrypted", "reason": "unset", "needs": []}
