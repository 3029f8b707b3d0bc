package aurora.rules.secrets.rotation_failure_event_test

import data.aurora.rules.secrets.rotation_failure_event
import data.aurora.testing
import rego.v1

# No row "null": a rule of EventBridge without a pattern has a schedule and watches nothing, as in the row "wrong: absent".

# No row "unset": a pattern that is left out is null in a plan, for which see above.

cases := {
	"right": {"resources": [cluster, a_rule({}, {}), a_target, trail], "judged": [0]},
	"right: also for a rotation by a function": {"resources": [a_rotation, a_rule({}, {}), a_target, trail], "judged": [0]},
	"wrong": {
		"resources": [cluster, a_rule({"state": "DISABLED"}, {}), a_target, trail],
		"judged": [[0, "fail", {
			"attribute": "state",
			"found": "DISABLED",
			"related": ["aws_cloudwatch_event_rule.failed"],
		}]],
	},
	"wrong: no target": {
		"resources": [cluster, a_rule({}, {}), trail],
		"judged": [[0, "fail", {
			"attribute": "aws_cloudwatch_event_target",
			"reason": "absent",
			"related": ["aws_cloudwatch_event_rule.failed"],
		}]],
	},
	"referenced": {
		"resources": [cluster, a_rule({}, {}), trail, testing.created(
			"aws_cloudwatch_event_target.failed",
			{},
			{"rule": testing.to(["aws_cloudwatch_event_rule.failed.name"])},
		)],
		"judged": [0],
	},
	"undecidable": {
		"resources": [cluster, a_target, testing.created(
			"aws_cloudwatch_event_rule.failed",
			{"name": "failed", "state": null},
			{"event_pattern": testing.to(["local.pattern"])},
		)],
		"judged": [[0, "unknown", {
			"attribute": "event_pattern",
			"reason": "expression",
			"needs": ["local.pattern"],
			"related": ["aws_cloudwatch_event_rule.failed"],
		}]],
	},
	"a rule that may be elsewhere": {
		"resources": [cluster],
		"judged": [[0, "unknown", {"attribute": "aws_cloudwatch_event_rule", "reason": "absent"}]],
	},
	"a trail that may be elsewhere": {
		"resources": [cluster, a_rule({}, {}), a_target],
		"judged": [[0, "unknown", {"attribute": "aws_cloudtrail", "reason": "absent"}]],
	},
	"deleted": {
		"resources": [testing.deleted(
			"aws_rds_cluster.orders",
			{"engine": "aurora-mysql", "manage_master_user_password": true},
		)],
		"judged": [],
	},
	"not applicable to a cluster whose password RDS does not manage": {
		"resources": [testing.created(
			"aws_rds_cluster.orders",
			{"engine": "aurora-mysql", "manage_master_user_password": null},
			{},
		)],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	rotation_failure_event.judged == case.judged with input as testing.plan(case.resources)
}

test_what_every_plan_must_hold if {
	judged := rotation_failure_event.judged with data.parameters as {"presence_required": true}
		with input as testing.plan([cluster])
	judged == [[0, "fail", {"attribute": "aws_cloudwatch_event_rule", "reason": "absent"}]]
}

cluster := testing.created(
	"aws_rds_cluster.orders",
	{"engine": "aurora-postgresql", "manage_master_user_password": true},
	{},
)

a_rotation := testing.created(
	"aws_secretsmanager_secret_rotation.orders",
	{"secret_id": "arn:aws:secretsmanager:eu-central-1:111122223333:secret:aurora-AbCdEf"},
	{},
)

a_rule(known, pending) := testing.created(
	"aws_cloudwatch_event_rule.failed",
	object.union(
		{
			"name": "failed",
			"state": null,
			"event_bus_name": "default",
			"event_pattern": json.marshal({
				"source": ["aws.secretsmanager"],
				"detail-type": ["AWS Service Event via CloudTrail"],
				"detail": {"eventSource": ["secretsmanager.amazonaws.com"], "eventName": ["RotationFailed"]},
			}),
		},
		known,
	),
	pending,
)

a_target := testing.created("aws_cloudwatch_event_target.failed", {"rule": "failed"}, {})

trail := testing.created("aws_cloudtrail.audit", {"name": "audit"}, {})
