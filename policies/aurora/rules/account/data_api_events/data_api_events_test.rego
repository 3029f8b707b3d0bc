package aurora.rules.account.data_api_events_test

import data.aurora.rules.account.data_api_events
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster({"enable_http_endpoint": true}, {}), recording(database)], "judged": [0]},
	"right: by an event data store": {
		"resources": [
			cluster({"enable_http_endpoint": true}, {}),
			testing.created("aws_cloudtrail_event_data_store.audit", {"advanced_event_selector": [database]}, {}),
		],
		"judged": [0],
	},
	"not applicable where it is switched off": {
		"resources": [cluster({"enable_http_endpoint": false}, {}), recording(management)],
		"judged": [],
	},
	"not applicable to Serverless v1, whose calls are management events": {
		"resources": [cluster({"enable_http_endpoint": true, "engine_mode": "serverless"}, {}), recording(management)],
		"judged": [],
	},
	"wrong": {
		"resources": [cluster({"enable_http_endpoint": true}, {}), recording(management)],
		"judged": [[0, "fail", {
			"attribute": "advanced_event_selector",
			"expected": "AWS::RDS::DBCluster",
			"reason": "incomplete",
			"related": ["aws_cloudtrail.audit"],
		}]],
	},
	"null: it is off by default": {
		"resources": [cluster({"enable_http_endpoint": null}, {})],
		"judged": [],
	},
	"unset: it is off by default": {
		"resources": [cluster({}, {"enable_http_endpoint": null})],
		"judged": [],
	},
	"no trail": {
		"resources": [cluster({"enable_http_endpoint": true}, {})],
		"judged": [[0, "unknown", {"attribute": "aws_cloudtrail", "reason": "absent"}]],
	},
	"referenced": {
		"resources": [cluster({}, {"enable_http_endpoint": testing.to(["aws_rds_cluster.other.enable_http_endpoint"])})],
		"judged": [needs("enable_http_endpoint", ["aws_rds_cluster.other.enable_http_endpoint"])],
	},
	"undecidable": {
		"resources": [cluster({}, {"enable_http_endpoint": testing.to(["local.wanted"])})],
		"judged": [needs("enable_http_endpoint", ["local.wanted"])],
	},
	"undecidable: a selector of some clusters": {
		"resources": [
			cluster({"enable_http_endpoint": true}, {}),
			recording({"field_selector": array.concat(
				database.field_selector,
				[{"field": "resources.ARN", "equals": ["arn:aws:rds:eu-central-1:111122223333:cluster:orders"]}],
			)}),
		],
		"judged": [[0, "unknown", {
			"attribute": "advanced_event_selector",
			"reason": "expression",
			"needs": [],
			"related": ["aws_cloudtrail.audit"],
		}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.orders", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.orders", {"engine": "mysql"}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	data_api_events.judged == case.judged with input as testing.plan(case.resources)
}

cluster(known, pending) := testing.created(
	"aws_rds_cluster.orders",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

recording(selector) := testing.created(
	"aws_cloudtrail.audit",
	{"event_selector": [], "advanced_event_selector": [selector]},
	{},
)

database := {"field_selector": [
	{"field": "eventCategory", "equals": ["Data"]},
	{"field": "resources.type", "equals": ["AWS::RDS::DBCluster"]},
]}

management := {"field_selector": [{"field": "eventCategory", "equals": ["Management"]}]}

needs(name, references) := [0, "unknown", {"attribute": name, "reason": "expression", "needs": references}]
