package aurora.rules.snapshot.encrypted_test

import data.aurora.rules.snapshot.encrypted
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [of_orders, orders({"storage_encrypted": true}, {})], "judged": [0]},
	"right: one that exists": {
		"resources": [snapshot({"db_cluster_identifier": "elsewhere", "storage_encrypted": true}, {})],
		"judged": [0],
	},
	"wrong": {"resources": [of_orders, orders({"storage_encrypted": false}, {})], "judged": [[0, "fail", in_clear]]},
	"wrong: one that exists": {
		"resources": [snapshot({"db_cluster_identifier": "elsewhere", "storage_encrypted": false}, {})],
		"judged": [[0, "fail", {"attribute": "storage_encrypted", "found": false}]],
	},
	"wrong: a copy of a snapshot of a cluster in clear": {
		"resources": [copy, of_orders, orders({"storage_encrypted": false}, {})],
		"judged": [[0, "fail", in_clear], [1, "fail", in_clear]],
	},
	"null on the cluster": {
		"resources": [of_orders, orders({"storage_encrypted": null}, {})],
		"judged": [[0, "fail", in_clear]],
	},
	"unset on the cluster": {
		"resources": [of_orders, orders({}, {"storage_encrypted": null})],
		"judged": [[0, "fail", in_clear]],
	},
	"referenced: a copy of a snapshot of an encrypted cluster": {
		"resources": [copy, of_orders, orders({"storage_encrypted": true}, {})],
		"judged": [0, 1],
	},
	"undecidable: whether the cluster is encrypted": {
		"resources": [of_orders, orders({}, {"storage_encrypted": testing.to(["local.encrypted"])})],
		"judged": [[0, "unknown", {
			"attribute": "storage_encrypted",
			"reason": "expression",
			"needs": ["local.encrypted"],
			"related": ["aws_rds_cluster.orders"],
		}]],
	},
	"undecidable: which cluster it is": {
		"resources": [snapshot({}, {"db_cluster_identifier": testing.to(["local.cluster"]), "storage_encrypted": null})],
		"judged": [[0, "unknown", {
			"attribute": "db_cluster_identifier",
			"reason": "expression",
			"needs": ["local.cluster"],
		}]],
	},
	"undecidable: a copy of a snapshot outside of the plan": {
		"resources": [testing.created(
			"aws_rds_cluster_snapshot_copy.orders",
			{"source_db_cluster_snapshot_identifier": "orders-2026-11-01"},
			{"storage_encrypted": null},
		)],
		"judged": [[0, "unknown", {
			"attribute": "source_db_cluster_snapshot_identifier",
			"reason": "outside_plan",
			"found": ["orders-2026-11-01"],
		}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_db_cluster_snapshot.orders", {"storage_encrypted": false})],
		"judged": [],
	},
	"not applicable to a snapshot of a Multi-AZ DB cluster": {
		"resources": [of_orders, testing.created("aws_rds_cluster.orders", {"engine": "mysql"}, {"id": null})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	encrypted.judged == case.judged with input as testing.plan(case.resources)
}

in_clear := {"attribute": "storage_encrypted", "found": false, "related": ["aws_rds_cluster.orders"]}

snapshot(known, pending) := testing.created("aws_db_cluster_snapshot.orders", known, pending)

of_orders := snapshot({}, {
	"db_cluster_identifier": testing.to(["aws_rds_cluster.orders.id"]),
	"db_cluster_snapshot_arn": null,
	"storage_encrypted": null,
})

copy := testing.created("aws_rds_cluster_snapshot_copy.orders", {}, {
	"source_db_cluster_snapshot_identifier": testing.to(["aws_db_cluster_snapshot.orders.db_cluster_snapshot_arn"]),
	"storage_encrypted": null,
})

orders(known, pending) := testing.created(
	"aws_rds_cluster.orders",
	object.union({"engine": "aurora-postgresql"}, known),
	object.union({"id": null}, pending),
)
