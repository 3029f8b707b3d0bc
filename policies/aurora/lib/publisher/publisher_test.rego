package aurora.lib.publisher_test

import data.aurora.lib.publisher
import data.aurora.testing
import rego.v1

test_services_by_topic if {
	publisher.services == {0: {
		"cloudwatch.amazonaws.com",
		"events.amazonaws.com",
		"events.rds.amazonaws.com",
	}} with input as testing.plan(resources)
}

test_admitted_by_both_actions if {
	wanted := {"cloudwatch.amazonaws.com", "events.amazonaws.com"}
	admitted := publisher.admitted(4, wanted) with input as testing.plan(resources)
	admitted == {"cloudwatch.amazonaws.com"}
	shown := [true | publisher.is_shown(4)] with input as testing.plan(resources)
	shown == [true]
}

resources := [
	testing.created(
		"aws_sns_topic.alarms",
		{},
		{"arn": null, "kms_master_key_id": testing.to(["aws_kms_key.topic.arn"])},
	),
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
				"ok_actions": [null],
			},
			{"ok_actions": testing.to(["aws_sns_topic.alarms.arn"])},
		),
		{"ok_actions": [true]},
	),
	testing.created("aws_cloudwatch_event_target.rotation", {}, {"arn": testing.to(["aws_sns_topic.alarms.arn"])}),
	testing.created(
		"aws_kms_key.topic", {"policy": json.marshal({"Statement": [
			{
				"Effect": "Allow",
				"Principal": {"Service": "cloudwatch.amazonaws.com"},
				"Action": ["kms:Decrypt", "kms:GenerateDataKey*"],
				"Resource": "*",
			},
			{
				"Effect": "Allow",
				"Principal": {"Service": "events.amazonaws.com"},
				"Action": "kms:Decrypt",
				"Resource": "*",
			},
		]})},
		{"arn": null, "key_id": null},
	),
]
