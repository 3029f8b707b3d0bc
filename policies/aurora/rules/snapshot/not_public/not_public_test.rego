package aurora.rules.snapshot.not_public_test

import data.aurora.rules.snapshot.not_public
import data.aurora.testing
import rego.v1

cases := {
	"right: shared with one account": {"resources": [snapshot({shared: ["111122223333"]}, {})], "judged": [0]},
	"right: a copy": {"resources": [copy({shared: []}, {})], "judged": [0]},
	"wrong": {"resources": [snapshot({shared: ["all"]}, {})], "judged": [[0, "fail", public]]},
	"wrong: a copy": {"resources": [copy({shared: ["111122223333", "all"]}, {})], "judged": [[0, "fail", public]]},
	"wrong, whatever else is not known": {
		"resources": [testing.masked(
			snapshot({shared: ["all", null]}, {}),
			{shared: [false, true]},
		)],
		"judged": [[0, "fail", public]],
	},
	"null, which shares it with nobody": {"resources": [snapshot({shared: null}, {})], "judged": [0]},
	"unset, which shares it with nobody": {"resources": [snapshot({}, {shared: null})], "judged": [0]},
	"referenced": {
		"resources": [
			snapshot({}, {shared: testing.to(["aws_organizations_account.audit.id"])}),
			testing.created("aws_organizations_account.audit", {}, {"id": null}),
		],
		"judged": [[0, "unknown", expression(["aws_organizations_account.audit.id"])]],
	},
	"undecidable": {
		"resources": [snapshot({}, {shared: testing.to(["local.accounts"])})],
		"judged": [[0, "unknown", expression(["local.accounts"])]],
	},
	"undecidable: no list of accounts": {
		"resources": [snapshot({shared: {"all": true}}, {})],
		"judged": [[0, "unknown", expression([])]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_db_cluster_snapshot.orders", {shared: ["all"]})],
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
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	not_public.judged == case.judged with input as testing.plan(case.resources)
}

shared := "shared_accounts"

public := {"attribute": shared, "found": "all"}

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
