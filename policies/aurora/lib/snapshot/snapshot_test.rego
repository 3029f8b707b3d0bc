package aurora.lib.snapshot_test

import data.aurora.lib.snapshot
import data.aurora.testing
import rego.v1

resources := [
	testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql", "cluster_identifier": "orders"}, {"id": null}),
	testing.created("aws_db_cluster_snapshot.orders", {}, {
		"db_cluster_identifier": testing.to(["aws_rds_cluster.orders.id"]),
		"db_cluster_snapshot_arn": null,
	}),
	testing.created(
		"aws_db_cluster_snapshot.elsewhere",
		{"db_cluster_identifier": "elsewhere", "db_cluster_snapshot_identifier": "elsewhere"},
		{},
	),
	testing.created("aws_rds_cluster_snapshot_copy.orders", {}, {"source_db_cluster_snapshot_identifier": testing.to([
		"aws_db_cluster_snapshot.orders.db_cluster_snapshot_arn",
	])}),
	testing.created(
		"aws_rds_cluster_snapshot_copy.elsewhere",
		{"source_db_cluster_snapshot_identifier": "elsewhere"},
		{},
	),
	testing.created("aws_rds_cluster_snapshot_copy.hidden", {}, {"source_db_cluster_snapshot_identifier": testing.to([
		"local.snapshot",
	])}),
]

outside := {"attribute": "db_cluster_identifier", "reason": "outside_plan", "found": ["elsewhere"]}

test_origins if {
	snapshot.origins == {
		1: {"clusters": [0], "doubts": []},
		2: {"clusters": [], "doubts": [outside]},
		3: {"clusters": [0], "doubts": []},
		4: {"clusters": [], "doubts": [outside]},
		5: {"clusters": [], "doubts": [{
			"attribute": "source_db_cluster_snapshot_identifier",
			"reason": "expression",
			"needs": ["local.snapshot"],
		}]},
	} with input as testing.plan(resources)
}

sharing_cases := {
	"with nobody": {"known": {"shared_accounts": null}, "pending": {}, "sharing": {"accounts": []}},
	"with nobody, as nothing is said": {"known": {}, "pending": {"shared_accounts": null}, "sharing": {"accounts": []}},
	"with accounts": {"known": {"shared_accounts": ["all"]}, "pending": {}, "sharing": {"accounts": ["all"]}},
	"with what is not known": {
		"known": {},
		"pending": {"shared_accounts": testing.to(["local.accounts"])},
		"sharing": {"accounts": [], "doubt": doubt(["local.accounts"])},
	},
	"with what is no list": {
		"known": {"shared_accounts": "all"},
		"pending": {},
		"sharing": {"accounts": ["all"], "doubt": doubt([])},
	},
}

test_sharing[name] if {
	some name, case in sharing_cases
	case.sharing == snapshot.sharing(0) with input as testing.plan([testing.created(
		"aws_db_cluster_snapshot.orders",
		case.known,
		case.pending,
	)])
}

doubt(needs) := {"attribute": "shared_accounts", "reason": "expression", "needs": needs}
