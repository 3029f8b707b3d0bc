package aurora.lib.scope_test

import data.aurora.lib.scope
import data.aurora.testing
import rego.v1

a_key(name) := testing.created(concat(".", ["aws_kms_key", name]), {}, {"arn": null})

to_key(name) := testing.to([concat(".", ["aws_kms_key", name, "arn"])])

resources := [
	a_key("storage"),
	a_key("secret"),
	a_key("insights_of_cluster"),
	a_key("insights_of_instance"),
	a_key("logs"),
	a_key("other_logs"),
	a_key("multi_zone"),
	a_key("nobody"),
	testing.created("aws_rds_cluster.this", {"engine": "aurora-mysql"}, {
		"kms_key_id": to_key("storage"),
		"master_user_secret_kms_key_id": to_key("secret"),
		"performance_insights_kms_key_id": to_key("insights_of_cluster"),
		"db_subnet_group_name": testing.to(["aws_db_subnet_group.referenced.name"]),
	}),
	testing.created(
		"aws_rds_cluster_instance.this",
		{"engine": "aurora-mysql"},
		{"performance_insights_kms_key_id": to_key("insights_of_instance")},
	),
	testing.created(
		"aws_cloudwatch_log_group.cluster",
		{"name": "/aws/rds/cluster/orders/audit"},
		{"kms_key_id": to_key("logs")},
	),
	testing.created(
		"aws_cloudwatch_log_group.function",
		{"name": "/aws/lambda/orders"},
		{"kms_key_id": to_key("other_logs")},
	),
	testing.created("aws_rds_cluster.multi_zone", {"engine": "postgres"}, {
		"kms_key_id": to_key("multi_zone"),
		"db_subnet_group_name": testing.to(["aws_db_subnet_group.multi_zone.name"]),
	}),
	testing.created("aws_rds_cluster.known", {"engine": "aurora-mysql", "db_subnet_group_name": "orders"}, {}),
	testing.created("aws_db_subnet_group.referenced", {}, {"name": null}),
	testing.created("aws_db_subnet_group.named", {"name": "orders"}, {}),
	testing.created("aws_db_subnet_group.multi_zone", {}, {"name": null}),
	testing.created("aws_db_subnet_group.nobody", {"name": "nobody"}, {}),
	a_key("by_alias"),
	testing.created("aws_kms_alias.insights", {}, {
		"arn": null,
		"target_key_id": testing.to(["aws_kms_key.by_alias.key_id"]),
	}),
	testing.created(
		"aws_rds_cluster_instance.by_alias",
		{"engine": "aurora-mysql"},
		{"performance_insights_kms_key_id": testing.to(["aws_kms_alias.insights.arn"])},
	),
	testing.created("aws_rds_cluster.outside", {"engine": "aurora-mysql", "db_subnet_group_name": "elsewhere"}, {}),
	testing.created("aws_rds_cluster.unset", {"engine": "aurora-mysql"}, {"db_subnet_group_name": null}),
]

test_keys if {
	scope.keys == {0, 1, 2, 3, 4, 18, 19} with input as testing.plan(resources)
}

test_subnet_groups if {
	scope.subnet_groups == {14, 15} with input as testing.plan(resources)
}

test_subnet_group_doubts if {
	scope.subnet_group_doubts == {
		21: {"attribute": "db_subnet_group_name", "reason": "outside_plan", "found": ["elsewhere"]},
		22: {"attribute": "db_subnet_group_name", "reason": "unset", "needs": []},
	} with input as testing.plan(resources)
}

test_keys_of_a_plan_without_aurora if {
	scope.keys == set() with input as testing.plan([a_key("nobody")])
}

test_scope_of_all_takes_every_key_and_subnet_group if {
	plan := testing.plan([
		testing.created("aws_kms_key.other", {}, {}),
		testing.created("aws_db_subnet_group.other", {}, {}),
	])
	{"keys": {0}, "subnet_groups": {1}} == {"keys": scope.keys, "subnet_groups": scope.subnet_groups} with input as plan
		with data.parameters as {"scope": "all"}
}

test_scope_of_aurora_leaves_them_out if {
	plan := testing.plan([
		testing.created("aws_kms_key.other", {}, {}),
		testing.created("aws_db_subnet_group.other", {}, {}),
	])
	{"keys": set(), "subnet_groups": set()} == {"keys": scope.keys, "subnet_groups": scope.subnet_groups} with input as plan
		with data.parameters as {"scope": "aurora"}
}
