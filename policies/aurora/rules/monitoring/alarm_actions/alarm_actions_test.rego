package aurora.rules.monitoring.alarm_actions_test

import data.aurora.rules.monitoring.alarm_actions
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [alarm({"actions_enabled": true, "alarm_actions": [topic]}, {})], "judged": [0]},
	"right: as part of another alarm": {
		"resources": [alarm({"actions_enabled": true, "alarm_actions": null}, {}), composite("ALARM(processor)", [topic])],
		"judged": [0, 1],
	},
	"wrong: switched off": {
		"resources": [alarm({"actions_enabled": false, "alarm_actions": [topic]}, {})],
		"judged": [[0, "fail", {"attribute": "actions_enabled", "found": false}]],
	},
	"wrong: no action": {
		"resources": [alarm({"actions_enabled": true, "alarm_actions": []}, {})],
		"judged": [[0, "fail", {"attribute": "alarm_actions", "found": []}]],
	},
	"wrong: not a list": {
		"resources": [alarm({"actions_enabled": true, "alarm_actions": topic}, {})],
		"judged": [[0, "fail", {"attribute": "alarm_actions", "found": topic}]],
	},
	"wrong: the alarm that it is part of": {
		"resources": [alarm({"actions_enabled": true, "alarm_actions": null}, {}), composite("ALARM(processor)", null)],
		"judged": [0, [1, "fail", {"attribute": "alarm_actions", "found": null}]],
	},
	"null": {
		"resources": [alarm({"actions_enabled": null, "alarm_actions": null}, {})],
		"judged": [[0, "fail", {"attribute": "alarm_actions", "found": null}]],
	},
	"unset": {
		"resources": [alarm({}, {"actions_enabled": null, "alarm_actions": null})],
		"judged": [[0, "fail", {"attribute": "alarm_actions", "found": null}]],
	},
	"referenced": {
		"resources": [
			alarm({"actions_enabled": true}, {"alarm_actions": testing.to(["aws_sns_topic.alarms.arn"])}),
			testing.created("aws_sns_topic.alarms", {}, {"arn": null}),
		],
		"judged": [0],
	},
	"undecidable": {
		"resources": [alarm({"actions_enabled": true}, {"alarm_actions": testing.to(["local.topics"])})],
		"judged": [[0, "unknown", {"attribute": "alarm_actions", "reason": "expression", "needs": ["local.topics"]}]],
	},
	"undecidable: an alarm that may be made of it": {
		"resources": [
			alarm({"actions_enabled": true, "alarm_actions": null}, {}),
			testing.created(
				"aws_cloudwatch_composite_alarm.all",
				{"actions_enabled": true, "alarm_actions": [topic]},
				{"alarm_rule": testing.to(["local.rule"])},
			),
		],
		"judged": [[0, "unknown", {"attribute": "alarm_rule", "reason": "expression", "needs": ["local.rule"]}]],
	},
	"right: beside an alarm that may be made of it": {
		"resources": [
			alarm({"actions_enabled": true, "alarm_actions": [topic]}, {}),
			testing.created(
				"aws_cloudwatch_composite_alarm.all",
				{"actions_enabled": true, "alarm_actions": [topic]},
				{"alarm_rule": testing.to(["local.rule"])},
			),
		],
		"judged": [0],
	},
	"deleted": {
		"resources": [testing.deleted("aws_cloudwatch_metric_alarm.processor", {})],
		"judged": [],
	},
	"not applicable to what does not concern Aurora": {
		"resources": [testing.created(
			"aws_cloudwatch_metric_alarm.web",
			{"namespace": "AWS/ApplicationELB", "metric_name": "RequestCount", "alarm_actions": null, "metric_query": []},
			{"dimensions": testing.to(["local.balancer"])},
		)],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	alarm_actions.judged == case.judged with input as testing.plan(case.resources)
}

topic := "arn:aws:sns:eu-central-1:111122223333:alarms"

alarm(known, pending) := testing.created(
	"aws_cloudwatch_metric_alarm.processor",
	object.union(
		{
			"alarm_name": "processor",
			"namespace": "AWS/RDS",
			"metric_name": "CPUUtilization",
			"dimensions": {"DBClusterIdentifier": "orders"},
			"metric_query": [],
		},
		known,
	),
	pending,
)

composite(rule, actions) := testing.created(
	"aws_cloudwatch_composite_alarm.all",
	{"alarm_rule": rule, "actions_enabled": true, "alarm_actions": actions},
	{},
)
