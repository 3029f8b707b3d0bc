package aurora.lib.key_purpose_test

import data.aurora.lib.key_purpose
import data.aurora.testing
import rego.v1

plan := testing.plan([
	testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql", "cluster_identifier": "orders"}, {
		"kms_key_id": testing.to(["aws_kms_key.storage.arn"]),
		"master_user_secret_kms_key_id": testing.to(["local.key"]),
	}),
	testing.created("aws_kms_key.storage", {}, {"arn": null}),
	testing.created("aws_rds_cluster_instance.writer", {"engine": "aurora-mysql"}, {
		"cluster_identifier": testing.to(["aws_rds_cluster.orders.id"]),
		"performance_insights_kms_key_id": testing.to(["aws_kms_alias.insights.arn"]),
	}),
	testing.created("aws_kms_alias.insights", {}, {"arn": null, "target_key_id": testing.to(["aws_kms_key.storage.key_id"])}),
	testing.created(
		"aws_cloudwatch_log_group.audit", {
			"name": "/aws/rds/cluster/orders/audit",
			"kms_key_id": "alias/logs",
		},
		{},
	),
])

test_keys_of if {
	found := key_purpose.keys_of(0) with input as plan
	found == {"storage": {1}, "secret": set(), "insights": {1}, "logs": {"alias/logs"}}
}

test_doubts if {
	found := key_purpose.doubts(0) with input as plan
	found == [{
		"attribute": "master_user_secret_kms_key_id",
		"reason": "expression",
		"needs": ["local.key"],
		"related": ["aws_rds_cluster.orders"],
	}]
}

# AWS makes an identifier up where none is written.
test_keys_of_a_cluster_without_identifier if {
	resources := [
		testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql", "kms_key_id": "alias/storage"}, {
			"cluster_identifier": null,
			"performance_insights_kms_key_id": testing.to(["local.key"]),
			"master_user_secret_kms_key_id": testing.to(["local.key"]),
		}),
		testing.created("aws_cloudwatch_log_group.audit", {"name": "/aws/rds/cluster/orders/audit", "kms_key_id": "alias/logs"}, {}),
	]
	found := key_purpose.keys_of(0) with input as testing.plan(resources)
	found == {"storage": {"alias/storage"}, "secret": set(), "insights": set(), "logs": set()}
	doubts := key_purpose.doubts(0) with input as testing.plan(resources)
	[doubt.attribute | some doubt in doubts] == ["performance_insights_kms_key_id", "master_user_secret_kms_key_id"]
}
