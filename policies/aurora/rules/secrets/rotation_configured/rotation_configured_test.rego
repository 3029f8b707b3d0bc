package aurora.rules.secrets.rotation_configured_test

import data.aurora.rules.secrets.rotation_configured
import data.aurora.testing
import rego.v1

# No row "null": what decides is that a rotation refers to the secret; a rotation always has a secret_id.

# No row "unset": a rotation always has a secret_id.

cases := {
	"right": {
		"resources": [a_secret("orders"), a_rotation({"secret_id": arn}, {}), known],
		"judged": [absent(0), 2],
	},
	"wrong": {"resources": [a_secret("orders")], "judged": [absent(0)]},
	"wrong: the rotation is another secret's": {
		"resources": [a_secret("orders"), a_rotation({}, to_secret("other")), testing.created(
			"aws_secretsmanager_secret.other",
			{"name": "other"},
			{"arn": null},
		)],
		"judged": [absent(0)],
	},
	"referenced": {"resources": [a_secret("orders"), a_rotation({}, to_secret("orders"))], "judged": [0]},
	"undecidable: a rotation of a secret that is not known": {
		"resources": [a_secret("orders"), a_rotation({}, {"secret_id": testing.to(["local.secret"])})],
		"judged": [[0, "unknown", {
			"attribute": "aws_secretsmanager_secret_rotation",
			"reason": "expression",
			"needs": ["local.secret"],
		}]],
	},
	"a rotation of what RDS manages is not that of this secret": {
		"resources": [
			a_secret("orders"),
			a_rotation({}, {"secret_id": {"references": [
				"aws_rds_cluster.orders.master_user_secret[0].secret_arn",
				"aws_rds_cluster.orders.master_user_secret[0]",
				"aws_rds_cluster.orders.master_user_secret",
				"aws_rds_cluster.orders",
			]}}),
			testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {"master_user_secret": null}),
		],
		"judged": [absent(0)],
	},
	"a secret that exists already may rotate from elsewhere": {
		"resources": [object.union(a_secret("orders"), {"change": {"actions": ["no-op"]}})],
		"judged": [[0, "unknown", {"attribute": "aws_secretsmanager_secret_rotation", "reason": "absent"}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_secretsmanager_secret.orders", {"name": "aurora"})],
		"judged": [],
	},
	"not applicable to a secret that is not Aurora's": {
		"resources": [testing.created("aws_secretsmanager_secret.orders", {"name": "orders"}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	rotation_configured.judged == case.judged with input as testing.plan(case.resources)
}

arn := "arn:aws:secretsmanager:eu-central-1:111122223333:secret:aurora-AbCdEf"

known := testing.created("aws_secretsmanager_secret.known", {"name": "aurora", "arn": arn}, {})

a_secret(name) := testing.created(
	concat(".", ["aws_secretsmanager_secret", name]),
	{"name": concat("-", ["aurora", name])},
	{"arn": null},
)

a_rotation(after, pending) := testing.created("aws_secretsmanager_secret_rotation.orders", after, pending)

to_secret(name) := {"secret_id": testing.to([concat(".", ["aws_secretsmanager_secret", name, "arn"])])}

absent(handle) := [handle, "fail", {"attribute": "aws_secretsmanager_secret_rotation", "reason": "absent"}]
