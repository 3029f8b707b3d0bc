package aurora.lib.rotation_test

import data.aurora.lib.rotation
import data.aurora.testing
import rego.v1

a_rotation(rules) := testing.created("aws_secretsmanager_secret_rotation.orders", {"rotation_rules": rules}, {})

a_pending(block, mask) := testing.masked(
	testing.created("aws_secretsmanager_secret_rotation.orders", {"rotation_rules": [{}]}, {"rotation_rules": [block]}),
	{"rotation_rules": [mask]},
)

days := "rotation_rules.0.automatically_after_days"

expression := "rotation_rules.0.schedule_expression"

cases := {
	"a number of days": {
		"rotation": a_rotation([{"automatically_after_days": 30, "schedule_expression": null}]),
		"found": {"days": 30, "attribute": days, "found": 30},
	},
	"an expression": {
		"rotation": a_rotation([{"automatically_after_days": null, "schedule_expression": "rate(10 days)"}]),
		"found": {"days": 10, "attribute": expression, "found": "rate(10 days)"},
	},
	"an expression that is not read": {
		"rotation": a_rotation([{"schedule_expression": "now and then"}]),
		"found": {"attribute": expression, "found": "now and then", "reason": "schedule"},
	},
	"neither": {
		"rotation": a_rotation([{"duration": "3h"}]),
		"found": {"attribute": "rotation_rules", "reason": "unset", "needs": []},
	},
	"no rules": {
		"rotation": a_rotation([]),
		"found": {"attribute": "rotation_rules", "reason": "unset", "needs": []},
	},
	"no block": {
		"rotation": a_rotation("rate(10 days)"),
		"found": {"attribute": "rotation_rules", "reason": "unset", "needs": []},
	},
	"an expression by reference": {
		"rotation": a_pending(
			{"schedule_expression": testing.to(["aws_ssm_parameter.schedule.value"])},
			{"schedule_expression": true},
		),
		"found": {
			"attribute": "rotation_rules",
			"reason": "expression",
			"needs": ["aws_ssm_parameter.schedule.value"],
		},
	},
	"an expression by a local": {
		"rotation": a_pending({"schedule_expression": testing.to(["local.schedule"])}, {"schedule_expression": true}),
		"found": {"attribute": "rotation_rules", "reason": "expression", "needs": ["local.schedule"]},
	},
}

test_longest_days[name] if {
	some name, case in cases
	case.found == rotation.longest_days(0) with input as testing.plan([case.rotation])
}
