package aurora.rules.backup.vault_customer_managed_key_test

import data.aurora.rules.backup.vault_customer_managed_key
import data.aurora.testing
import rego.v1

cases := {
	"right: an alias of the customer's own": {
		"resources": array.concat(backed_up, [orders({attribute: "arn:aws:kms:eu-central-1:111122223333:alias/orders"}, {})]),
		"judged": [3],
	},
	"wrong: the key of AWS": {
		"resources": array.concat(backed_up, [orders({attribute: "alias/aws/backup"}, {})]),
		"judged": [[3, "fail", {"attribute": attribute, "found": "alias/aws/backup"}]],
	},
	"null": {"resources": array.concat(backed_up, [orders({attribute: null}, {})]), "judged": [[3, "fail", by_default]]},
	"unset": {"resources": array.concat(backed_up, [orders({}, {attribute: null})]), "judged": [[3, "fail", by_default]]},
	"referenced: a key of this plan": {
		"resources": [
			database,
			backup_plan,
			selection,
			orders({}, {attribute: testing.to(["aws_kms_key.storage.arn"])}),
			testing.created("aws_kms_key.storage", {}, {"arn": null}),
		],
		"judged": [3],
	},
	"undecidable": {
		"resources": array.concat(backed_up, [orders({}, {attribute: testing.to(["local.key"])})]),
		"judged": [[3, "unknown", {"attribute": attribute, "reason": "expression", "needs": ["local.key"]}]],
	},
	"undecidable: a key outside of the plan": {
		"resources": array.concat(backed_up, [orders({attribute: key_arn}, {})]),
		"judged": [[3, "unknown", {"attribute": attribute, "reason": "outside_plan", "found": key_arn}]],
	},
	"deleted": {
		"resources": array.concat(backed_up, [testing.deleted("aws_backup_vault.orders", {attribute: "alias/aws/backup"})]),
		"judged": [],
	},
	"not applicable to a vault for something else": {
		"resources": [orders({attribute: null}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	vault_customer_managed_key.judged == case.judged with input as testing.plan(case.resources)
}

attribute := "kms_key_arn"

key_arn := "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"

orders(known, pending) := testing.created(
	"aws_backup_vault.orders",
	object.union({"name": "orders"}, known),
	pending,
)

by_default := {"attribute": attribute, "found": null, "reason": "unset_default"}

backed_up := [database, backup_plan, selection]

database := testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {"arn": null})

backup_plan := testing.created("aws_backup_plan.orders", {"rule": [{"target_vault_name": "orders"}]}, {"id": null})

selection := testing.created("aws_backup_selection.orders", {"selection_tag": []}, {
	"resources": testing.to(["aws_rds_cluster.orders.arn"]),
	"plan_id": testing.to(["aws_backup_plan.orders.id"]),
})
