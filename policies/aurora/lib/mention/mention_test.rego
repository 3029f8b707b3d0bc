package aurora.lib.mention_test

import data.aurora.lib.mention
import data.aurora.testing
import data.aurora.testing.terraform
import rego.v1

plan := testing.plan([
	testing.created("aws_lambda_function.orders", {"environment": [{}]}, {"environment": [{"variables": testing.to([
		"aws_rds_cluster.orders.endpoint",
		"random_password.orders.result",
		"local.table",
	])}]}),
	testing.created("aws_rds_cluster.orders", {}, {"endpoint": null}),
	testing.configured(
		testing.created("aws_ssm_parameter.known", {"value": "orders.example"}, {}),
		{"value": testing.to(["aws_rds_cluster.orders.endpoint"])},
	),
	testing.configured(
		testing.created("aws_ssm_parameter.literal", {"value": "orders.example"}, {}),
		{"value": {"constant_value": "orders.example"}},
	),
])

test_of_a_block if {
	mention.of(0, "environment") == {
		"leaves": [
			{
				"type": "aws_rds_cluster",
				"attribute": "endpoint",
				"text": "aws_rds_cluster.orders.endpoint",
				"handles": [1],
			},
			{
				"type": "random_password",
				"attribute": "result",
				"text": "random_password.orders.result",
				"handles": [],
			},
		],
		"hidden": ["local.table"],
	} with input as plan
}

test_resources if {
	mention.resources(0, "environment") == {1} with input as plan
}

test_resources_of_a_known_value if {
	mention.resources(2, "value") == {1} with input as plan
}

test_resources_of_a_literal if {
	mention.resources(3, "value") == set() with input as plan
}

test_of_what_is_not_written if {
	mention.of(3, "description") == {"leaves": [], "hidden": []} with input as plan
}

test_is_made if {
	mention.is_made(0, "environment") with input as plan
	mention.is_made(2, "value") with input as plan
	not mention.is_made(3, "value") with input as plan
	not mention.is_made(3, "description") with input as plan
}

test_through_a_module if {
	called := object.union(
		terraform.module({"aws_ssm_parameter.host": {"value": {"references": ["var.host"]}}}),
		terraform.variables({"host": []}),
	)
	expressions := {"host": {"references": ["aws_rds_cluster.orders.endpoint", "aws_rds_cluster.orders"]}}
	mention.resources(0, "value") == {1} with input as terraform.plan(
		[
			terraform.resource("module.app.aws_ssm_parameter.host", {}, {"value": true}),
			terraform.resource("aws_rds_cluster.orders", {}, {"endpoint": true}),
		],
		terraform.calls({"app": {"expressions": expressions, "module": called}}),
	)
}
