package aurora.rules.secrets.immediate_rotation_test

import data.aurora.rules.secrets.immediate_rotation
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [a_rotation({"rotate_immediately": true}, {})], "judged": [0]},
	"wrong": {
		"resources": [a_rotation({"rotate_immediately": false}, {})],
		"judged": [[0, "fail", {"attribute": "rotate_immediately", "found": false}]],
	},
	"null: the provider's default": {"resources": [a_rotation({"rotate_immediately": null}, {})], "judged": [0]},
	"unset: the provider's default": {"resources": [a_rotation({}, {"rotate_immediately": null})], "judged": [0]},
	"referenced": {
		"resources": [
			a_rotation({}, {"rotate_immediately": testing.to(["aws_secretsmanager_secret_rotation.other.rotate_immediately"])}),
			testing.created("aws_secretsmanager_secret_rotation.other", {}, {}),
		],
		"judged": [[0, "unknown", needs("aws_secretsmanager_secret_rotation.other.rotate_immediately")]],
	},
	"undecidable": {
		"resources": [a_rotation({}, {"rotate_immediately": testing.to(["local.immediately"])})],
		"judged": [[0, "unknown", needs("local.immediately")]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_secretsmanager_secret_rotation.orders", {"secret_id": "aurora"})],
		"judged": [],
	},
	"not applicable to a rotation of another secret": {
		"resources": [a_rotation({"secret_id": "orders", "rotate_immediately": false}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	immediate_rotation.judged == case.judged with input as testing.plan(case.resources)
}

a_rotation(known, pending) := testing.created(
	"aws_secretsmanager_secret_rotation.orders",
	object.union({"secret_id": "arn:aws:secretsmanager:eu-central-1:111122223333:secret:aurora-AbCdEf"}, known),
	pending,
)

needs(reference) := {"attribute": "rotate_immediately", "reason": "expression", "needs": [reference]}
