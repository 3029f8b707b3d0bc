package aurora.rules.change.tls_weakened_test

import data.aurora.rules.change.tls_weakened
import data.aurora.testing
import rego.v1

cases := {
	"right": {
		"resources": [orders("orders"), group("orders", on, array.concat(on, parameter("log_statement", "ddl")))],
		"judged": [0],
	},
	"right in another group": {
		"resources": [moved("orders", "other"), static_group("orders", on), static_group("other", on)],
		"judged": [0],
	},
	"right as it was weak": {"resources": [orders("orders"), group("orders", off, off)], "judged": [0]},
	"right as it is at its strongest, whatever it was": {
		"resources": [
			moved("outside", "other"),
			static_group("other", array.concat(on, parameter("ssl_min_protocol_version", "TLSv1.3"))),
		],
		"judged": [0],
	},
	"right as the plan changes the cluster and not a group that it does not show": {
		"resources": [moved("outside", "outside")],
		"judged": [0],
	},
	"wrong": {
		"resources": [orders("orders"), group("orders", on, off)],
		"judged": [[0, "fail", weaker("rds.force_ssl", "0", "1")]],
	},
	"wrong where the group had the parameter twice": {
		"resources": [orders("orders"), group("orders", array.concat(off, on), off)],
		"judged": [[0, "fail", weaker("rds.force_ssl", "0", "1")]],
	},
	"wrong as an older protocol is enough": {
		"resources": [orders("orders"), group(
			"orders",
			parameter("ssl_min_protocol_version", "TLSv1.3"),
			parameter("ssl_min_protocol_version", "TLSv1.1"),
		)],
		"judged": [[0, "fail", weaker("ssl_min_protocol_version", "TLSv1.1", "TLSv1.3")]],
	},
	"wrong on MySQL": {
		"resources": [
			testing.unchanged("aws_rds_cluster.orders", {
				"engine": "aurora-mysql",
				"engine_version": "8.0.mysql_aurora.3.10.1",
				"db_cluster_parameter_group_name": "orders",
			}),
			testing.updated(
				"aws_rds_cluster_parameter_group.orders",
				{"name": "orders", "family": "aurora-mysql8.0", "parameter": parameter("tls_version", "TLSv1.3")},
				{"name": "orders", "family": "aurora-mysql8.0", "parameter": parameter("tls_version", "TLSv1.2,TLSv1.3")},
				{},
			),
		],
		"judged": [[0, "fail", weaker("tls_version", "TLSv1.2,TLSv1.3", "TLSv1.3")]],
	},
	"wrong by another group": {
		"resources": [moved("orders", "default.aurora-postgresql16"), static_group("orders", on)],
		"judged": [[0, "fail", object.remove(weaker("rds.force_ssl", "0", "1"), ["related"])]],
	},
	"wrong as the engine's default was strong": {
		"resources": [
			testing.updated(
				"aws_rds_cluster.orders",
				object.remove(cluster("default.aurora-postgresql17"), ["engine_version"]),
				cluster("orders"),
				{},
			),
			static_group("orders", off),
		],
		"judged": [[0, "fail", weaker("rds.force_ssl", "0", "1")]],
	},
	"null": {
		"resources": [orders("orders"), group("orders", on, null)],
		"judged": [[0, "fail", weaker("rds.force_ssl", "0", "1")]],
	},
	"unset": {
		"resources": [orders("orders"), group("orders", on, [])],
		"judged": [[0, "fail", weaker("rds.force_ssl", "0", "1")]],
	},
	"referenced": {
		"resources": [
			testing.updated(
				"aws_rds_cluster.orders",
				cluster("orders"),
				object.remove(cluster("orders"), ["db_cluster_parameter_group_name"]),
				{"db_cluster_parameter_group_name": testing.to(["aws_rds_cluster_parameter_group.next.name"])},
			),
			static_group("orders", on),
			testing.created(
				"aws_rds_cluster_parameter_group.next",
				{"family": "aurora-postgresql16", "parameter": off},
				{"name": null},
			),
		],
		"judged": [[0, "fail", object.union(
			weaker("rds.force_ssl", "0", "1"),
			{"related": ["aws_rds_cluster_parameter_group.next"]},
		)]],
	},
	"undecidable": {
		"resources": [
			testing.updated(
				"aws_rds_cluster.orders",
				cluster("orders"),
				object.remove(cluster("orders"), ["db_cluster_parameter_group_name"]),
				{"db_cluster_parameter_group_name": testing.to(["local.group"])},
			),
			static_group("orders", on),
		],
		"judged": [[0, "unknown", {
			"attribute": "db_cluster_parameter_group_name",
			"reason": "expression",
			"needs": ["local.group"],
		}]],
	},
	"undecidable as the other group is not in this plan": {
		"resources": [moved("orders", "outside"), static_group("orders", on)],
		"judged": [[0, "unknown", {
			"attribute": "db_cluster_parameter_group_name",
			"found": "outside",
			"reason": "outside_plan",
		}]],
	},
	"undecidable as the group before was not in this plan": {
		"resources": [moved("outside", "other"), static_group("other", off)],
		"judged": [[0, "unknown", {
			"attribute": "db_cluster_parameter_group_name",
			"found": {"rds.force_ssl": "0"},
			"reason": "outside_plan",
			"related": ["aws_rds_cluster_parameter_group.other"],
		}]],
	},
	"undecidable as a dynamic block makes the parameters": {
		"resources": [orders("orders"), testing.updated(
			"aws_rds_cluster_parameter_group.orders",
			{"name": "orders", "family": "aurora-postgresql16", "parameter": on},
			{"name": "orders", "family": "aurora-postgresql16"},
			{"parameter": null},
		)],
		"judged": [[0, "unknown", {
			"attribute": "db_cluster_parameter_group_name",
			"reason": "block",
			"needs": [],
			"related": ["aws_rds_cluster_parameter_group.orders"],
		}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.orders", cluster("orders")), group("orders", on, off)],
		"judged": [],
	},
	"not applicable to a cluster that is new, or whose parameters stay": {
		"resources": [
			testing.created("aws_rds_cluster.new", cluster("orders"), {}),
			orders("orders"),
			static_group("orders", off),
			group("other", on, off),
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	tls_weakened.judged == case.judged with input as testing.plan(case.resources)
}

cluster(group_name) := {
	"engine": "aurora-postgresql",
	"engine_version": "16.11",
	"db_cluster_parameter_group_name": group_name,
}

orders(group_name) := testing.unchanged("aws_rds_cluster.orders", cluster(group_name))

moved(from, to) := testing.updated("aws_rds_cluster.orders", cluster(from), cluster(to), {})

on := parameter("rds.force_ssl", "1")

off := parameter("rds.force_ssl", "0")

weaker(name, found, expected) := {
	"attribute": "db_cluster_parameter_group_name",
	"found": {name: found},
	"expected": {name: expected},
	"reason": "weaker",
	"related": ["aws_rds_cluster_parameter_group.orders"],
}

group(name, before, after) := testing.updated(
	concat(".", ["aws_rds_cluster_parameter_group", name]),
	{"id": name, "name": name, "family": "aurora-postgresql16", "parameter": before},
	{"id": name, "name": name, "family": "aurora-postgresql16", "parameter": after},
	{},
)

static_group(name, entries) := testing.unchanged(
	concat(".", ["aws_rds_cluster_parameter_group", name]),
	{"id": name, "name": name, "family": "aurora-postgresql16", "parameter": entries},
)

parameter(name, value) := [{"name": name, "value": value, "apply_method": "immediate"}]
