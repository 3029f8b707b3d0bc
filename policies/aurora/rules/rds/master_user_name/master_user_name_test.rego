package aurora.rules.rds.master_user_name_test

import data.aurora.rules.rds.master_user_name
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster({name: "orders_owner"}, {})], "judged": [0]},
	"wrong": {"resources": [cluster({name: "postgres"}, {})], "judged": [[0, "fail", found("postgres")]]},
	"wrong in capitals": {"resources": [cluster({name: "Admin"}, {})], "judged": [[0, "fail", found("Admin")]]},
	"wrong type": {
		"resources": [cluster({name: {"of": "another type"}}, {})],
		"judged": [[0, "fail", found({"of": "another type"})]],
	},
	"null": {"resources": [cluster({name: null}, {})], "judged": [[0, "unknown", unset]]},
	"unset, which AWS refuses": {"resources": [cluster({}, {name: null})], "judged": [[0, "unknown", unset]]},
	"unset on a restore, which has the user of what it is made from": {
		"resources": [cluster({"snapshot_identifier": "orders-2026-11-01"}, {name: null})],
		"judged": [0],
	},
	"right on a restore, whatever name the state shows": {
		"resources": [cluster({"restore_to_point_in_time": [{"use_latest_restorable_time": true}], name: "postgres"}, {})],
		"judged": [0],
	},
	"unset on a secondary of a global database": {
		"resources": [cluster({"global_cluster_identifier": "shop"}, {name: null})],
		"judged": [0],
	},
	"right on a secondary, whatever name the state shows": {
		"resources": [cluster({"global_cluster_identifier": "shop", name: "admin"}, {})],
		"judged": [0],
	},
	"wrong on a primary of a global database, which writes it": {
		"resources": [testing.configured(
			cluster({"global_cluster_identifier": "shop", name: "admin"}, {}),
			{name: {"constant_value": "admin"}},
		)],
		"judged": [[0, "fail", found("admin")]],
	},
	"referenced": {
		"resources": [
			cluster({}, {name: testing.to(["random_pet.owner.id"])}),
			testing.created("random_pet.owner", {}, {"id": null}),
		],
		"judged": [[0, "unknown", expression(["random_pet.owner.id"])]],
	},
	"undecidable": {
		"resources": [cluster({}, {name: testing.to(["local.owner"])})],
		"judged": [[0, "unknown", expression(["local.owner"])]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql", name: "admin"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "mysql", name: "admin"}, {})],
		"judged": [],
	},
}

test_judged[row] if {
	some row, case in cases
	master_user_name.judged == case.judged with input as testing.plan(case.resources)
}

name := "master_username"

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

found(value) := {"attribute": name, "found": value}

unset := {"attribute": name, "reason": "unset", "needs": []}

expression(needs) := {"attribute": name, "reason": "expression", "needs": needs}
