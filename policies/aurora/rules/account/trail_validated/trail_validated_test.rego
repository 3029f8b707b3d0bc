package aurora.rules.account.trail_validated_test

import data.aurora.rules.account.trail_validated
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [subject({"enable_log_file_validation": true}, {})], "judged": [0]},
	"wrong": {
		"resources": [subject({"enable_log_file_validation": false}, {})],
		"judged": [[0, "fail", {"attribute": "enable_log_file_validation", "found": false}]],
	},
	"null": {"resources": [subject({"enable_log_file_validation": null}, {})], "judged": [by_default]},
	"unset": {"resources": [subject({}, {"enable_log_file_validation": null})], "judged": [by_default]},
	"referenced": {
		"resources": [
			subject({}, {"enable_log_file_validation": testing.to(["aws_cloudtrail.other.enable_log_file_validation"])}),
			testing.created("aws_cloudtrail.other", {"enable_log_file_validation": true}, {}),
		],
		"judged": [needs("aws_cloudtrail.other.enable_log_file_validation"), 1],
	},
	"undecidable": {
		"resources": [subject({}, {"enable_log_file_validation": testing.to(["local.wanted"])})],
		"judged": [needs("local.wanted")],
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
	trail_validated.judged == case.judged with input as testing.plan(case.resources)
}

subject(known, pending) := testing.created("aws_cloudtrail.audit", known, pending)

by_default := [0, "fail", {"attribute": "enable_log_file_validation", "found": false, "reason": "unset_default"}]

needs(reference) := [0, "unknown", {
	"attribute": "enable_log_file_validation",
	"reason": "expression",
	"needs": [reference],
}]
