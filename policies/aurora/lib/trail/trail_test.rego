package aurora.lib.trail_test

import data.aurora.lib.trail
import data.aurora.testing
import rego.v1

sources := ["kms.amazonaws.com", "rdsdata.amazonaws.com", "ec2.amazonaws.com"]

database := "AWS::RDS::DBCluster"

basic(selectors) := {"event_selector": selectors, "advanced_event_selector": []}

advanced(selectors) := {
	"event_selector": [],
	"advanced_event_selector": [{"field_selector": [
	object.union({"field": field}, operators) |
		some field, operators in selector
	]} |
		some selector in selectors
	],
}

says_of(resource) := {
	"management": management,
	"left out": left_out,
	"data": takes_data,
} if {
	plan := testing.plan([resource])
	management := trail.management(0) with input as plan
	left_out := [source | some source in sources; trail.leaves_out(0, source) with input as plan]
	takes_data := trail.takes_data(0, database) with input as plan
}

management_category := {"eventCategory": {"equals": ["Management"]}}

data_category := {"eventCategory": {"equals": ["Data"]}, "resources.type": {"equals": [database]}}

cases := {
	"no selector": {
		"trail": basic([]),
		"says": {"management": {"All"}, "left out": [], "data": "no"},
	},
	"a basic selector by its defaults": {
		"trail": basic([{"include_management_events": true}]),
		"says": {"management": {"All"}, "left out": [], "data": "no"},
	},
	"a basic selector of data events alone": {
		"trail": basic([{"include_management_events": false, "read_write_type": "All"}]),
		"says": {"management": set(), "left out": [], "data": "no"},
	},
	"a basic selector that leaves sources out": {
		"trail": basic([{
			"include_management_events": true,
			"read_write_type": "WriteOnly",
			"exclude_management_event_sources": ["kms.amazonaws.com", "rdsdata.amazonaws.com"],
		}]),
		"says": {"management": {"WriteOnly"}, "left out": ["kms.amazonaws.com", "rdsdata.amazonaws.com"], "data": "no"},
	},
	"one of two selectors leaves a source out": {
		"trail": basic([
			{"include_management_events": true, "exclude_management_event_sources": ["kms.amazonaws.com"]},
			{"include_management_events": true, "exclude_management_event_sources": []},
		]),
		"says": {"management": {"All"}, "left out": [], "data": "no"},
	},
	"advanced selectors of everything": {
		"trail": advanced([management_category, data_category]),
		"says": {"management": {"All"}, "left out": [], "data": "yes"},
	},
	"advanced selectors of data alone": {
		"trail": advanced([data_category]),
		"says": {"management": set(), "left out": [], "data": "yes"},
	},
	"advanced selectors by halves": {
		"trail": advanced([
			object.union(management_category, {"readOnly": {"equals": ["true"]}}),
			object.union(management_category, {"readOnly": {"equals": ["false"]}}),
		]),
		"says": {"management": {"ReadOnly", "WriteOnly"}, "left out": [], "data": "no"},
	},
	"an advanced selector that leaves sources out": {
		"trail": advanced([object.union(management_category, {"eventSource": {"not_equals": ["kms.amazonaws.com"]}})]),
		"says": {"management": {"All"}, "left out": ["kms.amazonaws.com"], "data": "no"},
	},
	"an advanced selector that leaves sources out by their beginning": {
		"trail": advanced([object.union(management_category, {"eventSource": {"not_starts_with": ["rdsdata."]}})]),
		"says": {"management": {"All"}, "left out": ["rdsdata.amazonaws.com"], "data": "no"},
	},
	"an advanced selector of one source": {
		"trail": advanced([object.union(management_category, {"eventSource": {"equals": ["ec2.amazonaws.com"]}})]),
		"says": {"management": set(), "left out": [], "data": "no"},
	},
	"an advanced selector of some events": {
		"trail": advanced([object.union(management_category, {"eventName": {"equals": ["DeleteDBCluster"]}})]),
		"says": {"management": set(), "left out": [], "data": "no"},
	},
	"data events of one cluster": {
		"trail": advanced([object.union(data_category, {"resources.ARN": {"equals": ["arn:aws:rds:…"]}})]),
		"says": {"management": set(), "left out": [], "data": "partly"},
	},
	"data events of another type": {
		"trail": advanced([object.union(data_category, {"resources.type": {"equals": ["AWS::S3::Object"]}})]),
		"says": {"management": set(), "left out": [], "data": "no"},
	},
}

test_selectors[name] if {
	some name, case in cases
	says_of(testing.created("aws_cloudtrail.audit", case.trail, {})) == case.says
}

test_a_kind_that_is_not_known if {
	audit := testing.created("aws_cloudtrail.audit", basic([{"include_management_events": true}]), {})
	plan := testing.plan([testing.masked(audit, {"event_selector": [{"read_write_type": true}]})])
	trail.management(0) == set() with input as plan
	not trail.is_shown(0) with input as plan
}

test_every_event if {
	trail.is_every_event({"All"})
	trail.is_every_event({"ReadOnly", "WriteOnly"})
	not trail.is_every_event({"WriteOnly"})
	not trail.is_every_event(set())
}

test_hidden_selectors[name] if {
	some name in ["event_selector", "advanced_event_selector"]
	known := {other: [] | some other in ({"event_selector", "advanced_event_selector"} - {name})}
	plan := testing.plan([testing.created("aws_cloudtrail.audit", known, {name: testing.to(["local.selectors"])})])
	trail.takes_data(0, database) == "maybe" with input as plan
	not trail.is_shown(0) with input as plan
	trail.selectors(0) == name with input as plan
}

store(selectors, mask) := testing.masked(
	testing.created("aws_cloudtrail_event_data_store.audit", {"advanced_event_selector": selectors}, {}),
	{"advanced_event_selector": mask},
)

stores := {
	"what the provider has yet to fill in": {
		"store": store(
			[{"field_selector": [{"field": "eventCategory", "equals": ["Management"]}]}],
			[{"name": true, "field_selector": [{"not_equals": true, "starts_with": true}]}],
		),
		"answer": "no",
	},
	"fields": {"store": store([{"field_selector": [{}]}], [{"field_selector": [{"field": true}]}]), "answer": "maybe"},
	"values of a field": {
		"store": store([{"field_selector": [{"field": "eventCategory"}]}], [{"field_selector": [{"equals": true}]}]),
		"answer": "maybe",
	},
	"all fields": {"store": store([{}], [{"field_selector": true}]), "answer": "maybe"},
}

test_hidden_in_an_event_data_store[name] if {
	some name, case in stores
	trail.takes_data(0, database) == case.answer with input as testing.plan([case.store])
}

test_selectors_of_another_type if {
	plan := testing.plan([testing.created("aws_cloudtrail.audit", basic("of another type"), {})])
	not trail.is_shown(0) with input as plan
	trail.takes_data(0, database) == "maybe" with input as plan
}

test_trails if {
	trail.trails == [0] with input as testing.plan([testing.created("aws_cloudtrail.audit", {}, {})])
}
