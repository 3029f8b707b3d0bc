package aurora.lib.change_comparison_test

import data.aurora.lib.change
import data.aurora.testing
import rego.v1

updated(before, known, pending) := testing.plan([testing.updated(
	"aws_rds_cluster.orders",
	object.union({"engine": "aurora-mysql"}, before),
	object.union({"engine": "aurora-mysql"}, known),
	pending,
)])

undecided(name) := {"attribute": name, "reason": "expression", "needs": ["local.wanted"]}

to_local := testing.to(["local.wanted"])

stay_cases := {
	"strong before and after": {
		"plan": updated({"storage_encrypted": true}, {"storage_encrypted": true}, {}),
		"outcome": 0,
	},
	"weak before": {"plan": updated({"storage_encrypted": false}, {"storage_encrypted": false}, {}), "outcome": 0},
	"not there before": {"plan": updated({}, {"storage_encrypted": false}, {}), "outcome": 0},
	"weak after": {
		"plan": updated({"storage_encrypted": true}, {"storage_encrypted": false}, {}),
		"outcome": [0, "fail", {"attribute": "storage_encrypted", "found": false, "expected": true, "reason": "weaker"}],
	},
	"by default after": {
		"plan": updated({"storage_encrypted": true}, {"storage_encrypted": null}, {}),
		"outcome": [0, "fail", {"attribute": "storage_encrypted", "found": false, "expected": true, "reason": "weaker"}],
	},
	"not known after": {
		"plan": updated({"storage_encrypted": true}, {}, {"storage_encrypted": to_local}),
		"outcome": [0, "unknown", undecided("storage_encrypted")],
	},
}

test_must_stay[name] if {
	some name, case in stay_cases
	change.must_stay(0, "storage_encrypted", {true}) == case.outcome with input as case.plan
}

fall_cases := {
	"the same": {"plan": updated({"backup_retention_period": 7}, {"backup_retention_period": 7}, {}), "outcome": 0},
	"more": {"plan": updated({"backup_retention_period": 7}, {"backup_retention_period": 8}, {}), "outcome": 0},
	"not there before": {"plan": updated({}, {"backup_retention_period": 1}, {}), "outcome": 0},
	"less": {
		"plan": updated({"backup_retention_period": 7}, {"backup_retention_period": 6}, {}),
		"outcome": [0, "fail", {"attribute": "backup_retention_period", "found": 6, "expected": 7, "reason": "weaker"}],
	},
	"by default": {
		"plan": updated({"backup_retention_period": 7}, {"backup_retention_period": null}, {}),
		"outcome": [0, "fail", {"attribute": "backup_retention_period", "found": 1, "expected": 7, "reason": "weaker"}],
	},
	"no number": {
		"plan": updated({"backup_retention_period": 7}, {"backup_retention_period": {}}, {}),
		"outcome": [0, "fail", {"attribute": "backup_retention_period", "found": {}, "expected": 7, "reason": "weaker"}],
	},
	"not known": {
		"plan": updated({"backup_retention_period": 7}, {}, {"backup_retention_period": to_local}),
		"outcome": [0, "unknown", undecided("backup_retention_period")],
	},
}

test_must_not_fall[name] if {
	some name, case in fall_cases
	change.must_not_fall(0, "backup_retention_period") == case.outcome with input as case.plan
}

exports := "enabled_cloudwatch_logs_exports"

entry_cases := {
	"the same": {"plan": updated({exports: ["audit"]}, {exports: ["audit"]}, {}), "outcome": 0},
	"more": {"plan": updated({exports: ["audit"]}, {exports: ["audit", "error"]}, {}), "outcome": 0},
	"none before": {"plan": updated({exports: null}, {exports: null}, {}), "outcome": 0},
	"less": {
		"plan": updated({exports: ["audit", "error"]}, {exports: ["error"]}, {}),
		"outcome": [0, "fail", {
			"attribute": exports,
			"found": ["error"],
			"expected": ["audit", "error"],
			"reason": "weaker",
		}],
	},
	"none": {
		"plan": updated({exports: ["audit"]}, {exports: null}, {}),
		"outcome": [0, "fail", {"attribute": exports, "found": [], "expected": ["audit"], "reason": "weaker"}],
	},
	"no list": {
		"plan": updated({exports: ["audit"]}, {exports: {"of": "audit"}}, {}),
		"outcome": [0, "fail", {"attribute": exports, "found": {"of": "audit"}, "expected": ["audit"], "reason": "weaker"}],
	},
	"not known": {
		"plan": updated({exports: ["audit"]}, {}, {exports: to_local}),
		"outcome": [0, "unknown", undecided(exports)],
	},
}

test_must_stay_false if {
	plan := updated({"delete_automated_backups": false}, {"delete_automated_backups": true}, {})
	evidence := {"attribute": "delete_automated_backups", "found": true, "expected": false, "reason": "weaker"}
	change.must_stay(0, "delete_automated_backups", {false}) == [0, "fail", evidence] with input as plan
}

arn := "arn:aws:kms:eu-central-1:111122223333:key/11111111-aaaa-4bbb-8ccc-dddddddddddd"

other_arn := "arn:aws:kms:eu-central-1:111122223333:key/22222222-aaaa-4bbb-8ccc-dddddddddddd"

key_cases := {
	"none before": {"plan": updated({"kms_key_id": null}, {"kms_key_id": other_arn}, {}), "outcome": 0},
	"empty before": {"plan": updated({"kms_key_id": ""}, {"kms_key_id": null}, {}), "outcome": 0},
	"the same": {"plan": updated({"kms_key_id": arn}, {"kms_key_id": arn}, {}), "outcome": 0},
	"one of AWS": {
		"plan": updated({"kms_key_id": arn}, {"kms_key_id": "alias/aws/rds"}, {}),
		"outcome": [0, "fail", {"attribute": "kms_key_id", "found": "alias/aws/rds"}],
	},
	"another": {
		"plan": updated({"kms_key_id": arn}, {"kms_key_id": other_arn}, {}),
		"outcome": [0, "unknown", {"attribute": "kms_key_id", "found": other_arn, "reason": "outside_plan"}],
	},
	"one that the plan makes": {
		"plan": testing.plan([
			testing.updated(
				"aws_rds_cluster.orders",
				{"engine": "aurora-mysql", "kms_key_id": arn},
				{"engine": "aurora-mysql"},
				{"kms_key_id": testing.to(["aws_kms_key.orders.arn"])},
			),
			testing.created("aws_kms_key.orders", {}, {"arn": null}),
		]),
		"outcome": 0,
	},
}

test_must_keep_key[name] if {
	some name, case in key_cases
	change.must_keep_key(0, "kms_key_id") == case.outcome with input as case.plan
}

test_must_keep_entries[name] if {
	some name, case in entry_cases
	change.must_keep_entries(0, exports) == case.outcome with input as case.plan
}

worst_cases := {
	"no outcome": {"outcomes": [], "worst": 0},
	"passes": {"outcomes": [0, 0], "worst": 0},
	"the first unknown": {
		"outcomes": [0, [0, "unknown", {"attribute": "a"}], [0, "unknown", {"attribute": "b"}]],
		"worst": [0, "unknown", {"attribute": "a"}],
	},
	"the first failure": {
		"outcomes": [[0, "unknown", {"attribute": "a"}], [0, "fail", {"attribute": "b"}], [0, "fail", {"attribute": "c"}]],
		"worst": [0, "fail", {"attribute": "b"}],
	},
}

test_worst[name] if {
	some name, case in worst_cases
	change.worst(0, case.outcomes) == case.worst
}
