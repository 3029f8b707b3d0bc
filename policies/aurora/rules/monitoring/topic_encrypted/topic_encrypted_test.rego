package aurora.rules.monitoring.topic_encrypted_test

import data.aurora.rules.monitoring.topic_encrypted
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [topic({"kms_master_key_id": "alias/orders"}, {}), events], "judged": [0]},
	"right: of an alarm": {
		"resources": [
			topic({"kms_master_key_id": "alias/orders"}, {}),
			testing.created(
				"aws_cloudwatch_metric_alarm.processor",
				{
					"namespace": "AWS/RDS",
					"metric_name": "CPUUtilization",
					"metric_query": [],
					"dimensions": {"DBClusterIdentifier": "orders"},
				},
				{"alarm_actions": testing.to(["aws_sns_topic.alarms.arn"])},
			),
		],
		"judged": [0],
	},
	"wrong": {
		"resources": [topic({"kms_master_key_id": "alias/aws/sns"}, {}), events],
		"judged": [[0, "fail", {"attribute": "kms_master_key_id", "found": "alias/aws/sns"}]],
	},
	"null": {"resources": [topic({"kms_master_key_id": null}, {}), events], "judged": [in_clear]},
	"unset": {"resources": [topic({}, {"kms_master_key_id": null}), events], "judged": [in_clear]},
	"referenced": {
		"resources": [
			topic({}, {"kms_master_key_id": testing.to(["aws_kms_key.topics.arn"])}),
			events,
			testing.created("aws_kms_key.topics", {}, {"arn": null}),
		],
		"judged": [0],
	},
	"undecidable": {
		"resources": [topic({}, {"kms_master_key_id": testing.to(["local.key"])}), events],
		"judged": [[0, "unknown", {"attribute": "kms_master_key_id", "reason": "expression", "needs": ["local.key"]}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_sns_topic.alarms", {}), events],
		"judged": [],
	},
	"not applicable to a topic that nothing of Aurora's publishes to": {
		"resources": [topic({"kms_master_key_id": null}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	topic_encrypted.judged == case.judged with input as testing.plan(case.resources)
}

topic(known, pending) := testing.created("aws_sns_topic.alarms", known, object.union({"arn": null}, pending))

events := testing.created(
	"aws_db_event_subscription.events",
	{"source_type": "db-cluster", "source_ids": null},
	{"sns_topic": testing.to(["aws_sns_topic.alarms.arn"])},
)

in_clear := [0, "fail", {"attribute": "kms_master_key_id", "found": null, "reason": "unset_default"}]
