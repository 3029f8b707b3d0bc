package aurora.rules.rds.tls_enforced_test

import data.aurora.rules.rds.tls_enforced
import data.aurora.testing
import rego.v1

cases := {
	"right on PostgreSQL": {
		"resources": [postgresql, group("aurora-postgresql16", [{"name": "rds.force_ssl", "value": "1"}])],
		"judged": [0],
	},
	"right on MySQL": {
		"resources": [mysql, group("aurora-mysql8.0", [{"name": "require_secure_transport", "value": "ON"}])],
		"judged": [0],
	},
	"right on MySQL, spelled otherwise": {
		"resources": [mysql, group("aurora-mysql8.0", [{"name": "Require_Secure_Transport", "value": "1"}])],
		"judged": [0],
	},
	"wrong on PostgreSQL": {
		"resources": [postgresql, group("aurora-postgresql17", [{"name": "rds.force_ssl", "value": "0"}])],
		"judged": [[0, "fail", of_group("rds.force_ssl", "1", {"found": {"rds.force_ssl": "0"}})]],
	},
	"wrong on MySQL": {
		"resources": [mysql, group("aurora-mysql8.0", [{"name": "require_secure_transport", "value": "OFF"}])],
		"judged": [[
			0, "fail",
			of_group("require_secure_transport", "ON", {"found": {"require_secure_transport": "OFF"}}),
		]],
	},
	"wrong: the group has the other engine's parameter": {
		"resources": [postgresql, group("aurora-postgresql16", [{"name": "require_secure_transport", "value": "ON"}])],
		"judged": [[0, "fail", of_group("rds.force_ssl", "1", off_by_default)]],
	},
	"unset in the group, where the engine's default is off": {
		"resources": [postgresql, group("aurora-postgresql16", [{"name": "log_connections", "value": "1"}])],
		"judged": [[0, "fail", of_group("rds.force_ssl", "1", off_by_default)]],
	},
	"unset in the group, where the engine's default is on": {
		"resources": [postgresql, group("aurora-postgresql17", [])],
		"judged": [0],
	},
	"unset in the group of a family without a documented default": {
		"resources": [postgresql, group("aurora-postgresql99", [])],
		"judged": [[0, "unknown", of_group("rds.force_ssl", "1", {"reason": "unset", "needs": []})]],
	},
	"the group is unset, and the version decides on the default": {
		"resources": [cluster({"engine_version": "16.11"}, {"db_cluster_parameter_group_name": null})],
		"judged": [[0, "fail", evidence("rds.force_ssl", "1", off_by_default)]],
	},
	"null: the version decides on the default": {
		"resources": [cluster({"engine_version": "17.7", "db_cluster_parameter_group_name": null}, {})],
		"judged": [0],
	},
	"referenced: a group that the plan does not hold": {
		"resources": [postgresql],
		"judged": [[0, "unknown", evidence(
			"rds.force_ssl", "1",
			{"reason": "expression", "needs": ["aws_rds_cluster_parameter_group.group.name"]},
		)]],
	},
	"the group is unset, and so is the version": {
		"resources": [cluster({}, {"db_cluster_parameter_group_name": null, "engine_version": null})],
		"judged": [[0, "unknown", evidence("rds.force_ssl", "1", {"reason": "unset", "needs": []})]],
	},
	"AWS's own default group, where the default is off": {
		"resources": [cluster({"db_cluster_parameter_group_name": "default.aurora-postgresql15"}, {})],
		"judged": [[0, "fail", evidence("rds.force_ssl", "1", off_by_default)]],
	},
	"AWS's own default group, where the default is on": {
		"resources": [cluster({"db_cluster_parameter_group_name": "default.aurora-postgresql17"}, {})],
		"judged": [0],
	},
	"a known name of a group in the plan": {
		"resources": [
			cluster({"db_cluster_parameter_group_name": "orders"}, {}),
			group("aurora-postgresql16", [{"name": "rds.force_ssl", "value": "1"}]),
		],
		"judged": [0],
	},
	"undecidable: a group outside the plan": {
		"resources": [cluster({"db_cluster_parameter_group_name": "made-elsewhere"}, {})],
		"judged": [[
			0, "unknown",
			evidence("rds.force_ssl", "1", {"found": "made-elsewhere", "reason": "outside_plan"}),
		]],
	},
	"undecidable: which group it is": {
		"resources": [cluster({}, {"db_cluster_parameter_group_name": testing.to(["local.group"])})],
		"judged": [[
			0, "unknown",
			evidence("rds.force_ssl", "1", {"reason": "expression", "needs": ["local.group"]}),
		]],
	},
	"undecidable: two groups of one name that differ": {
		"resources": [
			cluster({"db_cluster_parameter_group_name": "orders"}, {}),
			group("aurora-postgresql16", [{"name": "rds.force_ssl", "value": "1"}]),
			testing.created(
				"aws_rds_cluster_parameter_group.same",
				{"name": "orders", "family": "aurora-postgresql16", "parameter": [{"name": "rds.force_ssl", "value": "0"}]},
				{},
			),
		],
		"judged": [[0, "unknown", object.union(
			evidence("rds.force_ssl", "1", {"found": {"rds.force_ssl": "0"}}),
			{"related": ["aws_rds_cluster_parameter_group.same"]},
		)]],
	},
	"undecidable: the parameter's value": {
		"resources": [postgresql, testing.masked(
			group("aurora-postgresql16", [{"name": "rds.force_ssl"}]),
			{"parameter": [{"value": true}]},
		)],
		"judged": [[0, "unknown", of_group("rds.force_ssl", "1", {"reason": "block", "needs": []})]],
	},
	"undecidable: a dynamic block over what is not known, even where the default is on": {
		"resources": [postgresql, testing.created(
			"aws_rds_cluster_parameter_group.group",
			{"name": "orders", "family": "aurora-postgresql17"},
			{"parameter": null},
		)],
		"judged": [[0, "unknown", of_group("rds.force_ssl", "1", {"reason": "block", "needs": []})]],
	},
	"undecidable: the engine": {
		"resources": [testing.created("aws_rds_cluster.database", {}, {"engine": testing.to(["local.engine"])})],
		"judged": [[0, "unknown", {"attribute": "engine", "reason": "expression", "needs": ["local.engine"]}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "postgres"}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	tls_enforced.judged == case.judged with input as testing.plan(case.resources)
}

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

to_group := {"db_cluster_parameter_group_name": testing.to(["aws_rds_cluster_parameter_group.group.name"])}

postgresql := cluster({"engine_version": "16.11"}, to_group)

mysql := cluster({"engine": "aurora-mysql", "engine_version": "8.0.mysql_aurora.3.10.1"}, to_group)

group(family, parameters) := testing.created(
	"aws_rds_cluster_parameter_group.group",
	{"name": "orders", "family": family, "parameter": parameters},
	{},
)

evidence(name, value, more) := object.union(
	{"attribute": "db_cluster_parameter_group_name", "expected": {name: value}},
	more,
)

of_group(name, value, more) := object.union(
	evidence(name, value, more),
	{"related": ["aws_rds_cluster_parameter_group.group"]},
)

off_by_default := {"found": {"rds.force_ssl": "0"}, "reason": "unset_default"}
