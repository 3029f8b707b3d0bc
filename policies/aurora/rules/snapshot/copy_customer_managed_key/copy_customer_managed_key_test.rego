package aurora.rules.snapshot.copy_customer_managed_key_test

import data.aurora.rules.snapshot.copy_customer_managed_key
import data.aurora.testing
import rego.v1

cases := {
	"right: an alias of the customer's own": {
		"resources": [copy({"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:alias/orders"}, {})],
		"judged": [0],
	},
	"wrong: the key of AWS": {
		"resources": [copy({"kms_key_id": "alias/aws/rds"}, {})],
		"judged": [[0, "fail", {"attribute": "kms_key_id", "found": "alias/aws/rds"}]],
	},
	"wrong: into another Region without a key": {
		"resources": [copy({"kms_key_id": null, "destination_region": "eu-west-1"}, {}), of_orders, orders(to_key), a_key],
		"judged": [[0, "fail", {"attribute": "kms_key_id", "found": null, "expected": "a key of the Region"}]],
	},
	"null: the key of the cluster": {
		"resources": [copy({"kms_key_id": null}, {}), of_orders, orders(to_key), a_key],
		"judged": [0],
	},
	"null: the cluster has none": {
		"resources": [copy({"kms_key_id": null}, {}), of_orders, orders({"kms_key_id": null})],
		"judged": [[0, "fail", {
			"attribute": "kms_key_id",
			"found": null,
			"reason": "unset_default",
			"related": ["aws_rds_cluster.orders"],
		}]],
	},
	"unset: the key of the cluster": {
		"resources": [copy({}, {"kms_key_id": null}), of_orders, orders(to_key), a_key],
		"judged": [0],
	},
	"referenced: a key of this plan": {
		"resources": [copy({}, to_key), of_orders, orders({"kms_key_id": null}), a_key],
		"judged": [0],
	},
	"undecidable: the key": {
		"resources": [copy({}, {"kms_key_id": testing.to(["local.key"])})],
		"judged": [[0, "unknown", {"attribute": "kms_key_id", "reason": "expression", "needs": ["local.key"]}]],
	},
	"undecidable: the key of a cluster that is not in the plan": {
		"resources": [
			copy({"kms_key_id": null}, {}),
			testing.created(
				"aws_db_cluster_snapshot.orders",
				{"db_cluster_identifier": "elsewhere"},
				{"db_cluster_snapshot_arn": null},
			),
		],
		"judged": [[0, "unknown", {
			"attribute": "db_cluster_identifier",
			"reason": "outside_plan",
			"found": ["elsewhere"],
		}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster_snapshot_copy.orders", {"kms_key_id": null})],
		"judged": [],
	},
	"not applicable to a copy of a snapshot of a Multi-AZ DB cluster": {
		"resources": [
			copy({"kms_key_id": null}, {}),
			of_orders,
			testing.created("aws_rds_cluster.orders", {"engine": "mysql"}, {"id": null}),
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	copy_customer_managed_key.judged == case.judged with input as testing.plan(case.resources)
}

copy(known, pending) := testing.created(
	"aws_rds_cluster_snapshot_copy.orders",
	known,
	object.union(
		{"source_db_cluster_snapshot_identifier": testing.to(["aws_db_cluster_snapshot.orders.db_cluster_snapshot_arn"])},
		pending,
	),
)

of_orders := testing.created("aws_db_cluster_snapshot.orders", {}, {
	"db_cluster_identifier": testing.to(["aws_rds_cluster.orders.id"]),
	"db_cluster_snapshot_arn": null,
})

orders(key) := testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, object.union({"id": null}, key))

to_key := {"kms_key_id": testing.to(["aws_kms_key.storage.arn"])}

a_key := testing.created("aws_kms_key.storage", {}, {"arn": null})
