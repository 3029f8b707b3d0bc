package aurora.rules.backup.second_copy_test

import data.aurora.rules.backup.second_copy
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [orders, backup_plan([{"copy_action": []}, copied], [{}, {}]), selection], "judged": [1]},
	"wrong": {
		"resources": [orders, backup_plan([{"copy_action": []}], [{}]), selection],
		"judged": [[1, "fail", {"attribute": "rule.copy_action", "found": []}]],
	},
	"null": {
		"resources": [orders, backup_plan([{"copy_action": null}], [{}]), selection],
		"judged": [[1, "fail", {"attribute": "rule.copy_action", "found": []}]],
	},
	"unset: no rule at all": {
		"resources": [orders, backup_plan([], []), selection],
		"judged": [[1, "fail", {"attribute": "rule.copy_action", "found": []}]],
	},
	"referenced: to a vault of this plan": {
		"resources": [
			orders,
			backup_plan([{"copy_action": [{}]}], [{"copy_action": [{"destination_vault_arn": true}]}]),
			selection,
		],
		"judged": [1],
	},
	"undecidable: copies of a dynamic block over what is not known": {
		"resources": [orders, backup_plan([{"rule_name": "daily"}], [{"copy_action": true}]), selection],
		"judged": [[1, "unknown", {"attribute": "rule.copy_action", "reason": "block", "needs": []}]],
	},
	"undecidable: rules of a dynamic block over what is not known": {
		"resources": [orders, testing.created("aws_backup_plan.orders", {}, {"id": null, "rule": null}), selection],
		"judged": [[1, "unknown", {"attribute": "rule", "reason": "block", "needs": []}]],
	},
	"deleted": {
		"resources": [orders, testing.deleted("aws_backup_plan.orders", {"rule": []}), selection],
		"judged": [],
	},
	"not applicable to a plan for something else": {
		"resources": [orders, backup_plan([{"copy_action": []}], [{}])],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	second_copy.judged == case.judged with input as testing.plan(case.resources)
}

copied := {"copy_action": [{"destination_vault_arn": "arn:aws:backup:eu-west-1:111122223333:backup-vault:copies"}]}

backup_plan(rules, mask) := testing.masked(
	testing.created("aws_backup_plan.orders", {"rule": rules}, {"id": null}),
	{"rule": mask},
)

orders := testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {"arn": null})

selection := testing.created("aws_backup_selection.orders", {"selection_tag": []}, {
	"resources": testing.to(["aws_rds_cluster.orders.arn"]),
	"plan_id": testing.to(["aws_backup_plan.orders.id"]),
})
