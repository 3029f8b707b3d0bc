package aurora.lib.rotation_watch_test

import data.aurora.lib.rotation
import data.aurora.testing
import rego.v1

service_event := {"detail-type": ["AWS Service Event via CloudTrail"], "detail": {"eventName": ["RotationFailed"]}}

pattern := json.marshal(service_event)

of_calls := json.marshal(object.union(service_event, {"detail-type": ["AWS API Call via CloudTrail"]}))

of_one_secret := json.marshal(object.union(service_event, {"detail": {"additionalEventData": {"SecretId": ["arn"]}}}))

a_rule(known, pending) := testing.created(
	"aws_cloudwatch_event_rule.failed", object.union(
		{"name": "failed", "event_pattern": pattern, "event_bus_name": "default", "state": null, "is_enabled": null},
		known,
	),
	pending,
)

pending_rule(name, expression) := object.union(
	testing.created("aws_cloudwatch_event_rule.failed", {"name": "failed"}, {name: expression}),
	{"change": {"after": {attribute: value |
		some attribute, value in {"name": "failed", "event_pattern": pattern, "event_bus_name": "default", "state": null}
		attribute != name
	}}},
)

target := testing.created("aws_cloudwatch_event_target.failed", {"rule": "failed"}, {})

existing(resource) := object.union(resource, {"change": {"actions": ["no-op"]}})

related(evidence) := object.union(evidence, {"related": ["aws_cloudwatch_event_rule.failed"]})

failing(evidence) := {"status": "fail", "evidence": related(evidence)}

unclear(evidence) := {"status": "unknown", "evidence": related(evidence)}

cases := {
	"nothing": {"resources": [], "found": {"status": "absent"}},
	"a rule for something else": {
		"resources": [a_rule({"event_pattern": "{\"source\": [\"aws.rds\"]}"}, {})],
		"found": {"status": "absent"},
	},
	"a rule by schedule": {"resources": [a_rule({"event_pattern": null}, {})], "found": {"status": "absent"}},
	"a rule and its target": {"resources": [a_rule({}, {}), target], "found": "watched"},
	"a rule that is enabled, and its target": {
		"resources": [a_rule({"state": "ENABLED"}, {}), target],
		"found": "watched",
	},
	"a rule that is enabled in the old way, and its target": {
		"resources": [a_rule({"is_enabled": true}, {}), target],
		"found": "watched",
	},
	"a rule by reference, and its target": {
		"resources": [a_rule({"name": null}, {}), testing.created(
			"aws_cloudwatch_event_target.failed",
			{},
			{"rule": testing.to(["aws_cloudwatch_event_rule.failed.name"])},
		)],
		"found": "watched",
	},
	"a rule that is disabled": {
		"resources": [a_rule({"state": "DISABLED"}, {}), target],
		"found": failing({"attribute": "state", "found": "DISABLED"}),
	},
	"a rule that is disabled in the old way": {
		"resources": [a_rule({"is_enabled": false}, {}), target],
		"found": failing({"attribute": "is_enabled", "found": false}),
	},
	"a rule in a state that is not known": {
		"resources": [pending_rule("state", testing.to(["local.state"])), target],
		"found": unclear({"attribute": "state", "reason": "expression", "needs": ["local.state"]}),
	},
	"a rule on a bus of its own": {
		"resources": [a_rule({"event_bus_name": "orders"}, {}), target],
		"found": failing({"attribute": "event_bus_name", "found": "orders"}),
	},
	"a rule on a bus that is not known": {
		"resources": [pending_rule("event_bus_name", testing.to(["local.bus"])), target],
		"found": unclear({"attribute": "event_bus_name", "reason": "expression", "needs": ["local.bus"]}),
	},
	"a rule whose bus is not written": {
		"resources": [pending_rule("event_bus_name", null), target],
		"found": "watched",
	},
	"a rule without a target": {
		"resources": [a_rule({}, {})],
		"found": failing({"attribute": "aws_cloudwatch_event_target", "reason": "absent"}),
	},
	"a rule whose target may be elsewhere": {
		"resources": [existing(a_rule({}, {}))],
		"found": unclear({"attribute": "aws_cloudwatch_event_target", "reason": "absent"}),
	},
	"a target of a rule that is not known": {
		"resources": [a_rule({}, {}), testing.created(
			"aws_cloudwatch_event_target.failed",
			{},
			{"rule": testing.to(["local.rule"])},
		)],
		"found": unclear({
			"attribute": "aws_cloudwatch_event_target",
			"reason": "expression",
			"needs": ["local.rule"],
		}),
	},
	"a pattern for calls, which a rotation is not": {
		"resources": [a_rule({"event_pattern": of_calls}, {}), target],
		"found": failing({"attribute": "event_pattern", "found": of_calls}),
	},
	"a pattern for one secret": {
		"resources": [a_rule({"event_pattern": of_one_secret}, {}), target],
		"found": unclear({"attribute": "event_pattern", "found": of_one_secret, "reason": "incomplete"}),
	},
	"a pattern that is not known": {
		"resources": [pending_rule("event_pattern", testing.to(["local.pattern"])), target],
		"found": unclear({"attribute": "event_pattern", "reason": "expression", "needs": ["local.pattern"]}),
	},
	"a second rule that works": {
		"resources": [
			testing.created("aws_cloudwatch_event_rule.other", {"event_pattern": of_calls}, {}),
			a_rule({}, {}),
			target,
		],
		"found": "watched",
	},
	"a metric filter and its alarm": {
		"resources": [
			testing.created(
				"aws_cloudwatch_log_metric_filter.failed", {
					"pattern": "{ $.eventName = RotationFailed }",
					"metric_transformation": [{"name": "failed", "namespace": "rotation"}],
				},
				{},
			),
			testing.created(
				"aws_cloudwatch_metric_alarm.failed",
				{"metric_name": "failed", "namespace": "rotation", "dimensions": null, "metric_query": []},
				{},
			),
		],
		"found": "watched",
	},
	"a metric filter alone": {
		"resources": [testing.created(
			"aws_cloudwatch_log_metric_filter.failed", {
				"pattern": "{ $.eventName = RotationFailed }",
				"metric_transformation": [{"name": "failed", "namespace": "rotation"}],
			},
			{},
		)],
		"found": {"status": "absent"},
	},
}

test_watch[name] if {
	some name, case in cases
	found := rotation.watch with input as testing.plan(case.resources)
	case.found == told(found)
}

told(found) := "watched" if {
	found.status == "watched"
} else := found
