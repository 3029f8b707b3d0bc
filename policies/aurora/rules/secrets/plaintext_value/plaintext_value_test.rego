package aurora.rules.secrets.plaintext_value_test

import data.aurora.rules.secrets.plaintext_value
import data.aurora.testing
import rego.v1

cases := {
	"right: write-only from an ephemeral variable": {
		"resources": [testing.configured(
			version({"secret_string": null, "secret_string_wo": null}, {}),
			{"secret_string_wo": testing.to(["var.password"])},
		)],
		"judged": [0],
	},
	"right: write-only from CDKTF, whose templates stand as constants beside their references": {
		"resources": [testing.configured(version({}, {}), {"secret_string_wo": {
			"constant_value": "${var.password}",
			"references": ["var.password"],
		}})],
		"judged": [0],
	},
	"right: what a rotation reads beside the password": {
		"resources": [version({"secret_string": "{\"engine\": \"aurora-mysql\", \"username\": \"orders\"}"}, {})],
		"judged": [0],
	},
	"right: a write-only parameter": {
		"resources": [testing.configured(
			parameter({"type": "SecureString", "value_wo": null}, {"value": null}),
			{"value_wo": testing.to(["var.password"])},
		)],
		"judged": [0],
	},
	"wrong: a literal, never shown": {
		"resources": [testing.configured(
			version({"secret_string": "correct-horse"}, {}),
			{"secret_string": {"constant_value": "correct-horse"}},
		)],
		"judged": [[0, "fail", {"attribute": "secret_string", "reason": "literal"}]],
	},
	"wrong: a literal in JSON": {
		"resources": [testing.configured(
			version({"secret_string": "{\"password\": \"correct-horse\"}"}, {}),
			{"secret_string": {}},
		)],
		"judged": [[0, "fail", {"attribute": "secret_string", "reason": "literal"}]],
	},
	"wrong: a variable, whose value the plan holds": {
		"resources": [testing.configured(
			version({"secret_string": "correct-horse"}, {}),
			{"secret_string": testing.to(["var.password"])},
		)],
		"judged": [[0, "fail", {"attribute": "secret_string", "reason": "reference_in_state"}]],
	},
	"wrong: a binary": {
		"resources": [version({}, {"secret_binary": testing.to(["random_password.orders.result"])})],
		"judged": [[0, "fail", {"attribute": "secret_binary", "reason": "reference_in_state"}]],
	},
	"wrong: write-only from a literal, which stands in the configuration": {
		"resources": [testing.configured(version({}, {}), {"secret_string_wo": {"constant_value": "correct-horse"}})],
		"judged": [[0, "fail", {"attribute": "secret_string_wo", "reason": "literal"}]],
	},
	"wrong: write-only from a function of literals": {
		"resources": [testing.configured(version({}, {}), {"secret_string_wo": {}})],
		"judged": [[0, "fail", {"attribute": "secret_string_wo", "reason": "literal"}]],
	},
	"wrong: write-only from CDKTF, with a literal beside a reference": {
		"resources": [testing.configured(version({}, {}), {"secret_string_wo": {
			"constant_value": "{\"host\": \"${aws_rds_cluster.orders.endpoint}\", \"password\": \"correct-horse\"}",
			"references": ["aws_rds_cluster.orders.endpoint", "aws_rds_cluster.orders"],
		}})],
		"judged": [[0, "fail", {"attribute": "secret_string_wo", "reason": "literal"}]],
	},
	"undecidable: write-only, made of a host and what the plan does not show": {
		"resources": [testing.configured(
			version({}, {}),
			{"secret_string_wo": testing.to(["aws_rds_cluster.orders.endpoint"])},
		)],
		"judged": [[0, "unknown", {"attribute": "secret_string_wo", "reason": "expression", "needs": []}]],
	},
	"wrong: a parameter's value": {
		"resources": [testing.configured(
			parameter({"type": "SecureString", "value": "correct-horse"}, {}),
			{"value": {"constant_value": "correct-horse"}},
		)],
		"judged": [[0, "fail", {"attribute": "value", "reason": "literal"}]],
	},
	"null": {
		"resources": [testing.configured(
			version({"secret_string": null, "secret_string_wo": null}, {}),
			{"secret_string": {"constant_value": null}, "secret_string_wo": {"constant_value": null}},
		)],
		"judged": [0],
	},
	"unset": {"resources": [version({}, {})], "judged": [0]},
	"referenced, and kept in the state of both": {
		"resources": [
			version({}, {"secret_string": testing.to(["random_password.orders.result"])}),
			testing.created("random_password.orders", {"length": 32}, {"result": null}),
		],
		"judged": [[0, "fail", {"attribute": "secret_string", "reason": "reference_in_state"}]],
	},
	"undecidable, as whatever it is lands in the state": {
		"resources": [version({}, {"secret_string": testing.to(["local.password"])})],
		"judged": [[0, "fail", {"attribute": "secret_string", "reason": "reference_in_state"}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_secretsmanager_secret_version.orders", {"secret_string": "correct-horse"})],
		"judged": [],
	},
	"not applicable to a plain parameter": {
		"resources": [parameter({"type": "String", "value": "correct-horse"}, {})],
		"judged": [],
	},
	"not applicable to another secret": {
		"resources": [version({"secret_id": "orders", "secret_string": "correct-horse"}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	plaintext_value.judged == case.judged with input as testing.plan(case.resources)
}

version(known, pending) := testing.created(
	"aws_secretsmanager_secret_version.orders",
	object.union({"secret_id": "arn:aws:secretsmanager:eu-central-1:111122223333:secret:aurora-AbCdEf"}, known),
	pending,
)

parameter(known, pending) := testing.created(
	"aws_ssm_parameter.orders",
	object.union({"name": "/orders/aurora/password"}, known),
	pending,
)
