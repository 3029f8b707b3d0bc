package aurora.rules.resource_policy.topic_tls_test

import data.aurora.rules.resource_policy.topic_tls
import data.aurora.testing
import rego.v1

# Policies of a topic, by what changes in the statement that denies all but TLS.
statement_cases := {
	"right": {"changed": {}, "judged": [0]},
	"right: every action": {"changed": {"Action": "sns:*"}, "judged": [0]},
	"wrong: subscriptions": {"changed": {"Action": "sns:Subscribe"}, "judged": [open_to("sns:Subscribe")]},
	"wrong: what is allowed": {"changed": {"Effect": "Allow"}, "judged": [open_to("sns:Publish")]},
	"wrong: the other way round": {
		"changed": {"Condition": {"Bool": {"aws:SecureTransport": "true"}}},
		"judged": [open_to("sns:Publish")],
	},
	"wrong: one principal": {
		"changed": {"Principal": {"AWS": "arn:aws:iam::111122223333:role/publisher"}},
		"judged": [open_to("sns:Publish")],
	},
}

test_statement[name] if {
	some name, case in statement_cases
	content := json.marshal({"Statement": object.union(without_tls, case.changed)})
	topic_tls.judged == case.judged with input as testing.plan([topic, subscription, policy({"policy": content}, {})])
}

cases := {
	"right: in the topic": {
		"resources": [
			testing.created(
				"aws_sns_topic.alarms",
				{"policy": json.marshal({"Statement": without_tls})},
				{"arn": null},
			),
			subscription,
		],
		"judged": [0],
	},
	"null": {"resources": [topic, subscription, policy({"policy": null}, {})], "judged": [not_known([])]},
	"unset: no policy of a topic that the plan makes": {
		"resources": [topic, subscription],
		"judged": [[0, "fail", {"attribute": "aws_sns_topic_policy", "reason": "absent"}]],
	},
	"unset: no policy in this plan": {
		"resources": [
			testing.unchanged("aws_sns_topic.alarms", {"arn": "arn:aws:sns:eu-central-1:111122223333:alarms"}),
			testing.created(
				"aws_db_event_subscription.orders",
				{"source_type": "db-cluster", "sns_topic": "arn:aws:sns:eu-central-1:111122223333:alarms"},
				{},
			),
		],
		"judged": [[0, "unknown", {"attribute": "aws_sns_topic_policy", "reason": "absent"}]],
	},
	"referenced: a document": {
		"resources": [topic, subscription, to_document, document("aws:SecureTransport", {})],
		"judged": [0],
	},
	"undecidable: a condition that the plan does not show": {
		"resources": [topic, subscription, to_document, document("aws:SecureTransport", {"condition": true})],
		"judged": [not_known([])],
	},
	"undecidable: an expression": {
		"resources": [topic, subscription, policy({}, {"policy": testing.to(["local.policy"])})],
		"judged": [not_known(["local.policy"])],
	},
	"undecidable: a policy of a topic that the plan does not show": {
		"resources": [
			topic,
			subscription,
			testing.created("aws_sns_topic_policy.alarms", {"policy": "{}"}, {"arn": testing.to(["local.topic"])}),
		],
		"judged": [[0, "unknown", {
			"attribute": "aws_sns_topic_policy",
			"reason": "expression",
			"needs": ["aws_sns_topic_policy.alarms"],
		}]],
	},
	"deleted": {"resources": [testing.deleted("aws_sns_topic.alarms", {}), subscription], "judged": []},
	"not applicable: nothing of Aurora publishes to it": {
		"resources": [topic],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	topic_tls.judged == case.judged with input as testing.plan(case.resources)
}

open_to(action) := [0, "fail", {
	"attribute": "policy",
	"related": ["aws_sns_topic_policy.alarms"],
	"found": [action],
	"expected": "Deny sns:Publish, Bool aws:SecureTransport = false",
}]

not_known(needs) := [0, "unknown", {
	"attribute": "policy",
	"related": ["aws_sns_topic_policy.alarms"],
	"reason": "policy_document",
	"needs": needs,
}]

without_tls := {
	"Effect": "Deny",
	"Principal": "*",
	"Action": "sns:Publish",
	"Resource": "*",
	"Condition": {"Bool": {"aws:SecureTransport": "false"}},
}

topic := testing.created("aws_sns_topic.alarms", {"name": "alarms"}, {"arn": null, "policy": null})

subscription := testing.created(
	"aws_db_event_subscription.orders",
	{"source_type": "db-cluster"},
	{"sns_topic": testing.to(["aws_sns_topic.alarms.arn"])},
)

policy(known, pending) := testing.created(
	"aws_sns_topic_policy.alarms",
	known,
	object.union({"arn": testing.to(["aws_sns_topic.alarms.arn"])}, pending),
)

to_document := policy({}, {"policy": testing.to(["data.aws_iam_policy_document.alarms.json"])})

document(key, mask) := testing.masked(
	testing.created(
		"data.aws_iam_policy_document.alarms",
		{"statement": [{
			"effect": "Deny",
			"actions": ["sns:Publish"],
			"resources": ["*"],
			"principals": [{"type": "*", "identifiers": ["*"]}],
			"condition": [{"test": "Bool", "variable": key, "values": ["false"]}],
		}]},
		{"json": null},
	),
	{"statement": [mask]},
)
