package aurora.rules.change.managed_password_off_test

import data.aurora.rules.change.managed_password_off
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [updated({"manage_master_user_password": true}, {"manage_master_user_password": true}, {})], "judged": [0]},
	"wrong": {"resources": [updated({"manage_master_user_password": true}, {"manage_master_user_password": false}, {})], "judged": [[0, "fail", weaker]]},
	"null": {"resources": [updated({"manage_master_user_password": true}, {"manage_master_user_password": null}, {})], "judged": [[0, "fail", weaker]]},
	"unset": {
		"resources": [updated({"manage_master_user_password": true}, {}, {"manage_master_user_password": null})],
		"judged": [[0, "fail", weaker]],
	},
	"referenced": {
		"resources": [updated({"manage_master_user_password": true}, {}, {"manage_master_user_password": testing.to(["aws_rds_cluster.other.manage_master_user_password"])})],
		"judged": [[0, "unknown", needs("aws_rds_cluster.other.manage_master_user_password")]],
	},
	"undecidable": {
		"resources": [updated({"manage_master_user_password": true}, {}, {"manage_master_user_password": testing.to(["local.wanted"])})],
		"judged": [[0, "unknown", needs("local.wanted")]],
	},
	"weak before, so that nothing is lost": {
		"resources": [updated({"manage_master_user_password": false}, {"manage_master_user_password": false}, {})],
		"judged": [0],
	},
	"not there before, so that nothing is lost": {
		"resources": [updated({"manage_master_user_password": null}, {"manage_master_user_password": false}, {})],
		"judged": [0],
	},
	"wrong in what replaces it": {
		"resources": [testing.replaced(
			"aws_rds_cluster.orders",
			{"engine": "aurora-mysql", "manage_master_user_password": true},
			{"engine": "aurora-mysql", "manage_master_user_password": false},
			{},
			["engine"],
		)],
		"judged": [[0, "fail", weaker]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.orders", {"engine": "aurora-mysql", "manage_master_user_password": true})],
		"judged": [],
	},
	"not applicable to one that is forgotten": {
		"resources": [testing.forgotten("aws_rds_cluster.orders", {"engine": "aurora-mysql", "manage_master_user_password": true})],
		"judged": [],
	},
	"not applicable to one that is new, or stays as it is": {
		"resources": [
			testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql", "manage_master_user_password": false}, {}),
			testing.unchanged("aws_rds_cluster.catalog", {"engine": "aurora-mysql", "manage_master_user_password": false}),
		],
		"judged": [],
	},
	"not applicable to what is not Aurora's": {
		"resources": [testing.updated(
			"aws_rds_cluster.orders",
			{"engine": "postgres", "manage_master_user_password": true},
			{"engine": "postgres", "manage_master_user_password": false},
			{},
		)],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	managed_password_off.judged == case.judged with input as testing.plan(case.resources)
}

updated(before, known, pending) := testing.updated(
	"aws_rds_cluster.orders",
	object.union({"engine": "aurora-mysql"}, before),
	object.union({"engine": "aurora-mysql"}, known),
	pending,
)

weaker := {"attribute": "manage_master_user_password", "found": false, "expected": true, "reason": "weaker"}

needs(reference) := {"attribute": "manage_master_user_password", "reason": "expression", "needs": [reference]}
