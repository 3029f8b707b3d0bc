package aurora.rules.account.guardduty_rds_protection_test

import data.aurora.rules.account.guardduty_rds_protection
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [detector, feature({"status": "ENABLED"}, of_detector)], "judged": [1]},
	"right: of a detector outside the plan": {
		"resources": [feature({"status": "ENABLED", "detector_id": "12abc34d567e8fa901bc2d34e56789f0"}, {})],
		"judged": [0],
	},
	"wrong": {
		"resources": [detector, feature({"status": "DISABLED"}, of_detector)],
		"judged": [[1, "fail", {"attribute": "status", "found": "DISABLED"}]],
	},
	"null": {
		"resources": [feature({"status": null}, {})],
		"judged": [[0, "unknown", {"attribute": "status", "reason": "unset", "needs": []}]],
	},
	"unset: no feature": {"resources": [detector], "judged": [absent]},
	"another feature": {
		"resources": [
			detector,
			testing.created("aws_guardduty_detector_feature.s3", {"name": "S3_DATA_EVENTS", "status": "ENABLED"}, of_detector),
		],
		"judged": [absent],
	},
	"referenced": {
		"resources": [feature({}, {"status": testing.to(["aws_guardduty_detector_feature.other.status"])})],
		"judged": [needs(0, "status", "aws_guardduty_detector_feature.other.status")],
	},
	"undecidable": {
		"resources": [feature({}, {"status": testing.to(["local.status"])})],
		"judged": [needs(0, "status", "local.status")],
	},
	"undecidable: the detector": {
		"resources": [detector, feature({"status": "ENABLED"}, {"detector_id": testing.to(["local.detector"])})],
		"judged": [1, needs(0, "detector_id", "local.detector")],
	},
	"deleted": {
		"resources": [testing.deleted("aws_guardduty_detector_feature.logins", {"name": "RDS_LOGIN_EVENTS"})],
		"judged": [],
	},
	"not applicable to another feature": {
		"resources": [testing.created("aws_guardduty_detector_feature.s3", {"name": "S3_DATA_EVENTS"}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	guardduty_rds_protection.judged == case.judged with input as testing.plan(case.resources)
}

detector := testing.created("aws_guardduty_detector.account", {"enable": true}, {"id": null})

of_detector := {"detector_id": testing.to(["aws_guardduty_detector.account.id"])}

feature(known, pending) := testing.created(
	"aws_guardduty_detector_feature.logins",
	object.union({"name": "RDS_LOGIN_EVENTS"}, known),
	pending,
)

absent := [0, "unknown", {"attribute": "aws_guardduty_detector_feature", "reason": "absent"}]

needs(handle, name, reference) := [handle, "unknown", {"attribute": name, "reason": "expression", "needs": [reference]}]
