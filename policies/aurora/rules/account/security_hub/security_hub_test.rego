package aurora.rules.account.security_hub_test

import data.aurora.rules.account.security_hub
import data.aurora.testing
import rego.v1

cases := {
	"right": {
		"resources": [hub({"enable_default_standards": false}, {}), subscription({"standards_arn": practices}, {})],
		"judged": [0],
	},
	"right: by default": {"resources": [hub({"enable_default_standards": true}, {})], "judged": [0]},
	"wrong": {
		"resources": [hub({"enable_default_standards": false}, {}), subscription({"standards_arn": benchmark}, {})],
		"judged": [[0, "fail", {
			"attribute": "standards_arn",
			"found": [benchmark],
			"related": ["aws_securityhub_standards_subscription.standard"],
		}]],
	},
	"no standard": {
		"resources": [hub({"enable_default_standards": false}, {})],
		"judged": [[0, "unknown", {"attribute": "aws_securityhub_standards_subscription", "reason": "absent"}]],
	},
	"null: the default standards": {"resources": [hub({"enable_default_standards": null}, {})], "judged": [0]},
	"unset: the default standards": {"resources": [hub({}, {"enable_default_standards": null})], "judged": [0]},
	"referenced": {
		"resources": [
			hub({"enable_default_standards": false}, {}),
			subscription({}, {"standards_arn": testing.to(["aws_securityhub_standards_subscription.other.standards_arn"])}),
		],
		"judged": [hidden("aws_securityhub_standards_subscription.other.standards_arn")],
	},
	"undecidable": {
		"resources": [
			hub({"enable_default_standards": false}, {}),
			subscription({}, {"standards_arn": testing.to(["local.standard"])}),
		],
		"judged": [hidden("local.standard")],
	},
	"undecidable: the default": {
		"resources": [hub({}, {"enable_default_standards": testing.to(["local.wanted"])})],
		"judged": [[0, "unknown", {
			"attribute": "enable_default_standards",
			"reason": "expression",
			"needs": ["local.wanted"],
		}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_securityhub_account.account", {})],
		"judged": [],
	},
	"not applicable without an account": {
		"resources": [cluster],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	security_hub.judged == case.judged with input as testing.plan(case.resources)
}

test_stand_in if {
	security_hub.judged == [[0, "fail", {"attribute": "aws_securityhub_account", "reason": "absent"}]] with input as testing.plan([cluster])
		with data.parameters as {"presence_required": true}
}

practices := "arn:aws:securityhub:eu-central-1::standards/aws-foundational-security-best-practices/v/1.0.0"

benchmark := "arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0"

cluster := testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {})

hub(known, pending) := testing.created("aws_securityhub_account.account", known, pending)

subscription(known, pending) := testing.created("aws_securityhub_standards_subscription.standard", known, pending)

hidden(reference) := [0, "unknown", {
	"attribute": "standards_arn",
	"reason": "expression",
	"needs": [reference],
	"related": ["aws_securityhub_standards_subscription.standard"],
}]
