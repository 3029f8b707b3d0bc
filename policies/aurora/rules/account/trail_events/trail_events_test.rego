package aurora.rules.account.trail_events_test

import data.aurora.rules.account.trail_events
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [trail({}, {})], "judged": [0]},
	"right: beside one for data events alone": {
		"resources": [
			trail({}, {}),
			testing.created("aws_cloudtrail.data", {"enable_logging": true, "is_multi_region_trail": false}, {}),
		],
		"judged": [0, 1],
	},
	"wrong: one Region": {
		"resources": [trail({"is_multi_region_trail": false}, {})],
		"judged": [[0, "fail", {"attribute": "is_multi_region_trail", "found": false}]],
	},
	"wrong: switched off": {
		"resources": [trail({"enable_logging": false}, {})],
		"judged": [[0, "fail", {"attribute": "enable_logging", "found": false}]],
	},
	"wrong: what is written alone": {
		"resources": [trail({"event_selector": [{"include_management_events": true, "read_write_type": "WriteOnly"}]}, {})],
		"judged": [[0, "fail", {"attribute": "event_selector", "found": ["WriteOnly"], "expected": "All"}]],
	},
	"wrong: data events alone": {
		"resources": [trail(
			{"advanced_event_selector": [{"field_selector": [{"field": "eventCategory", "equals": ["Data"]}]}]},
			{},
		)],
		"judged": [[0, "fail", {"attribute": "advanced_event_selector", "found": [], "expected": "All"}]],
	},
	"null": {
		"resources": [trail({"is_multi_region_trail": null}, {})],
		"judged": [[0, "fail", {"attribute": "is_multi_region_trail", "found": false, "reason": "unset_default"}]],
	},
	"unset: it logs by default": {"resources": [without("enable_logging", null)], "judged": [0]},
	"referenced": {
		"resources": [without("enable_logging", testing.to(["aws_cloudtrail.other.enable_logging"]))],
		"judged": [needs("enable_logging", ["aws_cloudtrail.other.enable_logging"])],
	},
	"undecidable: its selectors": {
		"resources": [without("event_selector", testing.to(["local.selectors"]))],
		"judged": [needs("event_selector", [])],
	},
	"deleted": {
		"resources": [testing.deleted("aws_cloudtrail.audit", {})],
		"judged": [],
	},
	"not applicable without a trail": {
		"resources": [cluster],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	trail_events.judged == case.judged with input as testing.plan(case.resources)
}

test_stand_in if {
	trail_events.judged == [[0, "fail", {"attribute": "aws_cloudtrail", "reason": "absent"}]] with input as testing.plan([cluster])
		with data.parameters as {"presence_required": true}
}

cluster := testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {})

recording := {
	"enable_logging": true,
	"is_multi_region_trail": true,
	"event_selector": [],
	"advanced_event_selector": [],
}

trail(known, pending) := testing.created("aws_cloudtrail.audit", object.union(recording, known), pending)

without(name, expression) := testing.created("aws_cloudtrail.audit", object.remove(recording, [name]), {name: expression})

needs(name, references) := [0, "unknown", {"attribute": name, "reason": "expression", "needs": references}]
