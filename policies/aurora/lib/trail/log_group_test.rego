package aurora.lib.trail_log_group_test

import data.aurora.lib.trail
import data.aurora.testing
import rego.v1

beside := [
	testing.created("aws_cloudwatch_log_group.trail", {"name": "/audit/trail"}, {"arn": null}),
	filter("of_the_plan", {"log_group_name": "/audit/trail"}, {}),
	filter("outside", {"log_group_name": "/audit/elsewhere"}, {}),
	filter("hidden", {}, {"log_group_name": testing.to(["local.group"])}),
]

filter(name, known, pending) := testing.created(
	concat(".", ["aws_cloudwatch_log_metric_filter", name]),
	known,
	pending,
)

arn(name) := concat("", ["arn:aws:logs:eu-central-1:111122223333:log-group:", name, ":*"])

trail_to(known, pending) := testing.created("aws_cloudtrail.audit", known, pending)

cases := {
	"by ARN": {"trail": trail_to({"cloud_watch_logs_group_arn": arn("/audit/trail")}, {}), "filters": [1]},
	"by the ARN of one outside": {
		"trail": trail_to({"cloud_watch_logs_group_arn": arn("/audit/elsewhere")}, {}),
		"filters": [2],
	},
	"by reference": {
		"trail": trail_to({}, {"cloud_watch_logs_group_arn": testing.to(["aws_cloudwatch_log_group.trail.arn"])}),
		"filters": [1],
	},
	"none": {"trail": trail_to({"cloud_watch_logs_group_arn": null}, {}), "filters": []},
	"hidden": {"trail": trail_to({}, {"cloud_watch_logs_group_arn": testing.to(["local.group"])}), "filters": []},
}

test_filters[name] if {
	some name, case in cases
	trail.filters == {4: case.filters} with input as testing.plan(array.concat(beside, [case.trail]))
}
