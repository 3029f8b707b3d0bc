package aurora.rules.backup.plan_retention_test

import data.aurora.rules.backup.plan_retention
import data.aurora.testing
import rego.v1

cases := {
	"right": {"rule": [keeps(35)], "mask": [{}], "parameters": {}, "judged": [1]},
	"right: one of several": {"rule": [keeps(7), keeps(365)], "mask": [{}, {}], "parameters": {}, "judged": [1]},
	"right: never deleted": {"rule": [{"lifecycle": []}], "mask": [{}], "parameters": {}, "judged": [1]},
	"right: as long as the parameter says": {
		"rule": [keeps(7)],
		"mask": [{}],
		"parameters": {"backup_plan_retention_days": 7},
		"judged": [1],
	},
	"wrong": {"rule": [keeps(7), keeps(34)], "mask": [{}, {}], "parameters": {}, "judged": [[1, "fail", days([7, 34])]]},
	"wrong: no number": {
		"rule": [{"lifecycle": [{"delete_after": "35"}]}],
		"mask": [{}],
		"parameters": {},
		"judged": [[1, "fail", days(["35"])]],
	},
	"null, which never deletes": {"rule": [keeps(null)], "mask": [{}], "parameters": {}, "judged": [1]},
	"unset: no rule at all": {"rule": [], "mask": [], "parameters": {}, "judged": [[1, "fail", days([])]]},
	"undecidable": {
		"rule": [{"lifecycle": [{"cold_storage_after": 30}]}],
		"mask": [{"lifecycle": [{"delete_after": true}]}],
		"parameters": {},
		"judged": [[1, "unknown", {
			"attribute": "rule.lifecycle.delete_after",
			"reason": "expression",
			"needs": ["local.days"],
		}]],
	},
	"undecidable: a lifecycle of a dynamic block over what is not known": {
		"rule": [{"rule_name": "daily"}],
		"mask": [{"lifecycle": true}],
		"parameters": {},
		"judged": [[1, "unknown", {
			"attribute": "rule.lifecycle.delete_after",
			"reason": "expression",
			"needs": ["local.days"],
		}]],
	},
	"referenced: beside a rule that keeps long enough": {
		"rule": [keeps(90), {"lifecycle": [{}]}],
		"mask": [{}, {"lifecycle": [{"delete_after": true}]}],
		"parameters": {},
		"judged": [1],
	},
}

test_judged_rules[name] if {
	some name, case in cases
	resource := testing.configured(
		testing.masked(testing.created("aws_backup_plan.orders", {"rule": case.rule}, {"id": null}), {"rule": case.mask}),
		{"rule": [{"lifecycle": [{"delete_after": testing.to(["local.days"])}]}]},
	)
	plan_retention.judged == case.judged with input as testing.plan([orders, resource, selection])
		with data.parameters as case.parameters
}

other_cases := {
	"undecidable: rules of a dynamic block over what is not known": {
		"resources": [orders, testing.created("aws_backup_plan.orders", {}, {"id": null, "rule": null}), selection],
		"judged": [[1, "unknown", {"attribute": "rule", "reason": "block", "needs": []}]],
	},
	"deleted": {
		"resources": [orders, testing.deleted("aws_backup_plan.orders", {"rule": [keeps(7)]}), selection],
		"judged": [],
	},
	"not applicable to a plan for something else": {
		"resources": [orders, testing.created("aws_backup_plan.volumes", {"rule": [keeps(7)]}, {"id": null})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in other_cases
	plan_retention.judged == case.judged with input as testing.plan(case.resources)
}

keeps(given) := {"lifecycle": [{"delete_after": given}]}

days(found) := {"attribute": "rule.lifecycle.delete_after", "found": found, "expected": 35}

orders := testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {"arn": null})

selection := testing.created("aws_backup_selection.orders", {"selection_tag": []}, {
	"resources": testing.to(["aws_rds_cluster.orders.arn"]),
	"plan_id": testing.to(["aws_backup_plan.orders.id"]),
})
