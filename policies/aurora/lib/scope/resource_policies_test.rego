package aurora.lib.scope_resource_policies_test

import data.aurora.lib.scope
import data.aurora.testing
import rego.v1

test_keys_of_clusters_secrets_and_topics if {
	scope.guarded_keys == {0, 1, 2} with input as plan
}

test_a_policy_of_its_own_resource_takes_the_place_of_the_keys if {
	scope.key_policies == {0: 0, 1: 4} with input as plan
}

test_policies_whose_holder_is_not_shown if {
	resources := [
		testing.created("aws_kms_key_policy.other", {}, {"key_id": testing.to(["local.key"])}),
		testing.created("aws_sns_topic_policy.other", {}, {"arn": testing.to(["local.topic"])}),
	]
	scope.stray_key_policies == {0} with input as testing.plan(resources)
	scope.stray_topic_policies == {1} with input as testing.plan(resources)
}

test_policies_of_secrets_and_topics if {
	scope.secret_policies == {9} with input as plan
	scope.topic_policies == {7: 10} with input as plan
}

test_all_where_all_is_in_scope if {
	resources := [
		testing.created("aws_secretsmanager_secret_policy.web", {"secret_arn": "web"}, {}),
		testing.created("aws_kms_key.web", {"policy": "{}"}, {"arn": null}),
	]
	scope.secret_policies == {0} with input as testing.plan(resources) with data.parameters as {"scope": "all"}
	scope.key_policies == {1: 1} with input as testing.plan(resources) with data.parameters as {"scope": "all"}
}

test_policies_that_may_be_those_of_several if {
	resources := [
		testing.created("aws_kms_key.storage", {"id": "k", "policy": null}, {}),
		testing.created("aws_kms_external_key.storage", {"id": "k", "policy": null}, {}),
		testing.created("aws_kms_key_policy.one", {"key_id": "k", "policy": "{}"}, {}),
		testing.created("aws_kms_key_policy.other", {"key_id": "k", "policy": "{}"}, {}),
		testing.created("aws_sns_topic.orders", {"arn": "t"}, {"policy": null}),
		testing.created("aws_sns_topic_policy.one", {"arn": "t", "policy": "{}"}, {}),
		testing.created("aws_sns_topic_policy.other", {"arn": "t", "policy": "{}"}, {}),
	]
	all := {"scope": "all"}
	scope.key_policies == {0: 2, 1: 2} with input as testing.plan(resources) with data.parameters as all
	scope.key_policy_holders == {2, 3} with input as testing.plan(resources) with data.parameters as all
	scope.topic_policies == {4: 5} with input as testing.plan(resources) with data.parameters as all
	scope.topic_policy_holders == {5, 6} with input as testing.plan(resources) with data.parameters as all
}

plan := testing.plan([
	key("storage", {"policy": "{}"}, {}),
	key("secrets", {"policy": "{}"}, {}),
	key("topic", {}, {"policy": null}),
	key("web", {"policy": "{}"}, {}),
	testing.created(
		"aws_kms_key_policy.secrets",
		{"policy": "{}"},
		{"key_id": testing.to(["aws_kms_key.secrets.key_id"])},
	),
	testing.created(
		"aws_rds_cluster.orders",
		{"engine": "aurora-mysql"},
		{"kms_key_id": testing.to(["aws_kms_key.storage.arn"])},
	),
	testing.created(
		"aws_secretsmanager_secret.orders",
		{"name": "orders-aurora"},
		{"arn": null, "policy": null, "kms_key_id": testing.to(["aws_kms_key.secrets.arn"])},
	),
	testing.created(
		"aws_sns_topic.alarms",
		{},
		{"arn": null, "policy": null, "kms_master_key_id": testing.to(["aws_kms_alias.topic.name"])},
	),
	testing.created(
		"aws_kms_alias.topic",
		{},
		{"name": null, "target_key_id": testing.to(["aws_kms_key.topic.key_id"])},
	),
	testing.created(
		"aws_secretsmanager_secret_policy.orders",
		{"policy": "{}"},
		{"secret_arn": testing.to(["aws_secretsmanager_secret.orders.arn"])},
	),
	testing.created(
		"aws_sns_topic_policy.alarms",
		{"policy": "{}"},
		{"arn": testing.to(["aws_sns_topic.alarms.arn"])},
	),
	testing.created(
		"aws_db_event_subscription.orders",
		{"source_type": "db-cluster"},
		{"sns_topic": testing.to(["aws_sns_topic.alarms.arn"])},
	),
])

key(name, known, pending) := testing.created(
	concat(".", ["aws_kms_key", name]),
	known,
	object.union({"arn": null, "key_id": null}, pending),
)
