package aurora.lib.alarm_composite_test

import data.aurora.lib.alarm
import data.aurora.testing
import rego.v1

alarms := [
	testing.created("aws_cloudwatch_metric_alarm.processor", {"alarm_name": "processor"}, {"arn": null}),
	testing.created("aws_cloudwatch_metric_alarm.logins", {"alarm_name": "logins"}, {"arn": null}),
]

composite(known, pending) := testing.created("aws_cloudwatch_composite_alarm.all", known, pending)

cases := {
	"by name": {
		"composite": composite({"alarm_rule": "ALARM(processor) OR NOT ALARM( \"logins\" )"}, {}),
		"parts": {0: [2], 1: [2]},
	},
	"by ARN": {
		"composite": composite({"alarm_rule": "ALARM(arn:aws:cloudwatch:eu-central-1:111122223333:alarm:logins)"}, {}),
		"parts": {1: [2]},
	},
	"by reference": {
		"composite": composite({}, {"alarm_rule": testing.to(["aws_cloudwatch_metric_alarm.processor.arn"])}),
		"parts": {0: [2]},
	},
	"by none": {"composite": composite({"alarm_rule": "TRUE"}, {}), "parts": {}},
}

test_composites_of[name] if {
	some name, case in cases
	plan := testing.plan(array.concat(alarms, [case.composite]))
	[alarm.composites_of, alarm.hidden_parts] == [case.parts, []] with input as plan
}

test_hidden_parts if {
	plan := testing.plan(array.concat(alarms, [composite({}, {"alarm_rule": testing.to(["local.rule"])})]))
	[alarm.composites_of, alarm.hidden_parts] == [{}, ["local.rule"]] with input as plan
}
