package aurora.rules.account.trail_log_group_test

import data.aurora.rules.account.trail_log_group
import data.aurora.testing
import rego.v1

cases := {
	"right": {
		"resources": [subject({"cloud_watch_logs_group_arn": "arn:aws:logs:eu-central-1:111122223333:log-group:/audit:*"}, {})],
		"judged": [0],
	},
	"wrong": {
		"resources": [subject({"cloud_watch_logs_group_arn": ""}, {})],
		"judged": [[0, "fail", {"attribute": "cloud_watch_logs_group_arn", "found": ""}]],
	},
	"null": {"resources": [subject({"cloud_watch_logs_group_arn": null}, {})], "judged": [nowhere]},
	"unset": {"resources": [subject({}, {"cloud_watch_logs_group_arn": null})], "judged": [nowhere]},
	"referenced": {
		"resources": [
			subject({}, {"cloud_watch_logs_group_arn": testing.to(["aws_cloudwatch_log_group.trail.arn"])}),
			testing.created("aws_cloudwatch_log_group.trail", {}, {"arn": null}),
		],
		"judged": [0],
	},
	"undecidable": {
		"resources": [subject({}, {"cloud_watch_logs_group_arn": testing.to(["local.group"])})],
		"judged": [[0, "unknown", {
			"attribute": "cloud_watch_logs_group_arn",
			"reason": "expression",
			"needs": ["local.group"],
		}]],
	},
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
	trail_log_group.judged == case.judged with input as testing.plan(case.resources)
}

subject(known, pending) := testing.created("aws_cloudtrail.audit", known, pending)

nowhere := [0, "fail", {"attribute": "cloud_watch_logs_group_arn", "found": null}]
