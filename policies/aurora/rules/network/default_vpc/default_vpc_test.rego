package aurora.rules.network.default_vpc_test

import data.aurora.rules.network.default_vpc
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

cases := {
	"right": {"resources": network.placed, "judged": [4]},
	"wrong: the subnet group of the default VPC": {
		"resources": [testing.created(
			"aws_rds_cluster.database",
			{"engine": "aurora-mysql", "db_subnet_group_name": "default"},
			{},
		)],
		"judged": [[0, "fail", {"attribute": "db_subnet_group_name", "found": "default"}]],
	},
	"wrong: a subnet of the default VPC": {
		"resources": [
			testing.created("aws_default_subnet.a", {}, {"id": null, "vpc_id": null}),
			testing.created(
				"aws_db_subnet_group.group",
				{"name": "orders"},
				{"subnet_ids": testing.to(["aws_default_subnet.a.id"])},
			),
			network.cluster({}, {}),
		],
		"judged": [[2, "fail", {"attribute": "db_subnet_group_name", "related": ["aws_default_subnet.a"]}]],
	},
	"wrong: a subnet that the plan adds to the default VPC": {
		"resources": [
			testing.created("aws_default_vpc.default", {}, {"id": null}),
			network.subnet("a", {}, {"vpc_id": testing.to(["aws_default_vpc.default.id"])}),
			network.subnet_group_of_a,
			network.cluster({}, {}),
		],
		"judged": [[3, "fail", {"attribute": "db_subnet_group_name", "related": ["aws_default_vpc.default"]}]],
	},
	"null": {
		"resources": [testing.created(
			"aws_rds_cluster.database",
			{"engine": "aurora-mysql", "db_subnet_group_name": null},
			{},
		)],
		"judged": [[0, "fail", by_default]],
	},
	"unset": {"resources": [network.stray], "judged": [[0, "fail", by_default]]},
	"referenced: a subnet group whose subnets are not in this plan": {
		"resources": [
			testing.created("aws_db_subnet_group.group", {"name": "orders", "subnet_ids": ["subnet-1"]}, {}),
			network.cluster({}, {}),
		],
		"judged": [[1, "unknown", {
			"attribute": "subnet_ids",
			"reason": "outside_plan",
			"found": ["subnet-1"],
			"related": ["aws_db_subnet_group.group"],
		}]],
	},
	"undecidable": {
		"resources": [testing.created(
			"aws_rds_cluster.database",
			{"engine": "aurora-mysql"},
			{"db_subnet_group_name": testing.to(["local.group"])},
		)],
		"judged": [[0, "unknown", {
			"attribute": "db_subnet_group_name",
			"reason": "expression",
			"needs": ["local.group"],
		}]],
	},
	"deleted": {"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})], "judged": []},
	"not applicable to a default VPC without a database": {
		"resources": [testing.created("aws_default_vpc.default", {}, {"id": null})],
		"judged": [],
	},
}

by_default := {"attribute": "db_subnet_group_name", "found": "default", "reason": "unset_default"}

test_judged[name] if {
	some name, case in cases
	default_vpc.judged == case.judged with input as testing.plan(case.resources)
}

test_a_default_vpc_fails_in_the_scope_of_all if {
	resources := [testing.created("aws_default_vpc.default", {}, {"id": null})]
	default_vpc.judged == [[0, "fail", {"attribute": "id"}]] with input as testing.plan(resources)
		with data.parameters as {"scope": "all"}
}
