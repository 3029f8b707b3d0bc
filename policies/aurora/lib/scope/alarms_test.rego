package aurora.lib.scope_alarms_test

import data.aurora.lib.scope
import data.aurora.testing
import rego.v1

resources := [
	testing.created("aws_rds_cluster.orders", {"engine": "aurora-postgresql", "cluster_identifier": "orders"}, {}),
	testing.created("aws_rds_cluster.plain", {"engine": "postgres", "cluster_identifier": "plain"}, {}),
	alarm("of_aurora", on_cluster("orders"), {"alarm_actions": testing.to(["aws_sns_topic.alarms.arn"])}),
	alarm("of_another", on_cluster("plain"), {"alarm_actions": testing.to(["aws_sns_topic.others.arn"])}),
	alarm("of_elsewhere", on_cluster("elsewhere"), {}),
	alarm("of_another_service", object.union(on_cluster("elsewhere"), {"namespace": "AWS/DocDB"}), {}),
	alarm("of_logins", {"namespace": "Orders", "metric_name": "FailedLogins"}, {}),
	alarm("of_trail", {"namespace": "Audit", "metric_name": "RootUse"}, {}),
	alarm("of_something", {"namespace": "Web", "metric_name": "Requests"}, {}),
	filter("logins", "/aws/rds/cluster/orders/postgresql", "Orders", "FailedLogins"),
	filter("root", "/audit/trail", "Audit", "RootUse"),
	filter("requests", "/web", "Web", "Requests"),
	testing.created(
		"aws_cloudtrail.audit",
		{"cloud_watch_logs_group_arn": "arn:aws:logs:eu-central-1:111122223333:log-group:/audit/trail:*"},
		{},
	),
	testing.created("aws_cloudwatch_composite_alarm.of_aurora", {"alarm_rule": "ALARM(of_aurora)"}, {}),
	testing.created("aws_cloudwatch_composite_alarm.of_something", {"alarm_rule": "ALARM(of_something)"}, {}),
	testing.created("aws_sns_topic.alarms", {}, {"arn": null}),
	testing.created("aws_sns_topic.others", {}, {"arn": null}),
	testing.created("aws_sns_topic.events", {"arn": "arn:aws:sns:eu-central-1:111122223333:events"}, {}),
	testing.created(
		"aws_db_event_subscription.events",
		{"source_type": "db-cluster", "sns_topic": "arn:aws:sns:eu-central-1:111122223333:events"},
		{},
	),
]

on_cluster(name) := {
	"namespace": "AWS/RDS",
	"metric_name": "CPUUtilization",
	"dimensions": {"DBClusterIdentifier": name},
}

alarm(name, known, pending) := testing.created(
	concat(".", ["aws_cloudwatch_metric_alarm", name]),
	object.union({"alarm_name": name, "metric_query": [], "dimensions": null}, known),
	pending,
)

filter(name, group, namespace, metric) := testing.created(
	concat(".", ["aws_cloudwatch_log_metric_filter", name]),
	{"log_group_name": group, "metric_transformation": [{"namespace": namespace, "name": metric}]},
	{},
)

test_alarms if {
	scope.alarms == {2, 4, 6, 7, 13} with input as testing.plan(resources)
}

test_topics if {
	scope.topics == {15, 17} with input as testing.plan(resources)
}

test_scope_of_all if {
	everything := [scope.alarms, scope.topics] with input as testing.plan(resources)
		with data.parameters as {"scope": "all"}
	everything == [{2, 3, 4, 5, 6, 7, 8, 13, 14}, {15, 16, 17}]
}
