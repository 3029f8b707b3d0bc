package aurora.rules.change.static_parameter_test

import data.aurora.rules.change.static_parameter
import data.aurora.testing
import rego.v1

cases := {
	"right": {
		"resources": [group(immediate("rds.force_ssl", "0"), immediate("rds.force_ssl", "1")), orders],
		"judged": [0],
	},
	"right as only how it is applied changes": {
		"resources": [group(immediate("rds.force_ssl", "1"), pending("rds.force_ssl", "1")), orders],
		"judged": [0],
	},
	"wrong": {
		"resources": [group([], pending("rds.force_ssl", "1")), orders],
		"judged": [[0, "fail", reboot("rds.force_ssl", "1", null)]],
	},
	"wrong of a parameter that the engine reads when it starts": {
		"resources": [
			group(immediate("shared_preload_libraries", "pg_tle"), immediate("Shared_Preload_Libraries", "pgaudit")),
			orders,
		],
		"judged": [[0, "fail", reboot("shared_preload_libraries", "pgaudit", "pg_tle")]],
	},
	"wrong as it is taken out": {
		"resources": [group(pending("shared_preload_libraries", "pgaudit"), []), orders],
		"judged": [[0, "fail", reboot("shared_preload_libraries", null, "pgaudit")]],
	},
	"wrong of instances": {
		"resources": [
			testing.updated(
				"aws_db_parameter_group.orders",
				{"name": "orders", "parameter": []},
				{"name": "orders", "parameter": pending("shared_preload_libraries", "pgaudit")},
				{},
			),
			testing.unchanged(
				"aws_rds_cluster_instance.orders",
				{"engine": "aurora-postgresql", "db_parameter_group_name": "orders"},
			),
		],
		"judged": [[0, "fail", reboot("shared_preload_libraries", "pgaudit", null)]],
	},
	"null": {"resources": [group([], null), orders], "judged": [0]},
	"unset": {"resources": [group(null, null), orders], "judged": [0]},
	"referenced": {
		"resources": [
			testing.updated(
				"aws_rds_cluster_parameter_group.orders",
				{"name": "orders", "parameter": []},
				{"name": "orders"},
				{"parameter": testing.to(["aws_rds_cluster_parameter_group.other.parameter"])},
			),
			orders,
		],
		"judged": [[0, "unknown", {"attribute": "parameter", "reason": "block", "needs": []}]],
	},
	"undecidable": {
		"resources": [
			testing.updated(
				"aws_rds_cluster_parameter_group.orders",
				{"name": "orders", "parameter": []},
				{"name": "orders"},
				{"parameter": null},
			),
			orders,
		],
		"judged": [[0, "unknown", {"attribute": "parameter", "reason": "block", "needs": []}]],
	},
	"undecidable: a value that the plan does not show": {
		"resources": [
			testing.masked(
				group(pending("rds.force_ssl", "0"), [{"name": "rds.force_ssl", "apply_method": "pending-reboot"}]),
				{"parameter": [{"value": true}]},
			),
			orders,
		],
		"judged": [[0, "unknown", {"attribute": "parameter", "reason": "block", "needs": []}]],
	},
	"undecidable: one parameter twice": {
		"resources": [group([], array.concat(immediate("log_statement", "ddl"), immediate("log_statement", "all"))), orders],
		"judged": [[0, "unknown", {"attribute": "parameter", "reason": "block", "needs": []}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster_parameter_group.orders", {"name": "orders", "parameter": []}), orders],
		"judged": [],
	},
	"not applicable to a group that is new, replaced or not in use": {
		"resources": [
			testing.created("aws_rds_cluster_parameter_group.new", {"name": "orders"}, {}),
			testing.replaced(
				"aws_rds_cluster_parameter_group.orders",
				{"name": "orders", "parameter": []},
				{"name": "orders", "parameter": pending("rds.force_ssl", "1")},
				{},
				["family"],
			),
			testing.updated(
				"aws_rds_cluster_parameter_group.unused",
				{"name": "unused", "parameter": []},
				{"name": "unused", "parameter": pending("rds.force_ssl", "1")},
				{},
			),
			orders,
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	static_parameter.judged == case.judged with input as testing.plan(case.resources)
}

orders := testing.unchanged(
	"aws_rds_cluster.orders",
	{"engine": "aurora-postgresql", "db_cluster_parameter_group_name": "orders"},
)

group(before, after) := testing.updated(
	"aws_rds_cluster_parameter_group.orders",
	{"name": "orders", "parameter": before},
	{"name": "orders", "parameter": after},
	{},
)

immediate(name, value) := [{"name": name, "value": value, "apply_method": "immediate"}]

pending(name, value) := [{"name": name, "value": value, "apply_method": "pending-reboot"}]

reboot(name, found, expected) := {
	"attribute": "parameter",
	"found": {name: found},
	"expected": {name: expected},
	"reason": "reboot",
}
