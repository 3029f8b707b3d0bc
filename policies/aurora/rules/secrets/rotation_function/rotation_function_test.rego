package aurora.rules.secrets.rotation_function_test

import data.aurora.rules.secrets.rotation_function
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [a_rotation({"rotation_lambda_arn": function}, {})], "judged": [0]},
	"wrong": {"resources": [a_rotation({"rotation_lambda_arn": ""}, {})], "judged": [[0, "fail", missing]]},
	"null": {"resources": [a_rotation({"rotation_lambda_arn": null}, {})], "judged": [[0, "fail", missing]]},
	"unset": {"resources": [a_rotation({}, {"rotation_lambda_arn": null})], "judged": [[0, "fail", missing]]},
	"referenced": {
		"resources": [
			a_rotation({}, {"rotation_lambda_arn": testing.to(["aws_lambda_function.rotation.arn"])}),
			testing.created("aws_lambda_function.rotation", {}, {"arn": null}),
		],
		"judged": [0],
	},
	"undecidable": {
		"resources": [a_rotation({}, {"rotation_lambda_arn": testing.to(["local.function"])})],
		"judged": [[0, "unknown", {
			"attribute": "rotation_lambda_arn",
			"reason": "expression",
			"needs": ["local.function"],
		}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_secretsmanager_secret_rotation.orders", {"secret_id": arn})],
		"judged": [],
	},
	"not applicable to a secret that RDS manages": {
		"resources": [a_rotation({"secret_id": managed, "rotation_lambda_arn": null}, {})],
		"judged": [],
	},
	"not applicable to a rotation of another secret": {
		"resources": [a_rotation({"secret_id": "orders", "rotation_lambda_arn": null}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	rotation_function.judged == case.judged with input as testing.plan(case.resources)
}

arn := "arn:aws:secretsmanager:eu-central-1:111122223333:secret:aurora-AbCdEf"

managed := "arn:aws:secretsmanager:eu-central-1:111122223333:secret:rds!cluster-0123-AbCdEf"

function := "arn:aws:lambda:eu-central-1:111122223333:function:rotation"

a_rotation(known, pending) := testing.created(
	"aws_secretsmanager_secret_rotation.orders",
	object.union({"secret_id": arn}, known),
	pending,
)

missing := {"attribute": "rotation_lambda_arn", "found": null}
