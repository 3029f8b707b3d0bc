package aurora.lib.scope_keys_test

import data.aurora.lib.scope
import data.aurora.testing
import rego.v1

plan := testing.plan([
	testing.created("aws_kms_key.secret", {}, {"arn": null}),
	testing.created("aws_kms_key.parameter", {}, {"key_id": null}),
	testing.created("aws_kms_external_key.storage", {}, {"id": null}),
	testing.created("aws_kms_alias.storage", {}, {"target_key_id": testing.to(["aws_kms_external_key.storage.id"])}),
	testing.created("aws_kms_replica_key.other", {}, {"arn": null}),
	testing.created(
		"aws_secretsmanager_secret.orders",
		{"name": "orders/aurora"},
		{"kms_key_id": testing.to(["aws_kms_key.secret.arn"])},
	),
	testing.created(
		"aws_ssm_parameter.orders",
		{"name": "/orders/aurora/password"},
		{"key_id": testing.to(["aws_kms_key.parameter.key_id"])},
	),
	testing.created(
		"aws_rds_cluster.orders",
		{"engine": "aurora-mysql"},
		{"kms_key_id": testing.to(["aws_kms_alias.storage.target_key_arn"])},
	),
])

test_keys_of_secrets_and_parameters_and_by_alias if {
	scope.keys == {0, 1, 2, 3} with input as plan
}

test_keys_by_alias if {
	scope.keys_by_alias == {3: [2]} with input as plan
}

test_keys_of_all if {
	scope.keys == {0, 1, 2, 3, 4} with input as plan with data.parameters as {"scope": "all"}
}
