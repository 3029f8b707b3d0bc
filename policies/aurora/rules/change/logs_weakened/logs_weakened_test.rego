package aurora.rules.change.logs_weakened_test

import data.aurora.rules.change.logs_weakened
import data.aurora.testing
import rego.v1

cases := {
	"right": {
		"resources": [exporting(["postgresql"], ["postgresql", "instance"]), log_group(7, 400)],
		"judged": [0, 1],
	},
	"right as log events are kept for ever": {"resources": [log_group(7, 0)], "judged": [0]},
	"right as the activity stream stays": {
		"resources": [testing.updated("aws_rds_cluster_activity_stream.orders", {}, {}, {})],
		"judged": [0],
	},
	"right as it is forgotten, which is no end": {
		"resources": [testing.forgotten("aws_cloudwatch_log_group.orders", {"name": "/aws/rds/cluster/orders/audit"})],
		"judged": [0],
	},
	"wrong": {
		"resources": [exporting(["postgresql", "instance"], ["instance"])],
		"judged": [[0, "fail", dropped(["instance"], ["postgresql", "instance"])]],
	},
	"wrong as a parameter no longer logs": {
		"resources": [
			testing.unchanged("aws_rds_cluster.orders", cluster(["postgresql"])),
			testing.updated(
				"aws_rds_cluster_parameter_group.orders",
				parameters("ddl"),
				parameters("none"),
				{},
			),
		],
		"judged": [[0, "fail", {
			"attribute": "db_cluster_parameter_group_name",
			"found": {"log_statement": "none"},
			"expected": {"log_statement": "ddl"},
			"reason": "weaker",
			"related": ["aws_rds_cluster_parameter_group.orders"],
		}]],
	},
	"wrong of what replaces a log group": {
		"resources": [testing.replaced(
			"aws_cloudwatch_log_group.orders",
			{"name": "/aws/rds/cluster/orders/postgresql", "retention_in_days": 400},
			{"name": "/aws/rds/cluster/orders/postgresql", "retention_in_days": 400},
			{},
			["name"],
		)],
		"judged": [[0, "fail", {"attribute": "name", "reason": "replaced"}]],
	},
	"wrong as log events are kept for less long": {
		"resources": [log_group(400, 30)],
		"judged": [[0, "fail", kept(30, 400)]],
	},
	"wrong as log events are no longer kept for ever": {
		"resources": [log_group(0, 400)],
		"judged": [[0, "fail", kept(400, 0)]],
	},
	"wrong of an activity stream": {
		"resources": [testing.deleted("aws_rds_cluster_activity_stream.orders", {})],
		"judged": [[0, "fail", destroyed]],
	},
	"null": {
		"resources": [exporting(["postgresql"], null)],
		"judged": [[0, "fail", dropped([], ["postgresql"])]],
	},
	"unset": {
		"resources": [testing.updated(
			"aws_rds_cluster.orders",
			cluster(["postgresql"]),
			object.remove(cluster([]), ["enabled_cloudwatch_logs_exports"]),
			{"enabled_cloudwatch_logs_exports": null},
		)],
		"judged": [[0, "fail", dropped([], ["postgresql"])]],
	},
	"referenced": {
		"resources": [testing.updated(
			"aws_cloudwatch_log_group.orders",
			{"name": "/aws/rds/cluster/orders/postgresql", "retention_in_days": 400},
			{"name": "/aws/rds/cluster/orders/postgresql"},
			{"retention_in_days": testing.to(["aws_cloudwatch_log_group.other.retention_in_days"])},
		)],
		"judged": [[0, "unknown", {
			"attribute": "retention_in_days",
			"reason": "expression",
			"needs": ["aws_cloudwatch_log_group.other.retention_in_days"],
		}]],
	},
	"undecidable": {
		"resources": [testing.updated(
			"aws_rds_cluster.orders",
			cluster(["postgresql"]),
			object.remove(cluster([]), ["enabled_cloudwatch_logs_exports"]),
			{"enabled_cloudwatch_logs_exports": testing.to(["local.logs"])},
		)],
		"judged": [[0, "unknown", {
			"attribute": "enabled_cloudwatch_logs_exports",
			"reason": "expression",
			"needs": ["local.logs"],
		}]],
	},
	"deleted": {
		"resources": [
			testing.deleted("aws_rds_cluster.orders", cluster(["postgresql"])),
			testing.deleted("aws_cloudwatch_log_group.orders", {"name": "/aws/rds/cluster/orders/postgresql"}),
		],
		"judged": [[1, "fail", destroyed]],
	},
	"not applicable to what is new, or not Aurora's": {
		"resources": [
			testing.created("aws_rds_cluster.orders", cluster([]), {}),
			testing.deleted("aws_cloudwatch_log_group.web", {"name": "/web"}),
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	logs_weakened.judged == case.judged with input as testing.plan(case.resources)
}

cluster(exports) := {
	"engine": "aurora-postgresql",
	"engine_version": "16.11",
	"db_cluster_parameter_group_name": "orders",
	"enabled_cloudwatch_logs_exports": exports,
}

exporting(before, after) := testing.updated("aws_rds_cluster.orders", cluster(before), cluster(after), {})

parameters(statements) := {
	"name": "orders",
	"family": "aurora-postgresql16",
	"parameter": [{"name": "log_statement", "value": statements}],
}

log_group(before, after) := testing.updated(
	"aws_cloudwatch_log_group.orders",
	{"name": "/aws/rds/cluster/orders/postgresql", "retention_in_days": before},
	{"name": "/aws/rds/cluster/orders/postgresql", "retention_in_days": after},
	{},
)

dropped(found, expected) := {
	"attribute": "enabled_cloudwatch_logs_exports",
	"found": found,
	"expected": expected,
	"reason": "weaker",
}

kept(found, expected) := {
	"attribute": "retention_in_days",
	"found": found,
	"expected": expected,
	"reason": "weaker",
}

destroyed := {"attribute": "actions", "found": ["delete"], "reason": "destroyed"}
