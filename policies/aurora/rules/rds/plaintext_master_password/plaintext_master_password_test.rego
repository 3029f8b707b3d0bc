package aurora.rules.rds.plaintext_master_password_test

import data.aurora.rules.rds.plaintext_master_password
import data.aurora.testing
import rego.v1

cases := {
	"right: managed": {
		"resources": [cluster({"manage_master_user_password": true, "master_password": null}, {})],
		"judged": [0],
	},
	"unset": {"resources": [cluster({}, {"master_password": null})], "judged": [0]},
	"right: write-only from an ephemeral variable": {
		"resources": [testing.configured(
			cluster({"master_password": null, "master_password_wo": null, "master_password_wo_version": 1}, {}),
			{"master_password_wo": testing.to(["var.password"])},
		)],
		"judged": [0],
	},
	"right: write-only from CDKTF, whose templates stand as constants beside their references": {
		"resources": [testing.configured(
			cluster({"master_password_wo": null}, {}),
			{"master_password_wo": {"constant_value": "${var.password}", "references": ["var.password"]}},
		)],
		"judged": [0],
	},
	"wrong: a literal, never shown": {
		"resources": [testing.configured(
			cluster({"master_password": "correct-horse"}, {}),
			{"master_password": {"constant_value": "correct-horse"}},
		)],
		"judged": [[0, "fail", {"attribute": "master_password", "reason": "literal"}]],
	},
	"wrong: a variable, whose value the plan holds": {
		"resources": [testing.configured(
			cluster({"master_password": "correct-horse"}, {}),
			{"master_password": testing.to(["var.password"])},
		)],
		"judged": [[0, "fail", {"attribute": "master_password", "reason": "reference_in_state"}]],
	},
	"referenced, and kept in the state of both": {
		"resources": [
			cluster({}, {"master_password": testing.to(["random_password.master.result"])}),
			testing.created("random_password.master", {"length": 32}, {"result": null}),
		],
		"judged": [[0, "fail", {"attribute": "master_password", "reason": "reference_in_state"}]],
	},
	"undecidable, and whatever it is lands in the state": {
		"resources": [cluster({}, {"master_password": testing.to(["local.password"])})],
		"judged": [[0, "fail", {"attribute": "master_password", "reason": "reference_in_state"}]],
	},
	"wrong: write-only from a literal, which stands in the configuration": {
		"resources": [testing.configured(
			cluster({"master_password": null, "master_password_wo": null}, {}),
			{"master_password_wo": {"constant_value": "correct-horse"}},
		)],
		"judged": [[0, "fail", {"attribute": "master_password_wo", "reason": "literal"}]],
	},
	"wrong: write-only from a function of literals": {
		"resources": [testing.configured(cluster({"master_password": null, "master_password_wo": null}, {}), {"master_password_wo": {}})],
		"judged": [[0, "fail", {"attribute": "master_password_wo", "reason": "literal"}]],
	},
	"null": {
		"resources": [testing.configured(
			cluster({"master_password": null}, {}),
			{"master_password": {"constant_value": null}},
		)],
		"judged": [0],
	},
	"deleted": {
		"resources": [testing.deleted(
			"aws_rds_cluster.database",
			{"engine": "aurora-mysql", "master_password": "correct-horse"},
		)],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created(
			"aws_rds_cluster.database",
			{"engine": "mysql", "master_password": "correct-horse"},
			{},
		)],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	plaintext_master_password.judged == case.judged with input as testing.plan(case.resources)
}

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql", "master_username": "orders_owner"}, known),
	pending,
)
