package aurora.rules.rds.managed_master_password_test

import data.aurora.rules.rds.managed_master_password
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster({attribute: true}, {})], "judged": [0]},
	"wrong": {
		"resources": [cluster({attribute: false}, {})],
		"judged": [[0, "fail", {"attribute": attribute, "found": false}]],
	},
	"null": {
		"resources": [cluster({attribute: null}, {})],
		"judged": [[0, "fail", by_default]],
	},
	"unset": {
		"resources": [cluster({}, {attribute: null})],
		"judged": [[0, "fail", by_default]],
	},
	"unset beside a write-only password, which nobody rotates": {
		"resources": [cluster({attribute: null, "master_password_wo_version": 1}, {})],
		"judged": [[0, "fail", by_default]],
	},
	"referenced": {
		"resources": [
			cluster({}, {attribute: testing.to(["aws_rds_cluster.other.manage_master_user_password"])}),
			testing.created("aws_rds_cluster.other", {"engine": "aurora-mysql", attribute: true}, {}),
		],
		"judged": [[0, "unknown", expression(["aws_rds_cluster.other.manage_master_user_password"])], 1],
	},
	"undecidable": {
		"resources": [cluster({}, {attribute: testing.to(["local.managed"])})],
		"judged": [[0, "unknown", expression(["local.managed"])]],
	},
	"a member of a global database without": {
		"resources": [
			cluster({attribute: null}, {"global_cluster_identifier": testing.to(["aws_rds_global_cluster.orders.id"])}),
			testing.created("aws_rds_global_cluster.orders", {"engine": "aurora-postgresql"}, {"id": null}),
		],
		"judged": [0],
	},
	"a cluster that a global database is made from, with, which AWS refuses": {
		"resources": [
			cluster({attribute: true}, {}),
			testing.created(
				"aws_rds_global_cluster.orders",
				{},
				{"source_db_cluster_identifier": testing.to(["aws_rds_cluster.database.arn"]), "engine": null},
			),
		],
		"judged": [[0, "fail", {"attribute": attribute, "found": true, "expected": false}]],
	},
	"undecidable: it may be a member of a global database": {
		"resources": [cluster({attribute: true}, {"global_cluster_identifier": testing.to(["local.global"])})],
		"judged": [[0, "unknown", {
			"attribute": "global_cluster_identifier",
			"reason": "expression",
			"needs": ["local.global"],
		}]],
	},
	"undecidable: it may be a replica of another cluster": {
		"resources": [cluster({attribute: true}, {"replication_source_identifier": testing.to(["local.source"])})],
		"judged": [[0, "unknown", {
			"attribute": "replication_source_identifier",
			"reason": "expression",
			"needs": ["local.source"],
		}]],
	},
	"a member of a global database with, which AWS refuses": {
		"resources": [cluster({attribute: true, "global_cluster_identifier": "orders"}, {})],
		"judged": [[0, "fail", {"attribute": attribute, "found": true, "expected": false}]],
	},
	"undecidable on a member of a global database": {
		"resources": [cluster({"global_cluster_identifier": "orders"}, {attribute: testing.to(["local.managed"])})],
		"judged": [[0, "unknown", expression(["local.managed"])]],
	},
	"a replica of another cluster without": {
		"resources": [cluster({attribute: null, "replication_source_identifier": source}, {})],
		"judged": [0],
	},
	"a replica of another cluster with": {
		"resources": [cluster({attribute: true, "replication_source_identifier": source}, {})],
		"judged": [[0, "fail", {"attribute": attribute, "found": true, "expected": false}]],
	},
	"a global database that is given as empty is none": {
		"resources": [cluster({attribute: true, "global_cluster_identifier": ""}, {})],
		"judged": [0],
	},
	"unset on a cluster made from a snapshot": {
		"resources": [cluster({attribute: null, "snapshot_identifier": "orders-2026-11-01"}, {})],
		"judged": [[0, "fail", by_default]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "mysql", attribute: null}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	managed_master_password.judged == case.judged with input as testing.plan(case.resources)
}

attribute := "manage_master_user_password"

source := "arn:aws:rds:eu-west-1:111122223333:cluster:orders"

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

by_default := {"attribute": attribute, "found": false, "reason": "unset_default"}

expression(needs) := {"attribute": attribute, "reason": "expression", "needs": needs}
