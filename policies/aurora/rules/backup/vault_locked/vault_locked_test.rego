package aurora.rules.backup.vault_locked_test

import data.aurora.rules.backup.vault_locked
import data.aurora.testing
import rego.v1

cases := {
	"right": {"lock": lock({"backup_vault_name": "orders", "min_retention_days": 30}, {}), "judged": [3]},
	"wrong": {
		"lock": lock({"backup_vault_name": "orders", "min_retention_days": 1}, {}),
		"judged": [[3, "fail", too_short(1)]],
	},
	"wrong: the lock of another vault": {
		"lock": lock({"backup_vault_name": "another", "min_retention_days": 30}, {}),
		"judged": [[3, "unknown", {"attribute": "aws_backup_vault_lock_configuration", "reason": "absent"}]],
	},
	"null": {
		"lock": lock({"backup_vault_name": "orders", "min_retention_days": null}, {}),
		"judged": [[3, "fail", too_short(null)]],
	},
	"unset": {
		"lock": lock({"backup_vault_name": "orders"}, {"min_retention_days": null}),
		"judged": [[3, "fail", too_short(null)]],
	},
	"referenced: the vault": {
		"lock": lock({"min_retention_days": 30}, {"backup_vault_name": testing.to(["aws_backup_vault.orders.id"])}),
		"judged": [3],
	},
	"undecidable": {
		"lock": lock({"backup_vault_name": "orders"}, {"min_retention_days": testing.to(["local.days"])}),
		"judged": [[3, "unknown", {
			"attribute": "min_retention_days",
			"reason": "expression",
			"needs": ["local.days"],
			"related": ["aws_backup_vault_lock_configuration.orders"],
		}]],
	},
	"undecidable: a lock of a vault that is not known": {
		"lock": lock({"min_retention_days": 30}, {"backup_vault_name": testing.to(["local.vault"])}),
		"judged": [[3, "unknown", {
			"attribute": "aws_backup_vault_lock_configuration",
			"reason": "expression",
			"needs": ["local.vault"],
		}]],
	},
	"deleted": {
		"lock": testing.deleted("aws_backup_vault_lock_configuration.orders", {"backup_vault_name": "orders"}),
		"judged": [[3, "unknown", {"attribute": "aws_backup_vault_lock_configuration", "reason": "absent"}]],
	},
}

test_judged[name] if {
	some name, case in cases
	vault_locked.judged == case.judged with input as testing.plan(array.concat(backed_up, [case.lock]))
}

other_cases := {
	"not applicable to a vault for something else": {
		"resources": [testing.created("aws_backup_vault.orders", {"name": "orders"}, {})],
		"judged": [],
	},
	"not applicable to a vault that is always locked": {
		"resources": array.concat(backed_up, [testing.created(
			"aws_backup_logically_air_gapped_vault.safe",
			{"name": "safe", "min_retention_days": 7},
			{"arn": null},
		)]),
		"judged": [[3, "unknown", {"attribute": "aws_backup_vault_lock_configuration", "reason": "absent"}]],
	},
}

test_others[name] if {
	some name, case in other_cases
	vault_locked.judged == case.judged with input as testing.plan(case.resources)
}

test_parameters if {
	short := array.concat(backed_up, [lock({"backup_vault_name": "orders", "min_retention_days": 1}, {})])
	vault_locked.judged == [3] with input as testing.plan(short) with data.parameters as {"vault_lock_minimum_days": 1}
	vault_locked.judged == [[3, "fail", {
		"attribute": "aws_backup_vault_lock_configuration",
		"reason": "absent",
	}]] with input as testing.plan(backed_up) with data.parameters as {"presence_required": true}
}

too_short(found) := {
	"attribute": "min_retention_days",
	"found": found,
	"expected": 7,
	"related": ["aws_backup_vault_lock_configuration.orders"],
}

lock(known, pending) := testing.created("aws_backup_vault_lock_configuration.orders", known, pending)

backed_up := [
	testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {"arn": null}),
	testing.created("aws_backup_plan.orders", {"rule": [{"target_vault_name": "orders"}]}, {"id": null}),
	testing.created("aws_backup_selection.orders", {"selection_tag": []}, {
		"resources": testing.to(["aws_rds_cluster.orders.arn"]),
		"plan_id": testing.to(["aws_backup_plan.orders.id"]),
	}),
	testing.created("aws_backup_vault.orders", {"name": "orders"}, {"id": null}),
]
