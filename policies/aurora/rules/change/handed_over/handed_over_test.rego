package aurora.rules.change.handed_over_test

import data.aurora.rules.change.handed_over
import data.aurora.testing
import rego.v1

# No row "null": what becomes of the resource decides, no value that it is given.
# No row "unset": what becomes of the resource decides, no value that it is given.
# No row "referenced": what becomes of the resource decides, no value that it is given.
# No row "undecidable": what becomes of the resource decides, no value that it is given.

cases := {
	"right": {"resources": [testing.updated("aws_rds_cluster.orders", orders, orders, {})], "judged": [0]},
	"right of an import that changes nothing": {
		"resources": [imported(testing.unchanged("aws_rds_cluster.orders", orders))],
		"judged": [0],
	},
	"wrong": {
		"resources": [
			testing.forgotten("aws_rds_cluster.orders", orders),
			testing.forgotten("aws_rds_cluster_instance.orders", orders),
			testing.forgotten("aws_rds_global_cluster.orders", orders),
			testing.forgotten("aws_dsql_cluster.orders", {}),
			testing.forgotten("aws_db_cluster_snapshot.orders", orders),
			testing.forgotten("aws_rds_cluster_snapshot_copy.orders", orders),
		],
		"judged": [[handle, "fail", did(["forget"], "forgotten")] | some handle in numbers.range(0, 5)],
	},
	"wrong as it is replaced and the old one stays": {
		"resources": [testing.acted(
			testing.created("aws_rds_cluster.orders", orders, {}),
			["create", "forget"],
			orders,
		)],
		"judged": [[0, "fail", did(["create", "forget"], "forgotten")]],
	},
	"wrong of a key of Aurora's": {
		"resources": [
			testing.forgotten("aws_kms_key.orders", {"arn": "arn:aws:kms:eu-central-1:111122223333:key/orders"}),
			testing.unchanged(
				"aws_rds_cluster.orders",
				{"engine": "aurora-mysql", "kms_key_id": "arn:aws:kms:eu-central-1:111122223333:key/orders"},
			),
		],
		"judged": [[0, "fail", did(["forget"], "forgotten")]],
	},
	"wrong of an import that changes something": {
		"resources": [imported(testing.updated("aws_rds_cluster.orders", orders, orders, {}))],
		"judged": [[0, "fail", did(["update"], "changed_by_import")]],
	},
	"deleted": {"resources": [testing.deleted("aws_rds_cluster.orders", orders)], "judged": [0]},
	"not applicable to what is new, stays as it is, or is not Aurora's": {
		"resources": [
			testing.created("aws_rds_cluster.orders", orders, {}),
			testing.unchanged("aws_rds_cluster.catalog", orders),
			testing.forgotten("aws_rds_cluster.multi_zone", {"engine": "mysql"}),
			testing.forgotten("aws_kms_key.other", {"arn": "arn:aws:kms:eu-central-1:111122223333:key/other"}),
			imported(testing.unchanged("aws_rds_cluster.imported", {"engine": "mysql"})),
			imported(testing.updated("aws_vpc.network", {}, {}, {})),
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	handed_over.judged == case.judged with input as testing.plan(case.resources)
}

orders := {"engine": "aurora-mysql"}

imported(resource) := object.union(resource, {"change": {"importing": {"id": "orders"}}})

did(actions, reason) := {"attribute": "actions", "found": actions, "reason": reason}
