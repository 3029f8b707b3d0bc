package aurora.rules.secrets.rotation_schedule_test

import data.aurora.rules.secrets.rotation_schedule
import data.aurora.testing
import rego.v1

cases := {
	"right: a number of days": {"resources": [a_rotation([{"automatically_after_days": 90}])], "judged": [0]},
	"right: a rate": {"resources": [a_rotation([{"schedule_expression": "rate(30 days)"}])], "judged": [0]},
	"right: a cron expression": {"resources": [a_rotation([{"schedule_expression": "cron(0 3 1 * ? *)"}])], "judged": [0]},
	"wrong: a number of days": {
		"resources": [a_rotation([{"automatically_after_days": 91}])],
		"judged": [[0, "fail", {
			"attribute": "rotation_rules.0.automatically_after_days",
			"found": 91,
			"expected": 90,
		}]],
	},
	"wrong: a cron expression of each quarter, which has 92 days": {
		"resources": [a_rotation([{"schedule_expression": "cron(0 3 1 1/3 ? *)"}])],
		"judged": [[0, "fail", {
			"attribute": "rotation_rules.0.schedule_expression",
			"found": "cron(0 3 1 1/3 ? *)",
			"expected": 90,
		}]],
	},
	"wrong: a longer schedule of a secret that RDS manages": {
		"resources": [
			testing.created(
				"aws_secretsmanager_secret_rotation.master",
				{"rotation_rules": [{"schedule_expression": "rate(180 days)"}]},
				{"secret_id": {"references": [
					"aws_rds_cluster.orders.master_user_secret[0].secret_arn",
					"aws_rds_cluster.orders.master_user_secret[0]",
					"aws_rds_cluster.orders.master_user_secret",
					"aws_rds_cluster.orders",
				]}},
			),
			testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {"master_user_secret": null}),
		],
		"judged": [[0, "fail", {
			"attribute": "rotation_rules.0.schedule_expression",
			"found": "rate(180 days)",
			"expected": 90,
		}]],
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
		"resources": [pending(testing.to(["aws_ssm_parameter.schedule.value"]))],
		"judged": [[0, "unknown", {
			"attribute": "rotation_rules",
			"reason": "expression",
			"needs": ["aws_ssm_parameter.schedule.value"],
		}]],
	},
	"undecidable": {
		"resources": [pending(testing.to(["local.schedule"]))],
		"judged": [[0, "unknown", {"attribute": "rotation_rules", "reason": "expression", "needs": ["local.schedule"]}]],
	},
	"undecidable: an expression that is not read": {
		"resources": [a_rotation([{"schedule_expression": "cron(0 3 1 * ? 2027)"}])],
		"judged": [[0, "unknown", {
			"attribute": "rotation_rules.0.schedule_expression",
			"found": "cron(0 3 1 * ? 2027)",
			"reason": "schedule",
		}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_secretsmanager_secret_rotation.orders", {"secret_id": arn})],
		"judged": [],
	},
	"not applicable to a rotation of another secret": {
		"resources": [testing.created(
			"aws_secretsmanager_secret_rotation.orders",
			{"secret_id": "arn:aws:secretsmanager:eu-central-1:111122223333:secret:other-AbCdEf"},
			{},
		)],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	rotation_schedule.judged == case.judged with input as testing.plan(case.resources)
}

test_limit_of_a_team if {
	judged := rotation_schedule.judged with data.parameters as {"secret_rotation_days": 30}
		with input as testing.plan([a_rotation([{"automatically_after_days": 31}])])
	judged == [[0, "fail", {"attribute": "rotation_rules.0.automatically_after_days", "found": 31, "expected": 30}]]
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
		{"secret_id": arn, "rotation_rules": [{}]},
		{"rotation_rules": [{"schedule_expression": expression}]},
	),
	{"rotation_rules": [{"schedule_expression": true}]},
)

unset := {"attribute": "rotation_rules", "reason": "unset", "needs": []}
