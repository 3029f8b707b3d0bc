package aurora.rules.secrets.rotation_window_test

import data.aurora.rules.secrets.rotation_window
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [a_rotation([{"schedule_expression": "cron(0 3 1 * ? *)", "duration": "3h"}])], "judged": [0]},
	"right: a rotation in hours, whose window is an hour": {
		"resources": [a_rotation([{"schedule_expression": "rate(12 hours)", "duration": null}])],
		"judged": [0],
	},
	"wrong: a number of days alone": {
		"resources": [a_rotation([{"automatically_after_days": 30, "duration": null}])],
		"judged": [[0, "fail", missing]],
	},
	"wrong: an expression in days alone": {
		"resources": [a_rotation([{"schedule_expression": "rate(30 days)", "duration": null}])],
		"judged": [[0, "fail", missing]],
	},
	"null": {"resources": [a_rotation(null)], "judged": [[0, "unknown", unset]]},
	"unset": {
		"resources": [testing.created(
			"aws_secretsmanager_secret_rotation.orders",
			{"secret_id": arn},
			{"rotation_rules": null},
		)],
		"judged": [[0, "unknown", unset]],
	},
	"referenced": {
		"resources": [pending(testing.to(["aws_ssm_parameter.window.value"]))],
		"judged": [[0, "unknown", needs("aws_ssm_parameter.window.value")]],
	},
	"undecidable": {
		"resources": [pending(testing.to(["local.window"]))],
		"judged": [[0, "unknown", needs("local.window")]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_secretsmanager_secret_rotation.orders", {"secret_id": arn})],
		"judged": [],
	},
	"not applicable to a rotation of another secret": {
		"resources": [testing.created("aws_secretsmanager_secret_rotation.orders", {"secret_id": "orders"}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	rotation_window.judged == case.judged with input as testing.plan(case.resources)
}

arn := "arn:aws:secretsmanager:eu-central-1:111122223333:secret:aurora-AbCdEf"

a_rotation(rules) := testing.created(
	"aws_secretsmanager_secret_rotation.orders",
	{"secret_id": arn, "rotation_rules": rules},
	{},
)

pending(expression) := testing.masked(
	testing.created(
		"aws_secretsmanager_secret_rotation.orders",
		{"secret_id": arn, "rotation_rules": [{"automatically_after_days": 30}]},
		{"rotation_rules": [{"duration": expression}]},
	),
	{"rotation_rules": [{"duration": true}]},
)

missing := {"attribute": "rotation_rules.0.duration", "found": null}

unset := {"attribute": "rotation_rules", "reason": "unset", "needs": []}

needs(reference) := {"attribute": "rotation_rules", "reason": "expression", "needs": [reference]}
