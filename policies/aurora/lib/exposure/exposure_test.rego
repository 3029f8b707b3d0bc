package aurora.lib.exposure_test

import data.aurora.lib.exposure
import data.aurora.testing
import rego.v1

script := "#!/bin/sh\nexport DB_PASSWORD=hunter2\n"

encoded := base64.encode(script)

harmless := base64.encode("#!/bin/sh\nexport DB_HOST=orders.example\n")

cases := {
	"a function without variables": {
		"resources": [function({"environment": []}, {})],
		"attributes": ["environment"],
		"outcome": 0,
	},
	"a function with a block that is empty": {
		"resources": [function({"environment": [{"variables": null}]}, {})],
		"attributes": ["environment"],
		"outcome": 0,
	},
	"a function with harmless variables": {
		"resources": [function({"environment": [{"variables": {"DB_SECRET_ARN": "arn:aws:secretsmanager:x"}}]}, {})],
		"attributes": ["environment"],
		"outcome": 0,
	},
	"a function with a password": {
		"resources": [function({"environment": [{"variables": {"DB_PASSWORD": "hunter2", "API_KEY": "0123"}}]}, {})],
		"attributes": ["environment"],
		"outcome": [0, "fail", {
			"attribute": "environment",
			"found": ["API_KEY", "DB_PASSWORD"],
			"reason": "plain_text",
		}],
	},
	"a function whose variables one part hides": {
		"resources": [
			function(
				{"environment": [{}]},
				{"environment": [{"variables": testing.to(["aws_rds_cluster.orders.endpoint"])}]},
			),
			testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {"endpoint": null}),
		],
		"mask": {"environment": [{"variables": true}]},
		"attributes": ["environment"],
		"outcome": [0, "unknown", expression("environment", ["aws_rds_cluster.orders.endpoint"])],
	},
	"a function whose variables hold a secret by reference": {
		"resources": [function(
			{"environment": [{}]},
			{"environment": [{"variables": testing.to(["random_password.orders.result"])}]},
		)],
		"mask": {"environment": [{"variables": true}]},
		"attributes": ["environment"],
		"outcome": [0, "fail", {
			"attribute": "environment",
			"found": ["random_password.orders.result"],
			"reason": "plain_text",
		}],
	},
	"a function in JSON configuration, whose other variables are shown, with a password": {
		"resources": [function({"environment": [{}]}, {"environment": [{"variables": templated({
			"DB_HOST": "${aws_rds_cluster.orders.endpoint}",
			"DB_PASSWORD": "hunter2",
		})}]})],
		"mask": {"environment": [{"variables": true}]},
		"attributes": ["environment"],
		"outcome": [0, "fail", {"attribute": "environment", "found": ["DB_PASSWORD"], "reason": "plain_text"}],
	},
	"a function in JSON configuration without a password": {
		"resources": [function({"environment": [{}]}, {"environment": [{"variables": templated({
			"DB_HOST": "${aws_rds_cluster.orders.endpoint}",
			"TABLE": "orders",
		})}]})],
		"mask": {"environment": [{"variables": true}]},
		"attributes": ["environment"],
		"outcome": 0,
	},
	"a function with a dynamic block": {
		"resources": [function({"environment": [{}]}, {"environment": null})],
		"mask": {"environment": [{"variables": true}]},
		"attributes": ["environment"],
		"outcome": [0, "unknown", expression("environment", [])],
	},
	"a function whose blocks are not known": {
		"resources": [function({}, {"environment": testing.to(["local.environment"])})],
		"attributes": ["environment"],
		"outcome": [0, "unknown", expression("environment", ["local.environment"])],
	},
	"a function whose blocks are something else": {
		"resources": [function({"environment": "DB_PASSWORD"}, {})],
		"attributes": ["environment"],
		"outcome": [0, "unknown", expression("environment", [])],
	},
	"a task with a password": {
		"resources": [task(
			{"container_definitions": json.marshal([
				{"name": "sidecar"},
				{"name": "web", "environment": [
					{"name": "DB_HOST", "value": "orders.example"},
					{"name": "DB_PASSWORD", "value": "hunter2"},
				]},
			])},
			{},
		)],
		"attributes": ["container_definitions"],
		"outcome": [0, "fail", {
			"attribute": "container_definitions",
			"found": ["DB_PASSWORD"],
			"reason": "plain_text",
		}],
	},
	"a task that reads its password from a secret": {
		"resources": [task(
			{"container_definitions": json.marshal([{
				"name": "web",
				"secrets": [{"name": "DB_PASSWORD", "valueFrom": "arn:aws:secretsmanager:x"}],
			}])},
			{},
		)],
		"attributes": ["container_definitions"],
		"outcome": 0,
	},
	"a task in JSON configuration, with a password": {
		"resources": [task({}, {"container_definitions": templated(json.marshal([{"name": "web", "environment": [
			{"name": "DB_HOST", "value": "${aws_rds_cluster.orders.endpoint}"},
			{"name": "DB_PASSWORD", "value": "hunter2"},
		]}]))})],
		"attributes": ["container_definitions"],
		"outcome": [0, "fail", {
			"attribute": "container_definitions",
			"found": ["DB_PASSWORD"],
			"reason": "plain_text",
		}],
	},
	"a task that one part hides": {
		"resources": [task({}, {"container_definitions": testing.to(["aws_rds_cluster.orders.endpoint"])})],
		"attributes": ["container_definitions"],
		"outcome": [0, "unknown", expression("container_definitions", ["aws_rds_cluster.orders.endpoint"])],
	},
	"a task whose text is no JSON": {
		"resources": [task({"container_definitions": "web"}, {})],
		"attributes": ["container_definitions"],
		"outcome": [0, "unknown", expression("container_definitions", [])],
	},
	"a machine without a script": {
		"resources": [machine({}, {"user_data": null, "user_data_base64": null})],
		"attributes": ["user_data", "user_data_base64"],
		"outcome": 0,
	},
	"a machine whose script, a hash in the plan, the configuration writes": {
		"resources": [testing.configured(
			machine({"user_data": "3e8c51c0512a3d18eceee5e0612027d987e71da1"}, {}),
			{"user_data": {"constant_value": script}},
		)],
		"attributes": ["user_data", "user_data_base64"],
		"outcome": [0, "fail", {"attribute": "user_data", "found": ["DB_PASSWORD"], "reason": "plain_text"}],
	},
	"a machine whose script is a hash": {
		"resources": [testing.configured(
			machine({"user_data": "3e8c51c0512a3d18eceee5e0612027d987e71da1"}, {}),
			{"user_data": {}},
		)],
		"attributes": ["user_data", "user_data_base64"],
		"outcome": [0, "unknown", expression("user_data", [])],
	},
	"a machine with an encoded script": {
		"resources": [machine({"user_data_base64": encoded}, {})],
		"attributes": ["user_data", "user_data_base64"],
		"outcome": [0, "fail", {"attribute": "user_data_base64", "found": ["DB_PASSWORD"], "reason": "plain_text"}],
	},
	"a launch template with a password": {
		"resources": [testing.created("aws_launch_template.web", {"user_data": encoded}, {})],
		"attributes": ["user_data"],
		"outcome": [0, "fail", {"attribute": "user_data", "found": ["DB_PASSWORD"], "reason": "plain_text"}],
	},
	"a launch template with a harmless script": {
		"resources": [testing.created("aws_launch_template.web", {"user_data": harmless}, {})],
		"attributes": ["user_data"],
		"outcome": 0,
	},
	"a launch template whose script is not encoded": {
		"resources": [testing.created("aws_launch_template.web", {"user_data": "#!/bin/sh"}, {})],
		"attributes": ["user_data"],
		"outcome": [0, "unknown", expression("user_data", [])],
	},
	"a launch template whose script is not known": {
		"resources": [testing.created("aws_launch_template.web", {}, {"user_data": testing.to(["local.script"])})],
		"attributes": ["user_data"],
		"outcome": [0, "unknown", expression("user_data", ["local.script"])],
	},
}

test_must_be_clean[name] if {
	some name, case in cases
	plan := testing.plan(with_mask(case))
	case.outcome == exposure.must_be_clean(0, case.attributes) with input as plan
}

with_mask(case) := array.concat(
	[testing.masked(case.resources[0], case.mask)],
	array.slice(case.resources, 1, count(case.resources)),
) if {
	case.mask
} else := case.resources

function(known, pending) := testing.created("aws_lambda_function.orders", known, pending)

task(known, pending) := testing.created("aws_ecs_task_definition.orders", known, pending)

machine(known, pending) := testing.created("aws_instance.orders", known, pending)

templated(value) := object.union(testing.to(["aws_rds_cluster.orders.endpoint"]), {"constant_value": value})

expression(name, needs) := {"attribute": name, "reason": "expression", "needs": needs}
