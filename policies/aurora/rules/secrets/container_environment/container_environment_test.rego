package aurora.rules.secrets.container_environment_test

import data.aurora.rules.secrets.container_environment
import data.aurora.testing
import rego.v1

cases := {
	"right": {
		"resources": [a_task(
			{"container_definitions": json.marshal([{
				"name": "orders",
				"environment": [{"name": "DB_HOST", "value": "orders.example"}],
				"secrets": [{"name": "DB_PASSWORD", "valueFrom": "arn:aws:secretsmanager:x"}],
			}])},
			{},
		)],
		"judged": [0],
	},
	"wrong": {
		"resources": [a_task(
			{"container_definitions": json.marshal([{
				"name": "orders",
				"environment": [{"name": "DB_PASSWORD", "value": "correct-horse"}],
			}])},
			{},
		)],
		"judged": [[0, "fail", {
			"attribute": "container_definitions",
			"found": ["DB_PASSWORD"],
			"reason": "plain_text",
		}]],
	},
	"null": {"resources": [a_task({"container_definitions": null}, {})], "judged": [0]},
	"unset": {"resources": [a_task({}, {"container_definitions": null})], "judged": [0]},
	"referenced: the value of a secret": {
		"resources": [a_task({}, {"container_definitions": testing.to(["random_password.orders.result"])})],
		"judged": [[0, "fail", {
			"attribute": "container_definitions",
			"found": ["random_password.orders.result"],
			"reason": "plain_text",
		}]],
	},
	"referenced: one value that is not known hides all": {
		"resources": [a_task({}, {"container_definitions": testing.to(["aws_rds_cluster.orders.endpoint"])})],
		"judged": [[0, "unknown", needs("aws_rds_cluster.orders.endpoint")]],
	},
	"undecidable": {
		"resources": [a_task({}, {"container_definitions": testing.to(["local.containers"])})],
		"judged": [[0, "unknown", needs("local.containers")]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_ecs_task_definition.orders", {"family": "aurora-orders"})],
		"judged": [],
	},
	"not applicable to a task that has nothing to do with Aurora": {
		"resources": [a_task({"family": "mail", "container_definitions": "[]"}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	container_environment.judged == case.judged with input as testing.plan(case.resources)
}

a_task(known, pending) := testing.created(
	"aws_ecs_task_definition.orders",
	object.union({"family": "aurora-orders"}, known),
	pending,
)

needs(reference) := {"attribute": "container_definitions", "reason": "expression", "needs": [reference]}
