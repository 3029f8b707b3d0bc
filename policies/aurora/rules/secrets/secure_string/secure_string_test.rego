package aurora.rules.secrets.secure_string_test

import data.aurora.rules.secrets.secure_string
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [a_parameter({"type": "SecureString"}, {})], "judged": [0]},
	"right: a plain one that holds no secret": {
		"resources": [a_parameter({"name": "/orders/aurora/user", "type": "String", "value": "orders"}, {})],
		"judged": [0],
	},
	"right: a plain one with the ARN of a secret": {
		"resources": [a_parameter({"type": "String", "value": "arn:aws:secretsmanager:x"}, {})],
		"judged": [0],
	},
	"right: a plain one with a host, whatever it is called": {
		"resources": [a_parameter({"type": "String"}, {"value": testing.to(["aws_rds_cluster.orders.endpoint"])})],
		"judged": [0],
	},
	"wrong": {
		"resources": [a_parameter({"type": "String", "value": "correct-horse"}, {})],
		"judged": [[0, "fail", {"attribute": "type", "found": "String"}]],
	},
	"wrong: a list": {
		"resources": [a_parameter({"type": "StringList", "insecure_value": "correct,horse"}, {})],
		"judged": [[0, "fail", {"attribute": "type", "found": "StringList"}]],
	},
	"wrong: a URL with a password": {
		"resources": [a_parameter(
			{
				"name": "/orders/aurora/database",
				"type": "String",
				"value": "postgres://orders:correct-horse@orders.example/orders",
			},
			{},
		)],
		"judged": [[0, "fail", {"attribute": "type", "found": "String"}]],
	},
	"null": {"resources": [a_parameter({"type": null}, {})], "judged": [[0, "unknown", unset]]},
	"unset": {"resources": [a_parameter({}, {"type": null})], "judged": [[0, "unknown", unset]]},
	"referenced: the value of a secret": {
		"resources": [a_parameter({"name": "/orders/aurora/x", "type": "String"}, {"value": testing.to(["random_password.orders.result"])})],
		"judged": [[0, "fail", {"attribute": "type", "found": "String"}]],
	},
	"undecidable": {
		"resources": [a_parameter({}, {"type": testing.to(["local.type"])})],
		"judged": [[0, "unknown", {"attribute": "type", "reason": "expression", "needs": ["local.type"]}]],
	},
	"undecidable: a plain one whose name is not known": {
		"resources": [
			testing.created("aws_ssm_parameter.orders", {"type": "String"}, {
				"name": testing.to(["local.name"]),
				"value": testing.to(["aws_rds_cluster.orders.endpoint", "local.value"]),
			}),
			cluster,
		],
		"judged": [[0, "unknown", {"attribute": "name", "reason": "expression", "needs": ["local.name"]}]],
	},
	"a plain one whose name is not known, with a host": {
		"resources": [
			testing.created("aws_ssm_parameter.orders", {"type": "String"}, {
				"name": testing.to(["local.name"]),
				"value": testing.to(["aws_rds_cluster.orders.endpoint"]),
			}),
			cluster,
		],
		"judged": [0],
	},
	"a SecureString whose name is not known": {
		"resources": [
			testing.created("aws_ssm_parameter.orders", {"type": "SecureString"}, {
				"name": testing.to(["local.name"]),
				"value": testing.to(["aws_rds_cluster.orders.endpoint", "local.value"]),
			}),
			cluster,
		],
		"judged": [0],
	},
	"deleted": {
		"resources": [testing.deleted("aws_ssm_parameter.orders", {"name": "/aurora/password", "type": "String"})],
		"judged": [],
	},
	"not applicable to a parameter that is not Aurora's": {
		"resources": [a_parameter({"name": "/mail/password", "type": "String"}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	secure_string.judged == case.judged with input as testing.plan(case.resources)
}

a_parameter(known, pending) := testing.created(
	"aws_ssm_parameter.orders",
	object.union({"name": "/orders/aurora/password"}, known),
	pending,
)

cluster := testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {"endpoint": null})

unset := {"attribute": "type", "reason": "unset", "needs": []}
