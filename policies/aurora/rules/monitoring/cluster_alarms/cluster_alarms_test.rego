package aurora.rules.monitoring.cluster_alarms_test

import data.aurora.rules.monitoring.cluster_alarms
import data.aurora.testing
import rego.v1

metrics := ["CPUUtilization", "DatabaseConnections", "Deadlocks", "FreeLocalStorage"]

cases := {
	"right": {"resources": array.concat([cluster], alarms(metrics, of_cluster)), "judged": [0]},
	"right: the lag of readers": {
		"resources": array.concat(
			[cluster, instance("writer"), instance("reader")],
			alarms(array.concat(metrics, ["AuroraReplicaLagMaximum"]), of_cluster),
		),
		"judged": [0],
	},
	"right: on its only instance": {
		"resources": array.concat([cluster, instance("writer")], alarms(metrics, {"DBInstanceIdentifier": "writer"})),
		"judged": [0],
	},
	"wrong": {
		"resources": array.concat([cluster], alarms(["CPUUtilization", "Deadlocks"], of_cluster)),
		"judged": [incomplete(["DatabaseConnections", "FreeLocalStorage"], [
			"aws_cloudwatch_metric_alarm.CPUUtilization",
			"aws_cloudwatch_metric_alarm.Deadlocks",
		])],
	},
	"wrong: no alarm on the lag of readers": {
		"resources": array.concat(
			[cluster, instance("writer"), instance("reader")],
			alarms(metrics, of_cluster),
		),
		"judged": [incomplete(["AuroraReplicaLag"], [
		concat(".", ["aws_cloudwatch_metric_alarm", metric]) |
			some metric in metrics
		])],
	},
	"null dimensions": {"resources": array.concat([cluster], alarms(metrics, null)), "judged": [absent]},
	"unset: no alarm": {"resources": [cluster], "judged": [absent]},
	"another cluster's": {
		"resources": array.concat([cluster], alarms(metrics, {"DBClusterIdentifier": "catalog"})),
		"judged": [absent],
	},
	"referenced": {
		"resources": array.concat(
			[testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {"cluster_identifier": null})],
			[alarm(metric, {}, {"dimensions": testing.to(["aws_rds_cluster.orders.cluster_identifier"])}) |
				some metric in metrics
			],
		),
		"judged": [0],
	},
	"undecidable": {
		"resources": array.concat(
			array.concat([cluster], alarms(["CPUUtilization", "DatabaseConnections", "FreeLocalStorage"], of_cluster)),
			[alarm("Deadlocks", {}, {"dimensions": testing.to(["local.dimensions"])})],
		),
		"judged": [[0, "unknown", {
			"attribute": "dimensions",
			"reason": "expression",
			"needs": ["local.dimensions"],
			"related": ["aws_cloudwatch_metric_alarm.Deadlocks"],
		}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.orders", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.orders", {"engine": "postgres"}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	cluster_alarms.judged == case.judged with input as testing.plan(case.resources)
}

of_cluster := {"DBClusterIdentifier": "orders"}

cluster := testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql", "cluster_identifier": "orders"}, {})

instance(name) := testing.created(
	concat(".", ["aws_rds_cluster_instance", name]),
	{"engine": "aurora-mysql", "identifier": name, "cluster_identifier": "orders"},
	{},
)

alarms(names, dimensions) := [alarm(name, {"dimensions": dimensions}, {}) | some name in names]

alarm(metric, known, pending) := testing.created(
	concat(".", ["aws_cloudwatch_metric_alarm", metric]),
	object.union({"namespace": "AWS/RDS", "metric_name": metric, "metric_query": []}, known),
	pending,
)

absent := [0, "unknown", {"attribute": "aws_cloudwatch_metric_alarm", "reason": "absent"}]

incomplete(names, related) := [0, "fail", {
	"attribute": "aws_cloudwatch_metric_alarm",
	"expected": names,
	"reason": "incomplete",
	"related": related,
}]
