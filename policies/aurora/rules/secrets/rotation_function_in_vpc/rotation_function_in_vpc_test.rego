package aurora.rules.secrets.rotation_function_in_vpc_test

import data.aurora.rules.secrets.rotation_function_in_vpc
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [a_rotation, a_function({"vpc_config": [{"subnet_ids": ["subnet-0123456789abcdef0"]}]}, {})], "judged": [1]},
	"right: in subnets that are not known yet": {
		"resources": [a_rotation, testing.masked(
			a_function({"vpc_config": [{"security_group_ids": ["sg-0123456789abcdef0"]}]}, {}),
			{"vpc_config": [{"subnet_ids": true}]},
		)],
		"judged": [1],
	},
	"wrong": {"resources": [a_rotation, a_function({"vpc_config": []}, {})], "judged": [[1, "fail", outside]]},
	"null": {"resources": [a_rotation, a_function({"vpc_config": null}, {})], "judged": [[1, "fail", outside]]},
	"unset": {"resources": [a_rotation, a_function({}, {"vpc_config": null})], "judged": [[1, "fail", outside]]},
	"referenced: a function that is not in the plan": {
		"resources": [rotation_by({"rotation_lambda_arn": elsewhere}, {})],
		"judged": [[0, "unknown", {
			"attribute": "rotation_lambda_arn",
			"reason": "outside_plan",
			"found": [elsewhere],
		}]],
	},
	"undecidable": {
		"resources": [a_rotation, a_function({}, {"vpc_config": testing.to(["local.network"])})],
		"judged": [[1, "unknown", {"attribute": "vpc_config", "reason": "expression", "needs": ["local.network"]}]],
	},
	"undecidable: something else": {
		"resources": [a_rotation, a_function({"vpc_config": "subnets"}, {})],
		"judged": [[1, "unknown", {"attribute": "vpc_config", "reason": "expression", "needs": []}]],
	},
	"undecidable: a function that is not known": {
		"resources": [rotation_by({}, {"rotation_lambda_arn": testing.to(["local.function"])})],
		"judged": [[0, "unknown", {
			"attribute": "rotation_lambda_arn",
			"reason": "expression",
			"needs": ["local.function"],
		}]],
	},
	"deleted": {
		"resources": [
			testing.deleted("aws_secretsmanager_secret_rotation.orders", {"secret_id": arn}),
			a_function({"vpc_config": []}, {}),
		],
		"judged": [],
	},
	"not applicable to a rotation without a function": {
		"resources": [rotation_by({"rotation_lambda_arn": null}, {})],
		"judged": [],
	},
	"not applicable to a function that rotates nothing": {"resources": [a_function({"vpc_config": []}, {})], "judged": []},
}

test_judged[name] if {
	some name, case in cases
	rotation_function_in_vpc.judged == case.judged with input as testing.plan(case.resources)
}

arn := "arn:aws:secretsmanager:eu-central-1:111122223333:secret:aurora-AbCdEf"

elsewhere := "arn:aws:lambda:eu-central-1:111122223333:function:rotation"

a_rotation := rotation_by({}, {"rotation_lambda_arn": testing.to(["aws_lambda_function.rotation.arn"])})

rotation_by(known, pending) := testing.created(
	"aws_secretsmanager_secret_rotation.orders",
	object.union({"secret_id": arn}, known),
	pending,
)

a_function(known, pending) := testing.created(
	"aws_lambda_function.rotation",
	known,
	object.union({"arn": null}, pending),
)

outside := {"attribute": "vpc_config", "found": []}
