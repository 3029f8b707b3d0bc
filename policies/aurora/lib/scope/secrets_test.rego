package aurora.lib.scope_secrets_test

import data.aurora.lib.scope
import data.aurora.testing
import rego.v1

arn := "arn:aws:secretsmanager:eu-central-1:111122223333:secret:"

names := {
	"/orders/aurora/password",
	"Aurora-Orders",
	"arn:aws:secretsmanager:eu-central-1:111122223333:secret:rds!cluster-0123-AbCdEf",
	"rds-db-credentials/cluster-0123/orders",
}

test_is_named_for_aurora[name] if {
	some name in names
	scope.is_named_for_aurora(name)
}

test_is_not_named_for_aurora[name] if {
	some name in ["rds!db-0123", "orders", null]
	not scope.is_named_for_aurora(name)
}

a_secret(name) := testing.created(
	concat(".", ["aws_secretsmanager_secret", name]),
	{"name": name},
	{"arn": null, "id": null},
)

to_secret(name) := testing.to([concat(".", ["aws_secretsmanager_secret", name, "arn"])])

of_secret(type, name, known, pending) := testing.created(
	concat(".", [type, name]),
	known,
	object.union({"secret_id": to_secret(name)}, pending),
)

version(name, known, pending) := of_secret("aws_secretsmanager_secret_version", name, known, pending)

rotation(name, known, pending) := of_secret("aws_secretsmanager_secret_rotation", name, known, pending)

cluster := testing.created(
	"aws_rds_cluster.orders",
	{"engine": "aurora-postgresql"},
	{"endpoint": null, "master_password_wo": testing.to(["random_password.orders.result"])},
)

endpoint := testing.to(["aws_rds_cluster.orders.endpoint"])

# Each: the resources beside the cluster (0) and a secret called orders (1), and whether that is in scope.
cases := {
	"nothing uses it": {"resources": [], "found": set()},
	"a version with the cluster's host": {"resources": [version("orders", {}, {"secret_string": endpoint})], "found": {1}},
	"a version with another host": {
		"resources": [version("orders", {}, {"secret_string": testing.to(["aws_db_instance.orders.endpoint"])})],
		"found": set(),
	},
	"a version that is made of the cluster's master password": {
		"resources": [version("orders", {}, {"secret_string_wo": testing.to(["random_password.orders.result"])})],
		"found": {1},
	},
	"a version that is made of another password": {
		"resources": [version("orders", {}, {"secret_string": testing.to(["random_password.other.result"])})],
		"found": set(),
	},
	"a version that the cluster takes its password from": {
		"resources": [
			version("orders", {}, {"secret_string": testing.to(["var.password"])}),
			testing.created(
				"aws_rds_cluster.catalog",
				{"engine": "aurora-mysql"},
				{"master_password": testing.to(["aws_secretsmanager_secret_version.orders.secret_string"])},
			),
		],
		"found": {1},
	},
	"a version whose content names the engine": {
		"resources": [version("orders", {"secret_string": "{\"engine\": \"aurora-mysql\"}"}, {})],
		"found": {1},
	},
	"a version whose content has a cluster's host": {
		"resources": [version(
			"orders",
			{"secret_string": "{\"host\": \"orders.cluster-abc.eu-central-1.rds.amazonaws.com\"}"},
			{},
		)],
		"found": {1},
	},
	"a version of something else": {
		"resources": [version("orders", {"secret_string": "{\"engine\": \"postgres\"}"}, {})],
		"found": set(),
	},
	"a function for RDS rotates it": {
		"resources": [rotation(
			"orders",
			{"rotation_lambda_arn": "arn:aws:lambda:x:function:SecretsManagerRDSPostgreSQLRotationSingleUser"},
			{},
		)],
		"found": {1},
	},
	"a function for RDS of this plan rotates it": {
		"resources": [
			rotation("orders", {}, {"rotation_lambda_arn": testing.to(["aws_lambda_function.rotation.arn"])}),
			testing.created(
				"aws_lambda_function.rotation",
				{"function_name": "SecretsManagerRDSMySQLRotationSingleUser", "environment": []},
				{"arn": null},
			),
		],
		"found": {1},
	},
	"another function rotates it": {
		"resources": [rotation("orders", {"rotation_lambda_arn": "arn:aws:lambda:x:function:rotate"}, {})],
		"found": set(),
	},
	"the cluster's proxy logs in with it": {
		"resources": [
			testing.created(
				"aws_db_proxy.orders",
				{"name": "orders", "auth": [{}]},
				{"auth": [{"secret_arn": to_secret("orders")}]},
			),
			testing.created(
				"aws_db_proxy_target.orders",
				{"db_proxy_name": "orders", "db_instance_identifier": null},
				{"db_cluster_identifier": testing.to(["aws_rds_cluster.orders.id"])},
			),
		],
		"found": {1},
	},
	"the proxy of an instance logs in with it": {
		"resources": [
			testing.created(
				"aws_db_proxy.orders",
				{"name": "orders", "auth": [{}]},
				{"auth": [{"secret_arn": to_secret("orders")}]},
			),
			testing.created("aws_db_proxy_target.orders", {"db_proxy_name": "orders"}, {}),
		],
		"found": set(),
	},
	"a function reads it for the cluster": {
		"resources": [testing.created("aws_lambda_function.orders", {"environment": [{}]}, {"environment": [{"variables": testing.to([
			"aws_rds_cluster.orders.endpoint",
			"aws_secretsmanager_secret.orders.arn",
		])}]})],
		"found": {1},
	},
	"a function reads it for something else": {
		"resources": [testing.created(
			"aws_lambda_function.orders",
			{"environment": [{}]},
			{"environment": [{"variables": to_secret("orders")}]},
		)],
		"found": set(),
	},
}

test_secrets[name] if {
	some name, case in cases
	plan := testing.plan(array.concat([cluster, a_secret("orders")], case.resources))
	case.found == scope.secrets with input as plan
}

test_secrets_of_a_proxy_by_arn if {
	scope.secrets == {1} with input as testing.plan([
		testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql", "id": "orders"}, {}),
		testing.created("aws_secretsmanager_secret.orders", {"name": "orders", "arn": arn}, {}),
		testing.created("aws_db_proxy.orders", {"name": "orders", "auth": [{"secret_arn": arn}]}, {}),
		testing.created(
			"aws_db_proxy_target.orders",
			{"db_proxy_name": "orders", "db_cluster_identifier": "orders"},
			{},
		),
	])
}

test_secrets_by_name if {
	scope.secrets == {0, 1} with input as testing.plan([
		a_secret("aurora-orders"),
		testing.created("aws_secretsmanager_secret.prefixed", {"name_prefix": "aurora-"}, {"name": null}),
		a_secret("other"),
	])
}

test_secrets_of_all if {
	scope.secrets == {0} with input as testing.plan([a_secret("other")]) with data.parameters as {"scope": "all"}
}

belonging := testing.plan([
	a_secret("aurora"),
	a_secret("other"),
	version("aurora", {}, {}),
	version("other", {}, {}),
	rotation("aurora", {}, {}),
	rotation("other", {}, {}),
	testing.created("aws_secretsmanager_secret_version.outside", {"secret_id": concat("", [arn, "aurora-AbCdEf"])}, {}),
	testing.created("aws_secretsmanager_secret_rotation.outside", {"secret_id": concat("", [arn, "aurora-AbCdEf"])}, {}),
	testing.created("aws_secretsmanager_secret_rotation.managed", {"secret_id": concat("", [arn, "rds!cluster-0123"])}, {}),
	testing.created("aws_secretsmanager_secret_rotation.master", {}, {"secret_id": {"references": [
		"aws_rds_cluster.orders.master_user_secret[0].secret_arn",
		"aws_rds_cluster.orders.master_user_secret[0]",
		"aws_rds_cluster.orders.master_user_secret",
		"aws_rds_cluster.orders",
	]}}),
	cluster,
])

test_versions_of_secrets if {
	scope.secret_versions == {2, 6} with input as belonging
}

test_versions_of_all_secrets if {
	scope.secret_versions == {2, 3, 6} with input as belonging with data.parameters as {"scope": "all"}
}

test_rotations if {
	scope.own_secret_rotations == {4, 7} with input as belonging
	scope.managed_secret_rotations == {8, 9} with input as belonging
	scope.rotations_of_secret == {0: [4], 1: [5]} with input as belonging
}

test_rotations_of_all if {
	scope.own_secret_rotations == {4, 5, 7} with input as belonging with data.parameters as {"scope": "all"}
}
