package aurora.rules.change.secret_destroyed_test

import data.aurora.rules.change.secret_destroyed
import data.aurora.testing
import rego.v1

# No row "null": what becomes of the resource decides, no value that it is given.
# No row "unset": what becomes of the resource decides, no value that it is given.
# No row "referenced": what becomes of the resource decides, no value that it is given.
# No row "undecidable": what becomes of the resource decides, no value that it is given.

cases := {
	"right": {"resources": [testing.updated("aws_secretsmanager_secret.orders", named, named, {})], "judged": [0]},
	"right where plans may destroy": {
		"resources": [testing.deleted("aws_secretsmanager_secret.orders", named)],
		"parameters": {"destroy_allowed": true},
		"judged": [0],
	},
	"wrong": {
		"resources": [testing.replaced("aws_secretsmanager_secret.orders", named, named, {}, ["name"])],
		"judged": [[0, "fail", {"attribute": "name", "reason": "replaced"}]],
	},
	"wrong of a secret whose content is for Aurora": {
		"resources": [
			testing.deleted("aws_secretsmanager_secret.orders", {"arn": "arn:orders", "name": "orders"}),
			testing.deleted("aws_secretsmanager_secret_version.orders", {
				"secret_id": "arn:orders",
				"secret_string": json.marshal({"engine": "aurora-mysql", "username": "orders"}),
			}),
		],
		"judged": [[0, "fail", destroyed]],
	},
	"wrong of the secret of a proxy": {
		"resources": [
			testing.deleted("aws_secretsmanager_secret.orders", {"arn": "arn:orders", "name": "orders"}),
			testing.updated(
				"aws_db_proxy.orders",
				{"name": "orders", "auth": [{"secret_arn": "arn:orders"}]},
				{"name": "orders", "auth": []},
				{},
			),
			testing.unchanged("aws_db_proxy_target.orders", {"db_proxy_name": "orders", "db_cluster_identifier": "orders"}),
			testing.unchanged("aws_rds_cluster.orders", {"engine": "aurora-mysql", "id": "orders"}),
		],
		"judged": [[0, "fail", destroyed]],
	},
	"wrong of a rotation": {
		"resources": [
			testing.unchanged("aws_secretsmanager_secret.orders", named),
			testing.deleted("aws_secretsmanager_secret_rotation.orders", {"secret_id": "arn:aurora"}),
			testing.deleted(
				"aws_secretsmanager_secret_rotation.managed",
				{"secret_id": "arn:aws:secretsmanager:eu-central-1:111122223333:secret:rds!cluster-1"},
			),
		],
		"judged": [[1, "fail", destroyed], [2, "fail", destroyed]],
	},
	"wrong of any secret where all are in scope": {
		"resources": [
			testing.deleted("aws_secretsmanager_secret.web", {"arn": "arn:web", "name": "web"}),
			testing.deleted("aws_secretsmanager_secret_rotation.web", {"secret_id": "arn:web"}),
		],
		"parameters": {"scope": "all"},
		"judged": [[0, "fail", destroyed], [1, "fail", destroyed]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_secretsmanager_secret.orders", named)],
		"judged": [[0, "fail", destroyed]],
	},
	"not applicable to secrets that are not Aurora's": {
		"resources": [
			testing.deleted("aws_secretsmanager_secret.web", {"arn": "arn:web", "name": "web"}),
			testing.deleted("aws_secretsmanager_secret_rotation.web", {"secret_id": "arn:web"}),
			testing.deleted(
				"aws_secretsmanager_secret_version.web",
				{"secret_id": "arn:web", "secret_string": "no JSON"},
			),
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	parameters := object.get(case, "parameters", {})
	plan := testing.plan(case.resources)
	secret_destroyed.judged == case.judged with input as plan with data.parameters as parameters
}

named := {"arn": "arn:aurora", "id": "arn:aurora", "name": "orders/aurora/password"}

destroyed := {"attribute": "actions", "found": ["delete"], "reason": "destroyed"}
