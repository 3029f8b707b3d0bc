package aurora.rules.change.group_destroyed_test

import data.aurora.rules.change.group_destroyed
import data.aurora.testing
import rego.v1

# No row "null": a cluster that stays has a group in each of these attributes.
# No row "unset": AWS keeps the group that a cluster has, so that Terraform knows it.
cases := {
	"right": {"resources": [testing.updated("aws_db_subnet_group.orders", group, group, {}), orders], "judged": [0]},
	"right as its user gets another": {
		"resources": [testing.deleted("aws_db_subnet_group.orders", group), moved({"db_subnet_group_name": "other"}, {})],
		"judged": [0],
	},
	"right as its user goes too": {
		"resources": [
			testing.deleted("aws_db_subnet_group.orders", group),
			testing.deleted("aws_rds_cluster.orders", {"engine": "aurora-mysql", "db_subnet_group_name": "orders"}),
		],
		"judged": [0],
	},
	"right as its successor is there first": {
		"resources": [
			testing.acted(testing.created("aws_db_subnet_group.orders", {}, {"name": null}), ["create", "delete"], group),
			moved({}, {"db_subnet_group_name": testing.to(["aws_db_subnet_group.orders.name"])}),
		],
		"judged": [0],
	},
	"wrong": {
		"resources": [testing.replaced("aws_db_subnet_group.orders", group, group, {}, ["name"]), orders],
		"judged": [[0, "fail", {"attribute": "name", "reason": "replaced", "related": ["aws_rds_cluster.orders"]}]],
	},
	"wrong of a security group": {
		"resources": [
			testing.deleted("aws_security_group.orders", {"id": "sg-1"}),
			testing.unchanged("aws_rds_cluster.orders", {"engine": "aurora-mysql", "vpc_security_group_ids": ["sg-1", "sg-2"]}),
		],
		"judged": [[0, "fail", destroyed("aws_rds_cluster.orders")]],
	},
	"wrong of parameter groups": {
		"resources": [
			testing.deleted("aws_rds_cluster_parameter_group.orders", group),
			testing.deleted("aws_db_parameter_group.orders", group),
			testing.unchanged(
				"aws_rds_cluster.orders",
				{"engine": "aurora-mysql", "db_cluster_parameter_group_name": "orders"},
			),
			testing.unchanged(
				"aws_rds_cluster_instance.orders",
				{"engine": "aurora-mysql", "db_parameter_group_name": "orders"},
			),
		],
		"judged": [
			[1, "fail", destroyed("aws_rds_cluster_instance.orders")],
			[0, "fail", destroyed("aws_rds_cluster.orders")],
		],
	},
	"referenced": {
		"resources": [
			testing.replaced("aws_db_subnet_group.orders", group, {}, {"id": null, "name": null}, ["name_prefix"]),
			moved({}, {"db_subnet_group_name": testing.to(["aws_db_subnet_group.orders.name"])}),
		],
		"judged": [[0, "fail", {
			"attribute": "name_prefix",
			"reason": "replaced",
			"related": ["aws_rds_cluster.orders"],
		}]],
	},
	"undecidable, though not the one that it was": {
		"resources": [
			testing.deleted("aws_db_subnet_group.orders", group),
			moved({}, {"db_subnet_group_name": testing.to(["local.group"])}),
		],
		"judged": [0],
	},
	"deleted": {
		"resources": [testing.deleted("aws_db_subnet_group.orders", group), orders],
		"judged": [[0, "fail", destroyed("aws_rds_cluster.orders")]],
	},
	"not applicable to a group that nothing of Aurora's uses": {
		"resources": [
			testing.deleted("aws_db_subnet_group.orders", group),
			testing.unchanged("aws_rds_cluster.orders", {"engine": "mysql", "db_subnet_group_name": "orders"}),
			testing.unchanged("aws_rds_cluster.catalog", {"engine": "aurora-mysql", "db_subnet_group_name": "other"}),
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	group_destroyed.judged == case.judged with input as testing.plan(case.resources)
}

group := {"id": "orders", "name": "orders"}

orders := testing.unchanged("aws_rds_cluster.orders", {"engine": "aurora-mysql", "db_subnet_group_name": "orders"})

moved(known, pending) := testing.updated(
	"aws_rds_cluster.orders",
	{"engine": "aurora-mysql", "db_subnet_group_name": "orders"},
	object.union({"engine": "aurora-mysql"}, known),
	pending,
)

destroyed(user) := {"attribute": "actions", "found": ["delete"], "reason": "destroyed", "related": [user]}
