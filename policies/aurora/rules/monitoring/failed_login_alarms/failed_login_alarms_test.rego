package aurora.rules.monitoring.failed_login_alarms_test

import data.aurora.rules.monitoring.failed_login_alarms
import data.aurora.testing
import rego.v1

cases := {
	"right: the metric of Aurora MySQL": {
		"resources": [cluster("aurora-mysql"), alarm("AWS/RDS", "LoginFailures", of_cluster)],
		"judged": [0],
	},
	"right: counted in the log of Aurora PostgreSQL": {
		"resources": [cluster("aurora-postgresql"), filter(failed, {}), alarm("Orders", "FailedLogins", null)],
		"judged": [0],
	},
	"right: counted in the audit log of Aurora MySQL": {
		"resources": [cluster("aurora-mysql"), filter({"pattern": "FAILED_CONNECT"}, {}), alarm("Orders", "FailedLogins", null)],
		"judged": [0],
	},
	"wrong: a metric that Aurora PostgreSQL does not have": {
		"resources": [cluster("aurora-postgresql"), alarm("AWS/RDS", "LoginFailures", of_cluster)],
		"judged": [[0, "fail", {
			"attribute": "metric_name",
			"found": "LoginFailures",
			"reason": "never_reported",
			"related": ["aws_cloudwatch_metric_alarm.LoginFailures"],
		}]],
	},
	"wrong: counted, but without an alarm": {
		"resources": [cluster("aurora-postgresql"), filter(failed, {})],
		"judged": [incomplete(["aws_cloudwatch_log_metric_filter.logins"])],
	},
	"wrong: other alarms alone": {
		"resources": [cluster("aurora-mysql"), alarm("AWS/RDS", "CPUUtilization", of_cluster)],
		"judged": [incomplete(["aws_cloudwatch_metric_alarm.CPUUtilization"])],
	},
	"null dimensions": {
		"resources": [cluster("aurora-mysql"), alarm("AWS/RDS", "LoginFailures", null)],
		"judged": [absent],
	},
	"unset: no alarm": {"resources": [cluster("aurora-postgresql")], "judged": [absent]},
	"referenced": {
		"resources": [
			cluster("aurora-postgresql"),
			testing.created(
				"aws_cloudwatch_log_metric_filter.logins",
				object.union(failed, {"metric_transformation": metric}),
				{"log_group_name": testing.to(["aws_cloudwatch_log_group.orders.name"])},
			),
			alarm("Orders", "FailedLogins", null),
			testing.created(
				"aws_cloudwatch_log_group.orders",
				{},
				{"name": testing.to(["aws_rds_cluster.orders.cluster_identifier"])},
			),
		],
		"judged": [0],
	},
	"undecidable: the pattern": {
		"resources": [
			cluster("aurora-postgresql"),
			filter({}, {"pattern": testing.to(["local.pattern"])}),
			alarm("Orders", "FailedLogins", null),
		],
		"judged": [hidden],
	},
	"undecidable: the log group": {
		"resources": [
			cluster("aurora-postgresql"),
			testing.created(
				"aws_cloudwatch_log_metric_filter.logins",
				object.union(failed, {"metric_transformation": metric}),
				{"log_group_name": testing.to(["local.group"])},
			),
			alarm("Orders", "FailedLogins", null),
		],
		"judged": [hidden],
	},
	"undecidable: what an alarm watches": {
		"resources": [
			cluster("aurora-postgresql"),
			filter(failed, {}),
			testing.created(
				"aws_cloudwatch_metric_alarm.logins",
				{"namespace": "Orders", "dimensions": null, "metric_query": []},
				{"metric_name": testing.to(["local.metric"])},
			),
		],
		"judged": [[0, "unknown", {
			"attribute": "metric_name",
			"reason": "expression",
			"needs": [],
			"related": ["aws_cloudwatch_metric_alarm.logins"],
		}]],
	},
	"undecidable: the dimensions": {
		"resources": [
			cluster("aurora-mysql"),
			testing.created(
				"aws_cloudwatch_metric_alarm.logins",
				{"namespace": "AWS/RDS", "metric_name": "LoginFailures", "metric_query": []},
				{"dimensions": testing.to(["local.dimensions"])},
			),
		],
		"judged": [[0, "unknown", {
			"attribute": "dimensions",
			"reason": "expression",
			"needs": ["local.dimensions"],
			"related": ["aws_cloudwatch_metric_alarm.logins"],
		}]],
	},
	"undecidable: the engine": {
		"resources": [testing.created("aws_rds_cluster.orders", {}, {"engine": testing.to(["local.engine"])})],
		"judged": [[0, "unknown", {"attribute": "engine", "reason": "expression", "needs": ["local.engine"]}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.orders", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [cluster("mysql")],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	failed_login_alarms.judged == case.judged with input as testing.plan(case.resources)
}

of_cluster := {"DBClusterIdentifier": "orders"}

failed := {"pattern": "\"authentication failed\""}

metric := [{"namespace": "Orders", "name": "FailedLogins", "value": "1"}]

cluster(engine) := testing.created("aws_rds_cluster.orders", {"engine": engine, "cluster_identifier": "orders"}, {})

alarm(namespace, name, dimensions) := testing.created(
	concat(".", ["aws_cloudwatch_metric_alarm", name]),
	{"namespace": namespace, "metric_name": name, "metric_query": [], "dimensions": dimensions},
	{},
)

filter(known, pending) := testing.created(
	"aws_cloudwatch_log_metric_filter.logins",
	object.union(
		{"log_group_name": "/aws/rds/cluster/orders/postgresql", "metric_transformation": metric},
		known,
	),
	pending,
)

hidden := [0, "unknown", {
	"attribute": "pattern",
	"reason": "expression",
	"needs": [],
	"related": ["aws_cloudwatch_log_metric_filter.logins"],
}]

absent := [0, "unknown", {"attribute": "aws_cloudwatch_metric_alarm", "reason": "absent"}]

incomplete(related) := [0, "fail", {
	"attribute": "aws_cloudwatch_metric_alarm",
	"reason": "incomplete",
	"related": related,
}]
