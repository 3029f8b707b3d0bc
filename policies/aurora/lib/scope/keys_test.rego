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

test_keys_of_what_is_made_of_clusters if {
	scope.keys == {0, 1, 2, 3, 4} with input as testing.plan([
		testing.created("aws_kms_key.copy", {}, {"arn": null}),
		testing.created("aws_kms_key.export", {}, {"arn": null}),
		testing.created("aws_kms_key.stream", {}, {"arn": null}),
		testing.created("aws_kms_key.integration", {}, {"arn": null}),
		testing.created("aws_kms_key.sessions", {}, {"arn": null}),
		testing.created("aws_rds_cluster_snapshot_copy.orders", {}, {"kms_key_id": testing.to(["aws_kms_key.copy.arn"])}),
		testing.created(
			"aws_rds_export_task.orders",
			{"source_arn": "arn:aws:rds:eu-central-1:111122223333:cluster:orders"},
			{"kms_key_id": testing.to(["aws_kms_key.export.arn"])},
		),
		testing.created("aws_rds_cluster_activity_stream.orders", {}, {"kms_key_id": testing.to(["aws_kms_key.stream.arn"])}),
		testing.created("aws_rds_integration.orders", {}, {"kms_key_id": testing.to(["aws_kms_key.integration.arn"])}),
		testing.created("aws_dsql_cluster.orders", {}, {"kms_encryption_key": testing.to(["aws_kms_key.sessions.arn"])}),
	])
}

test_keys_of_vaults if {
	scope.keys == {0} with input as testing.plan([
		testing.created("aws_kms_key.backups", {}, {"arn": null}),
		testing.created("aws_kms_key.volumes", {}, {"arn": null}),
		testing.created("aws_backup_vault.orders", {"name": "orders"}, {"kms_key_arn": testing.to(["aws_kms_key.backups.arn"])}),
		testing.created("aws_backup_vault.volumes", {"name": "volumes"}, {"kms_key_arn": testing.to(["aws_kms_key.volumes.arn"])}),
		testing.created("aws_backup_plan.orders", {"rule": [{"target_vault_name": "orders"}]}, {"id": null}),
		testing.created(
			"aws_backup_selection.orders",
			{"resources": ["*"], "selection_tag": []},
			{"plan_id": testing.to(["aws_backup_plan.orders.id"])},
		),
		testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {"arn": null}),
	])
}
