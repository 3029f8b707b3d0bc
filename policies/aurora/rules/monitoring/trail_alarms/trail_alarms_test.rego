package aurora.rules.monitoring.trail_alarms_test

import data.aurora.lib.trail
import data.aurora.rules.monitoring.trail_alarms
import data.aurora.testing
import rego.v1

controls := sort(object.keys(trail.watched_words))

cases := {
	"right": {"resources": array.concat([audit], watched(controls)), "judged": [0]},
	"wrong: one control is not watched": {
		"resources": array.concat([audit], watched(array.slice(controls, 1, 14))),
		"judged": [incomplete(["CloudWatch.1"], [
		concat("", ["aws_cloudwatch_log_metric_filter.", replace(control, ".", "")]) |
			some control in array.slice(controls, 1, 14)
		])],
	},
	"wrong: counted, but without an alarm": {
		"resources": [audit, filter("CloudWatch.1", {})],
		"judged": [incomplete(controls, ["aws_cloudwatch_log_metric_filter.CloudWatch1"])],
	},
	"null: no log group": {"resources": [to_group({"cloud_watch_logs_group_arn": null}, {})], "judged": [absent]},
	"unset: no filter": {"resources": [audit], "judged": [absent]},
	"referenced": {
		"resources": array.concat(
			[to_group({}, {"cloud_watch_logs_group_arn": testing.to(["aws_cloudwatch_log_group.trail.arn"])})],
			array.concat(
				watched(controls),
				[testing.created("aws_cloudwatch_log_group.trail", {"name": "/audit/trail"}, {"arn": null})],
			),
		),
		"judged": [0],
	},
	"undecidable: a pattern": {
		"resources": [
			audit,
			testing.created(
				"aws_cloudwatch_log_metric_filter.hidden",
				{"log_group_name": "/audit/trail", "metric_transformation": []},
				{"pattern": testing.to(["local.pattern"])},
			),
		],
		"judged": [hidden],
	},
	"undecidable: what an alarm watches": {
		"resources": [
			audit,
			filter("CloudWatch.1", {}),
			testing.created(
				"aws_cloudwatch_metric_alarm.hidden",
				{"namespace": "audit", "metric_query": []},
				{"metric_name": testing.to(["local.metric"])},
			),
		],
		"judged": [[0, "unknown", {
			"attribute": "aws_cloudwatch_log_metric_filter",
			"reason": "expression",
			"needs": [],
			"related": ["aws_cloudwatch_metric_alarm.hidden"],
		}]],
	},
	"undecidable: a log group": {
		"resources": [
			audit,
			testing.created(
				"aws_cloudwatch_log_metric_filter.hidden",
				{"pattern": "", "metric_transformation": []},
				{"log_group_name": testing.to(["local.group"])},
			),
		],
		"judged": [hidden],
	},
	"deleted": {
		"resources": [testing.deleted("aws_cloudtrail.audit", {})],
		"judged": [],
	},
	"not applicable without a trail": {
		"resources": [filter("CloudWatch.1", {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	trail_alarms.judged == case.judged with input as testing.plan(case.resources)
}

to_group(known, pending) := testing.created("aws_cloudtrail.audit", known, pending)

audit := to_group(
	{"cloud_watch_logs_group_arn": "arn:aws:logs:eu-central-1:111122223333:log-group:/audit/trail:*"},
	{},
)

filter(control, known) := testing.created(
	concat("", ["aws_cloudwatch_log_metric_filter.", replace(control, ".", "")]),
	object.union(
		{
			"log_group_name": "/audit/trail",
			"pattern": concat(" ", trail.watched_words[control]),
			"metric_transformation": [{"namespace": "Audit", "name": control, "value": "1"}],
		},
		known,
	),
	{},
)

alarm(control) := testing.created(
	concat("", ["aws_cloudwatch_metric_alarm.", replace(control, ".", "")]),
	{"namespace": "Audit", "metric_name": control, "metric_query": [], "dimensions": null},
	{},
)

watched(named) := array.concat([filter(control, {}) | some control in named], [alarm(control) | some control in named])

absent := [0, "unknown", {"attribute": "aws_cloudwatch_log_metric_filter", "reason": "absent"}]

hidden := [0, "unknown", {
	"attribute": "aws_cloudwatch_log_metric_filter",
	"reason": "expression",
	"needs": [],
	"related": ["aws_cloudwatch_log_metric_filter.hidden"],
}]

incomplete(expected, related) := [0, "fail", {
	"attribute": "aws_cloudwatch_log_metric_filter",
	"expected": expected,
	"reason": "incomplete",
	"related": related,
}]
