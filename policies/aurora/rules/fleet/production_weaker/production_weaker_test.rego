package aurora.rules.fleet.production_weaker_test

import data.aurora.rules.fleet.production_weaker
import data.aurora.testing
import data.aurora.testing.fleet
import rego.v1

cases := {
	"right": {"environments": [["staging", [cluster({}, {})]], ["prod", [cluster({}, {})]]], "judged": [1]},
	"right: production is stronger": {
		"environments": [["staging", [cluster(weak, {})]], ["prod", [cluster({}, {})]]],
		"judged": [1],
	},
	"wrong: backups are kept for less time": {
		"environments": [["staging", [cluster({}, {})]], ["prod", [cluster({"backup_retention_period": 6}, {})]]],
		"judged": [[1, "fail", weaker("backup_retention_period", 6, 7)]],
	},
	"wrong: a protection is off": {
		"environments": [["staging", [cluster({}, {})]], ["prod", [cluster({"deletion_protection": false}, {})]]],
		"judged": [[1, "fail", weaker("deletion_protection", false, true)]],
	},
	"wrong: a log is not exported": {
		"environments": [
			["staging", [cluster({}, {})]],
			["prod", [cluster({"enabled_cloudwatch_logs_exports": ["error"]}, {})]],
		],
		"judged": [[1, "fail", weaker("enabled_cloudwatch_logs_exports", ["error"], ["audit", "error"])]],
	},
	"null: the default is weaker": {
		"environments": [["staging", [cluster({}, {})]], ["prod", [cluster({"deletion_protection": null}, {})]]],
		"judged": [[1, "fail", weaker("deletion_protection", false, true)]],
	},
	"unset: the default is weaker": {
		"environments": [["staging", [cluster({}, {})]], ["prod", [without("storage_encrypted", null)]]],
		"judged": [[1, "fail", weaker("storage_encrypted", false, true)]],
	},
	"referenced": {
		"environments": [
			["staging", [cluster({}, {})]],
			["prod", [
				without("storage_encrypted", testing.to(["aws_rds_cluster.other.storage_encrypted"])),
				testing.created("aws_rds_cluster.other", {"engine": "aurora-mysql"}, {}),
			]],
		],
		"judged": [[1, "unknown", hidden(["aws_rds_cluster.other.storage_encrypted"])]],
	},
	"undecidable": {
		"environments": [
			["staging", [cluster({}, {})]],
			["prod", [without("storage_encrypted", testing.to(["local.wanted"]))]],
		],
		"judged": [[1, "unknown", hidden(["local.wanted"])]],
	},
	"undecidable: a value of another type": {
		"environments": [
			["staging", [cluster({}, {})]],
			["prod", [cluster({"storage_encrypted": {"of": "another type"}}, {})]],
		],
		"judged": [[1, "unknown", hidden([])]],
	},
	"deleted": {
		"environments": [
			["staging", [cluster({}, {})]],
			["prod", [testing.deleted("aws_rds_cluster.orders", object.union(strong, weak))]],
		],
		"judged": [],
	},
	"not applicable where no environment before production has the cluster": {
		"environments": [["staging", []], ["prod", [cluster(weak, {})]]],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	production_weaker.judged == case.judged with input as fleet.environments(case.environments)
}

strong := {
	"engine": "aurora-mysql",
	"backup_retention_period": 7,
	"deletion_protection": true,
	"enabled_cloudwatch_logs_exports": ["audit", "error"],
	"iam_database_authentication_enabled": true,
	"kms_key_id": "aaa",
	"storage_encrypted": true,
}

weak := {"backup_retention_period": 1, "deletion_protection": false}

cluster(known, pending) := testing.created("aws_rds_cluster.orders", object.union(strong, known), pending)

without(name, expression) := testing.created(
	"aws_rds_cluster.orders",
	object.remove(strong, [name]),
	{name: expression},
)

weaker(name, found, expected) := {
	"attribute": name,
	"found": found,
	"expected": expected,
	"related": ["staging: aws_rds_cluster.orders"],
}

hidden(needs) := {
	"attribute": "storage_encrypted",
	"reason": "expression",
	"needs": needs,
	"related": ["staging: aws_rds_cluster.orders"],
}
