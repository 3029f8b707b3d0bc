package aurora.rules.secrets.function_environment_test

import data.aurora.rules.secrets.function_environment
import data.aurora.testing
import rego.v1

cases := {
	"right": {
		"resources": [a_function({"environment": [{"variables": {"DB_SECRET_ARN": "arn:aws:secretsmanager:x"}}]}, {})],
		"judged": [0],
	},
	"wrong": {
		"resources": [a_function({"environment": [{"variables": {"DB_PASSWORD": "correct-horse"}}]}, {})],
		"judged": [[0, "fail", {"attribute": "environment", "found": ["DB_PASSWORD"], "reason": "plain_text"}]],
	},
	"null": {"resources": [a_function({"environment": null}, {})], "judged": [0]},
	"unset": {"resources": [a_function({"environment": []}, {})], "judged": [0]},
	"referenced: the value of a secret": {
		"resources": [pending(testing.to(["data.aws_secretsmanager_secret_version.orders.secret_string"]))],
		"judged": [[0, "fail", {
			"attribute": "environment",
			"found": ["data.aws_secretsmanager_secret_version.orders.secret_string"],
			"reason": "plain_text",
		}]],
	},
	"referenced: one variable that is not known hides all": {
		"resources": [pending(testing.to(["aws_rds_cluster.orders.endpoint"]))],
		"judged": [[0, "unknown", needs("aws_rds_cluster.orders.endpoint")]],
	},
	"undecidable": {
		"resources": [a_function({}, {"environment": testing.to(["local.environment"])})],
		"judged": [[0, "unknown", needs("local.environment")]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_lambda_function.orders", {"function_name": "aurora-orders"})],
		"judged": [],
	},
	"not applicable to a function that has nothing to do with Aurora": {
		"resources": [a_function({"function_name": "mail", "environment": [{"variables": {"API_TOKEN": "x"}}]}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	function_environment.judged == case.judged with input as testing.plan(case.resources)
}

a_function(known, pending_attributes) := testing.created(
	"aws_lambda_function.orders",
	object.union({"function_name": "aurora-orders"}, known),
	pending_attributes,
)

pending(variables) := testing.masked(
	a_function({"environment": [{}]}, {"environment": [{"variables": variables}]}),
	{"environment": [{"variables": true}]},
)

needs(reference) := {"attribute": "environment", "reason": "expression", "needs": [reference]}
