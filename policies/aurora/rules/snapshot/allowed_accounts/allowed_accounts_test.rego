package aurora.rules.snapshot.allowed_accounts_test

import data.aurora.rules.snapshot.allowed_accounts
import data.aurora.testing
import rego.v1

cases := {
	"right: shared with an allowed account": {
		"resources": [snapshot({shared: ["111122223333"]}, {})],
		"allowed": ["111122223333"],
		"judged": [0],
	},
	"right: a copy": {"resources": [copy({shared: []}, {})], "allowed": [], "judged": [0]},
	"wrong: no account is allowed": {
		"resources": [snapshot({shared: ["111122223333"]}, {})],
		"allowed": [],
		"judged": [[0, "fail", others(["111122223333"], [])]],
	},
	"wrong: another account": {
		"resources": [copy({shared: ["111122223333", "444455556666"]}, {})],
		"allowed": ["111122223333"],
		"judged": [[0, "fail", others(["444455556666"], ["111122223333"])]],
	},
	"wrong: everyone": {
		"resources": [snapshot({shared: ["all"]}, {})],
		"allowed": ["111122223333"],
		"judged": [[0, "fail", others(["all"], ["111122223333"])]],
	},
	"null, which shares it with nobody": {"resources": [snapshot({shared: null}, {})], "allowed": [], "judged": [0]},
	"unset, which shares it with nobody": {"resources": [snapshot({}, {shared: null})], "allowed": [], "judged": [0]},
	"referenced": {
		"resources": [
			snapshot({}, {shared: testing.to(["aws_organizations_account.audit.id"])}),
			testing.created("aws_organizations_account.audit", {}, {"id": null}),
		],
		"allowed": [],
		"judged": [[0, "unknown", expression(["aws_organizations_account.audit.id"])]],
	},
	"undecidable": {
		"resources": [snapshot({}, {shared: testing.to(["local.accounts"])})],
		"allowed": [],
		"judged": [[0, "unknown", expression(["local.accounts"])]],
	},
	"undecidable: no list of accounts": {
		"resources": [snapshot({shared: {"all": true}}, {})],
		"allowed": [],
		"judged": [[0, "unknown", expression([])]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_db_cluster_snapshot.orders", {shared: ["all"]})],
		"allowed": [],
		"judged": [],
	},
	"not applicable to a snapshot of a Multi-AZ DB cluster": {
		"resources": [
			testing.created(
				"aws_db_cluster_snapshot.orders",
				{shared: ["all"]},
				{"db_cluster_identifier": testing.to(["aws_rds_cluster.orders.id"])},
			),
			testing.created("aws_rds_cluster.orders", {"engine": "postgres"}, {"id": null}),
		],
		"allowed": [],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	allowed_accounts.judged == case.judged with input as testing.plan(case.resources)
		with data.parameters as {"snapshot_accounts": case.allowed}
}

test_no_account_is_allowed_by_default if {
	allowed_accounts.judged == [[0, "fail", others(["111122223333"], [])]] with input as testing.plan([snapshot(
		{shared: ["111122223333"]},
		{},
	)])
}

shared := "shared_accounts"

others(found, expected) := {"attribute": shared, "found": found, "expected": expected}

expression(needs) := {"attribute": shared, "reason": "expression", "needs": needs}

snapshot(known, pending) := testing.created(
	"aws_db_cluster_snapshot.orders",
	object.union({"db_cluster_identifier": "orders"}, known),
	pending,
)

copy(known, pending) := testing.created(
	"aws_rds_cluster_snapshot_copy.orders",
	object.union({"source_db_cluster_snapshot_identifier": "orders-2026-11-01"}, known),
	pending,
)
