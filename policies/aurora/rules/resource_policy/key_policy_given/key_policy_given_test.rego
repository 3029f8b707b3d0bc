package aurora.rules.resource_policy.key_policy_given_test

import data.aurora.rules.resource_policy.key_policy_given
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [storage({"policy": "{}"}, {}), cluster], "judged": [0]},
	"right: a policy of its own resource": {
		"resources": [
			storage({}, {"policy": null}),
			cluster,
			testing.created(
				"aws_kms_key_policy.storage",
				{"policy": "{}"},
				{"key_id": testing.to(["aws_kms_key.storage.key_id"])},
			),
		],
		"judged": [0],
	},
	"wrong: an empty one": {"resources": [storage({"policy": ""}, {}), cluster], "judged": [no_policy]},
	"null": {"resources": [storage({"policy": null}, {}), cluster], "judged": [no_policy]},
	"unset": {"resources": [storage({}, {"policy": null}), cluster], "judged": [no_policy]},
	"unset: the key of a topic": {
		"resources": [
			storage({}, {"policy": null}),
			testing.created(
				"aws_sns_topic.alarms",
				{},
				{"arn": null, "kms_master_key_id": testing.to(["aws_kms_alias.storage.name"])},
			),
			testing.created(
				"aws_kms_alias.storage",
				{},
				{"name": null, "target_key_id": testing.to(["aws_kms_key.storage.key_id"])},
			),
			testing.created(
				"aws_db_event_subscription.orders",
				{"source_type": "db-cluster"},
				{"sns_topic": testing.to(["aws_sns_topic.alarms.arn"])},
			),
		],
		"judged": [no_policy],
	},
	"referenced": {
		"resources": [
			storage({}, {"policy": testing.to(["data.aws_iam_policy_document.storage.json"])}),
			cluster,
			testing.created("data.aws_iam_policy_document.storage", {"statement": []}, {"json": null}),
		],
		"judged": [0],
	},
	"undecidable: the policy of a key that the plan does not show": {
		"resources": [
			storage({}, {"policy": null}),
			cluster,
			testing.created("aws_kms_key_policy.storage", {"policy": "{}"}, {"key_id": testing.to(["local.key"])}),
		],
		"judged": [[0, "unknown", {
			"attribute": "aws_kms_key_policy",
			"reason": "expression",
			"needs": ["aws_kms_key_policy.storage"],
		}]],
	},
	"deleted": {"resources": [testing.deleted("aws_kms_key.storage", {}), cluster], "judged": []},
	"not applicable: nothing of Aurora is encrypted with it": {
		"resources": [storage({}, {"policy": null})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	key_policy_given.judged == case.judged with input as testing.plan(case.resources)
}

no_policy := [0, "fail", {"attribute": "policy", "reason": "unset_default"}]

storage(known, pending) := testing.created(
	"aws_kms_key.storage",
	known,
	object.union({"arn": null, "key_id": null}, pending),
)

cluster := testing.created(
	"aws_rds_cluster.orders",
	{"engine": "aurora-postgresql"},
	{"kms_key_id": testing.to(["aws_kms_key.storage.arn"])},
)
