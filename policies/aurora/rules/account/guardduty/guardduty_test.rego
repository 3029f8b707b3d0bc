package aurora.rules.account.guardduty_test

import data.aurora.rules.account.guardduty
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [detector({"enable": true}, {})], "judged": [0]},
	"wrong": {
		"resources": [detector({"enable": false}, {})],
		"judged": [[0, "fail", {"attribute": "enable", "found": false}]],
	},
	"null: it is on by default": {"resources": [detector({"enable": null}, {})], "judged": [0]},
	"unset: it is on by default": {"resources": [detector({}, {"enable": null})], "judged": [0]},
	"referenced": {
		"resources": [
			detector({}, {"enable": testing.to(["aws_guardduty_detector.other.enable"])}),
			testing.created("aws_guardduty_detector.other", {"enable": true}, {}),
		],
		"judged": [needs("aws_guardduty_detector.other.enable"), 1],
	},
	"undecidable": {
		"resources": [detector({}, {"enable": testing.to(["local.wanted"])})],
		"judged": [needs("local.wanted")],
	},
	"deleted": {
		"resources": [testing.deleted("aws_guardduty_detector.account", {})],
		"judged": [],
	},
	"not applicable without a detector": {
		"resources": [cluster],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	guardduty.judged == case.judged with input as testing.plan(case.resources)
}

test_stand_in if {
	guardduty.judged == [[0, "fail", {"attribute": "aws_guardduty_detector", "reason": "absent"}]] with input as testing.plan([cluster])
		with data.parameters as {"presence_required": true}
}

cluster := testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {})

detector(known, pending) := testing.created("aws_guardduty_detector.account", known, pending)

needs(reference) := [0, "unknown", {"attribute": "enable", "reason": "expression", "needs": [reference]}]
