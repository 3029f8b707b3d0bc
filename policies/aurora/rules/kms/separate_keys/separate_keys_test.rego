package aurora.rules.kms.separate_keys_test

import data.aurora.rules.kms.separate_keys
import data.aurora.testing
import rego.v1

cases := {
	"right": {
		"resources": [
			cluster({}, {"kms_key_id": to("storage"), "master_user_secret_kms_key_id": to("secret")}),
			a_key("storage"),
			a_key("secret"),
		],
		"judged": [0],
	},
	"right: literals that differ": {
		"resources": [cluster({"kms_key_id": arn, "master_user_secret_kms_key_id": "alias/secret"}, {})],
		"judged": [0],
	},
	"wrong": {
		"resources": [
			cluster({}, {"kms_key_id": to("storage"), "master_user_secret_kms_key_id": to("storage")}),
			a_key("storage"),
		],
		"judged": [[0, "fail", shared(["secret", "storage"], ["aws_kms_key.storage"])]],
	},
	"wrong: by a literal": {
		"resources": [cluster({"kms_key_id": arn, "performance_insights_kms_key_id": arn}, {})],
		"judged": [[0, "fail", shared(["insights", "storage"], [])]],
	},
	"wrong: by an alias": {
		"resources": [
			cluster({}, {
				"kms_key_id": to("storage"),
				"master_user_secret_kms_key_id": testing.to(["aws_kms_alias.storage.target_key_arn"]),
			}),
			a_key("storage"),
			testing.created("aws_kms_alias.storage", {}, {
				"target_key_arn": null,
				"target_key_id": testing.to(["aws_kms_key.storage.key_id"]),
			}),
		],
		"judged": [[0, "fail", shared(["secret", "storage"], ["aws_kms_key.storage"])]],
	},
	"wrong: by an alias whose key is elsewhere": {
		"resources": [
			cluster({}, {
				"kms_key_id": testing.to(["aws_kms_alias.storage.arn"]),
				"performance_insights_kms_key_id": testing.to(["aws_kms_alias.storage.arn"]),
			}),
			testing.created("aws_kms_alias.storage", {"target_key_id": arn}, {"arn": null}),
		],
		"judged": [[0, "fail", shared(["insights", "storage"], ["aws_kms_alias.storage"])]],
	},
	"wrong: an instance's insights": {
		"resources": [
			cluster({}, {"kms_key_id": to("storage")}),
			a_key("storage"),
			testing.created("aws_rds_cluster_instance.writer", {"engine": "aurora-mysql"}, {
				"cluster_identifier": testing.to(["aws_rds_cluster.orders.id"]),
				"performance_insights_kms_key_id": to("storage"),
			}),
		],
		"judged": [[0, "fail", shared(["insights", "storage"], ["aws_kms_key.storage"])]],
	},
	"wrong: logs": {
		"resources": [
			cluster({}, {"kms_key_id": to("storage")}),
			a_key("storage"),
			logs({"kms_key_id": to("storage")}),
		],
		"judged": [[0, "fail", shared(["logs", "storage"], ["aws_kms_key.storage"])]],
	},
	"null: keys that AWS manages": {
		"resources": [cluster({"kms_key_id": null, "master_user_secret_kms_key_id": null}, {})],
		"judged": [0],
	},
	"unset: keys that AWS manages": {
		"resources": [cluster({}, {"kms_key_id": null, "master_user_secret_kms_key_id": null})],
		"judged": [0],
	},
	"referenced": {
		"resources": [
			cluster({}, {"kms_key_id": to("storage")}),
			a_key("storage"),
			a_key("logs"),
			logs({"kms_key_id": to("logs")}),
		],
		"judged": [0],
	},
	"undecidable": {
		"resources": [cluster({}, {"kms_key_id": testing.to(["local.key"])})],
		"judged": [[0, "unknown", {
			"attribute": "kms_key_id",
			"reason": "expression",
			"needs": ["local.key"],
			"related": ["aws_rds_cluster.orders"],
		}]],
	},
	"undecidable: something else": {
		"resources": [cluster({"kms_key_id": {"of": "another type"}}, {})],
		"judged": [[0, "unknown", {
			"attribute": "kms_key_id",
			"reason": "expression",
			"needs": [],
			"related": ["aws_rds_cluster.orders"],
		}]],
	},
	"the logs of another cluster": {
		"resources": [
			cluster({}, {"kms_key_id": to("storage")}),
			a_key("storage"),
			testing.created(
				"aws_cloudwatch_log_group.catalog",
				{"name": "/aws/rds/cluster/catalog/audit"},
				{"kms_key_id": to("storage")},
			),
		],
		"judged": [0],
	},
	"deleted": {"resources": [testing.deleted("aws_rds_cluster.orders", {"engine": "aurora-mysql"})], "judged": []},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.orders", {"engine": "postgres"}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	separate_keys.judged == case.judged with input as testing.plan(case.resources)
}

arn := "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"

cluster(known, pending) := testing.created(
	"aws_rds_cluster.orders",
	object.union({"engine": "aurora-mysql", "cluster_identifier": "orders"}, known),
	pending,
)

a_key(name) := testing.created(concat(".", ["aws_kms_key", name]), {}, {"arn": null})

to(name) := testing.to([concat(".", ["aws_kms_key", name, "arn"])])

logs(pending) := testing.created("aws_cloudwatch_log_group.orders", {"name": "/aws/rds/cluster/orders/audit"}, pending)

shared(purposes, related) := {"attribute": "kms_key_id", "found": purposes, "related": related}
