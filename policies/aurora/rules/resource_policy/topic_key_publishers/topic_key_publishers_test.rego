package aurora.rules.resource_policy.topic_key_publishers_test

import data.aurora.rules.resource_policy.topic_key_publishers
import data.aurora.testing
import rego.v1

# Policies of the key, by the principal of their only statement.
principal_cases := {
	"right": {"principal": {"Service": ["events.rds.amazonaws.com", "cloudwatch.amazonaws.com"]}, "judged": [0]},
	"right: everyone, another rule's business": {"principal": "*", "judged": [0]},
	"wrong: no alarms": {
		"principal": {"Service": "events.rds.amazonaws.com"},
		"judged": [lacking("aws_kms_key_policy.topic", ["events.rds.amazonaws.com"])],
	},
	"wrong: nobody": {
		"principal": {"AWS": "arn:aws:iam::111122223333:root"},
		"judged": [lacking("aws_kms_key_policy.topic", [])],
	},
}

test_principal[name] if {
	some name, case in principal_cases
	resources := array.concat(published, [key({}, {"policy": null}), testing.created(
		"aws_kms_key_policy.topic",
		{"policy": text(case.principal, "kms:*")},
		{"key_id": testing.to(["aws_kms_key.topic.key_id"])},
	)])
	topic_key_publishers.judged == case.judged with input as testing.plan(resources)
}

cases := {
	"wrong: they may only decrypt": {
		"resources": array.concat(published, [key({"policy": text(all, "kms:Decrypt")}, {})]),
		"judged": [lacking("aws_kms_key.topic", [])],
	},
	"wrong: EventBridge is left out": {
		"resources": array.concat(published, [
			key({"policy": text(all, "kms:*")}, {}),
			testing.created(
				"aws_cloudwatch_event_target.rotation",
				{"rule": "rotation"},
				{"arn": testing.to(["aws_sns_topic.alarms.arn"])},
			),
		]),
		"judged": [[0, "fail", {
			"attribute": "policy",
			"related": ["aws_kms_key.topic"],
			"found": ["cloudwatch.amazonaws.com", "events.rds.amazonaws.com"],
			"expected": ["cloudwatch.amazonaws.com", "events.amazonaws.com", "events.rds.amazonaws.com"],
		}]],
	},
	"null: the key's policy": {
		"resources": array.concat(published, [key({"policy": null}, {})]),
		"judged": [lacking("aws_kms_key.topic", [])],
	},
	"unset: the key's policy": {
		"resources": array.concat(published, [key({}, {"policy": null})]),
		"judged": [lacking("aws_kms_key.topic", [])],
	},
	"referenced: a document": {
		"resources": array.concat(published, [
			key({}, {"policy": testing.to(["data.aws_iam_policy_document.topic.json"])}),
			document(all.Service, {}),
		]),
		"judged": [0],
	},
	"undecidable: principals that the plan does not show": {
		"resources": array.concat(published, [
			key({}, {"policy": testing.to(["data.aws_iam_policy_document.topic.json"])}),
			document(null, {"principals": [{"identifiers": true}]}),
		]),
		"judged": [[0, "unknown", {
			"attribute": "policy",
			"related": ["aws_kms_key.topic"],
			"reason": "policy_document",
			"needs": [],
		}]],
	},
	"undecidable: a policy of a key that the plan does not show": {
		"resources": array.concat(published, [
			key({}, {"policy": null}),
			testing.created("aws_kms_key_policy.topic", {"policy": "{}"}, {"key_id": testing.to(["local.key"])}),
		]),
		"judged": [[0, "unknown", {
			"attribute": "policy",
			"related": ["aws_kms_key.topic"],
			"reason": "policy_document",
			"needs": [],
		}]],
	},
	"undecidable: a key outside of the plan": {
		"resources": array.concat([topic({"kms_master_key_id": "alias/alarms"}, {})], array.slice(published, 1, 3)),
		"judged": [[0, "unknown", {
			"attribute": "kms_master_key_id",
			"reason": "outside_plan",
			"found": ["alias/alarms"],
		}]],
	},
	"undecidable: the topic's key": {
		"resources": array.concat(
			[topic({}, {"kms_master_key_id": testing.to(["local.key"])})],
			array.slice(published, 1, 3),
		),
		"judged": [[0, "unknown", {"attribute": "kms_master_key_id", "reason": "expression", "needs": ["local.key"]}]],
	},
	"deleted": {
		"resources": array.concat([testing.deleted("aws_sns_topic.alarms", {})], array.slice(published, 1, 3)),
		"judged": [],
	},
	"not applicable: the key of AWS": {
		"resources": array.concat([topic({"kms_master_key_id": "alias/aws/sns"}, {})], array.slice(published, 1, 3)),
		"judged": [],
	},
	"not applicable: no key": {
		"resources": array.concat([topic({"kms_master_key_id": null}, {})], array.slice(published, 1, 3)),
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	topic_key_publishers.judged == case.judged with input as testing.plan(case.resources)
}

all := {"Service": ["events.rds.amazonaws.com", "cloudwatch.amazonaws.com"]}

lacking(holder, admitted) := [0, "fail", {
	"attribute": "policy",
	"related": [holder],
	"found": admitted,
	"expected": ["cloudwatch.amazonaws.com", "events.rds.amazonaws.com"],
}]

published := [
	topic({}, {"kms_master_key_id": testing.to(["aws_kms_key.topic.arn"])}),
	testing.created(
		"aws_db_event_subscription.orders",
		{"source_type": "db-cluster"},
		{"sns_topic": testing.to(["aws_sns_topic.alarms.arn"])},
	),
	testing.masked(
		testing.created(
			"aws_cloudwatch_metric_alarm.connections",
			{
				"namespace": "AWS/RDS",
				"metric_name": "DatabaseConnections",
				"dimensions": {"DBClusterIdentifier": "orders"},
				"alarm_actions": [null],
			},
			{"alarm_actions": testing.to(["aws_sns_topic.alarms.arn"])},
		),
		{"alarm_actions": [true]},
	),
]

topic(known, pending) := testing.created("aws_sns_topic.alarms", known, object.union({"arn": null}, pending))

key(known, pending) := testing.created(
	"aws_kms_key.topic",
	known,
	object.union({"arn": null, "key_id": null}, pending),
)

text(principal, action) := json.marshal({"Statement": {
	"Effect": "Allow",
	"Principal": principal,
	"Action": action,
	"Resource": "*",
}})

document(services, mask) := testing.masked(
	testing.created(
		"data.aws_iam_policy_document.topic",
		{"statement": [{
			"effect": "Allow",
			"actions": ["kms:Decrypt", "kms:GenerateDataKey*"],
			"resources": ["*"],
			"principals": [{"type": "Service", "identifiers": services}],
		}]},
		{"json": null},
	),
	{"statement": [mask]},
)
