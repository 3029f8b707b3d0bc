package aurora.lib.scope_clients_test

import data.aurora.lib.scope
import data.aurora.testing
import rego.v1

cluster := testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {"endpoint": null})

function(known, pending) := testing.created(
	"aws_lambda_function.orders",
	object.union({"function_name": "orders", "environment": []}, known),
	pending,
)

variables(expression) := {"environment": [{"variables": expression}]}

cases := {
	"a function without anything": {"resources": [function({}, {})], "found": set()},
	"a function that refers to a cluster": {
		"resources": [function({}, variables(testing.to(["aws_rds_cluster.orders.endpoint"])))],
		"found": {1},
	},
	"a function that refers to a secret in scope": {
		"resources": [
			function({}, variables(testing.to(["aws_secretsmanager_secret.orders.arn"]))),
			testing.created("aws_secretsmanager_secret.orders", {"name": "aurora-orders"}, {"arn": null}),
		],
		"found": {1},
	},
	"a function that refers to something else": {
		"resources": [
			function({}, variables(testing.to(["aws_secretsmanager_secret.orders.arn"]))),
			testing.created("aws_secretsmanager_secret.orders", {"name": "orders"}, {"arn": null}),
		],
		"found": set(),
	},
	"a function that is named for Aurora": {"resources": [function({"function_name": "aurora-orders"}, {})], "found": {1}},
	"a function that rotates a secret in scope": {
		"resources": [
			function({}, {"arn": null}),
			testing.created(
				"aws_secretsmanager_secret_rotation.orders",
				{"secret_id": "arn:aws:secretsmanager:eu-central-1:111122223333:secret:aurora-AbCdEf"},
				{"rotation_lambda_arn": testing.to(["aws_lambda_function.orders.arn"])},
			),
		],
		"found": {1},
	},
	"a function with a database's password": {
		"resources": [function({"environment": [{"variables": {"DB_PASSWORD": "hunter2"}}]}, {})],
		"found": {1},
	},
	"a function with another secret": {
		"resources": [function({"environment": [{"variables": {"STRIPE_TOKEN": "hunter2"}}]}, {})],
		"found": set(),
	},
	"a task that refers to a cluster": {
		"resources": [testing.created(
			"aws_ecs_task_definition.orders",
			{"family": "orders"},
			{"container_definitions": testing.to(["aws_rds_cluster.orders.endpoint"])},
		)],
		"found": {1},
	},
	"a task that is named for Aurora": {
		"resources": [testing.created(
			"aws_ecs_task_definition.orders",
			{"family": "aurora", "container_definitions": "[]"},
			{},
		)],
		"found": {1},
	},
	"a machine that refers to a cluster": {
		"resources": [testing.created("aws_instance.orders", {}, {"user_data": testing.to(["aws_rds_cluster.orders.endpoint"])})],
		"found": {1},
	},
	"a machine that is named for Aurora": {
		"resources": [testing.created("aws_instance.orders", {"tags": {"Name": "aurora-bastion"}}, {})],
		"found": {1},
	},
	"a launch template that refers to a cluster": {
		"resources": [testing.created(
			"aws_launch_template.orders",
			{},
			{"user_data": testing.to(["aws_rds_cluster.orders.endpoint"])},
		)],
		"found": {1},
	},
}

test_clients[name] if {
	some name, case in cases
	case.found == scope.clients with input as testing.plan(array.concat([cluster], case.resources))
}

test_a_password_without_a_cluster_is_another_database if {
	scope.clients == set() with input as testing.plan([function(
		{"environment": [{"variables": {"DB_PASSWORD": "hunter2"}}]},
		{},
	)])
}

test_clients_of_all if {
	scope.clients == {0} with input as testing.plan([function({}, {})]) with data.parameters as {"scope": "all"}
}
