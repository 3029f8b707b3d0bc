package aurora.rules.account.trail_sources_test

import data.aurora.rules.account.trail_sources
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [trail([{"include_management_events": true}])], "judged": [0]},
	"right: another trail records them": {
		"resources": [
			trail([excluding(["kms.amazonaws.com"])]),
			testing.created("aws_cloudtrail.other", {"event_selector": [], "advanced_event_selector": []}, {}),
		],
		"judged": [0, 1],
	},
	"wrong": {
		"resources": [trail([excluding(["kms.amazonaws.com", "rdsdata.amazonaws.com"])])],
		"judged": [[0, "fail", {
			"attribute": "event_selector",
			"found": ["kms.amazonaws.com", "rdsdata.amazonaws.com"],
		}]],
	},
	"wrong: by advanced selectors": {
		"resources": [testing.created(
			"aws_cloudtrail.audit",
			{"event_selector": [], "advanced_event_selector": [{"field_selector": [
				{"field": "eventCategory", "equals": ["Management"]},
				{"field": "eventSource", "not_equals": ["rdsdata.amazonaws.com"]},
			]}]},
			{},
		)],
		"judged": [[0, "fail", {"attribute": "advanced_event_selector", "found": ["rdsdata.amazonaws.com"]}]],
	},
	"null": {"resources": [trail(null)], "judged": [0]},
	"unset: a dynamic block, as it would be known otherwise": {
		"resources": [testing.created("aws_cloudtrail.audit", {"advanced_event_selector": []}, {"event_selector": null})],
		"judged": [hidden],
	},
	"referenced": {
		"resources": [pending(["aws_cloudtrail.other.event_selector"])],
		"judged": [hidden],
	},
	"undecidable": {"resources": [pending(["local.selectors"])], "judged": [hidden]},
	"deleted": {
		"resources": [testing.deleted("aws_cloudtrail.audit", {})],
		"judged": [],
	},
	"not applicable to an event data store": {
		"resources": [testing.created("aws_cloudtrail_event_data_store.audit", {}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	trail_sources.judged == case.judged with input as testing.plan(case.resources)
}

trail(selectors) := testing.created(
	"aws_cloudtrail.audit",
	{"event_selector": selectors, "advanced_event_selector": []},
	{},
)

pending(references) := testing.created(
	"aws_cloudtrail.audit",
	{"advanced_event_selector": []},
	{"event_selector": testing.to(references)},
)

excluding(sources) := {
	"include_management_events": true,
	"read_write_type": "All",
	"exclude_management_event_sources": sources,
}

hidden := [0, "unknown", {"attribute": "event_selector", "reason": "expression", "needs": []}]
