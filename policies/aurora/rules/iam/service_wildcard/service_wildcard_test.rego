package aurora.rules.iam.service_wildcard_test

import data.aurora.rules.iam.service_wildcard
import data.aurora.testing
import data.aurora.testing.policy
import rego.v1

cases := {
	"right": {"resources": [policy.known([policy.allow(["rds:Describe*", "rds-db:*"], "*")])], "judged": [0]},
	"right: every action on every resource, which another rule fails": {
		"resources": [policy.known([policy.allow("*", "*")])],
		"judged": [0],
	},
	"wrong": {"resources": [policy.known([policy.allow("rds:*", "*")])], "judged": [policy.fail("rds:*")]},
	"wrong: in capitals": {
		"resources": [policy.known([policy.allow("RDS:*", "*")])],
		"judged": [policy.fail("RDS:*")],
	},
	"wrong: the Data API": {
		"resources": [policy.known([policy.allow("rds-data:**", "*")])],
		"judged": [policy.fail("rds-data:**")],
	},
	"wrong: every action on what is named": {
		"resources": [policy.known([policy.allow("*", "arn:aws:rds:eu-central-1:111122223333:cluster:orders")])],
		"judged": [policy.fail("*")],
	},
	"wrong: keys beside databases": {
		"resources": [policy.known([policy.allow("rds:Describe*", "*"), policy.allow("kms:*", "*")])],
		"judged": [policy.fail("kms:*")],
	},
	"wrong: all but": {
		"resources": [policy.known([{"Effect": "Allow", "NotAction": ["iam:*", "rds:Delete*"], "Resource": "*"}])],
		"judged": [policy.fail("all but NotAction")],
	},
	"null": {"resources": [testing.created("aws_iam_policy.this", {"policy": null}, {})], "judged": []},
	"unset": {"resources": [policy.pending(null)], "judged": []},
	"referenced": {
		"resources": policy.on_attribute(["rds:*"], "aws_rds_cluster.orders.arn"),
		"judged": [policy.fail("rds:*")],
	},
	"undecidable": {
		"resources": policy.deferred(
			{"actions": ["rds:Describe*", null], "resources": ["*"]},
			{"actions": [false, true]},
			{"actions": testing.to(["local.action"])},
		),
		"judged": [policy.unknown(["local.action"])],
	},
	"undecidable: made of something of Aurora's": {
		"resources": [policy.pending(testing.to(["aws_rds_cluster.orders.arn"])), policy.cluster],
		"judged": [policy.unknown(["aws_rds_cluster.orders.arn"])],
	},
	"not applicable to all but databases": {
		"resources": [policy.known([{"Effect": "Allow", "NotAction": ["iam:*", "rds:*"], "Resource": "*"}])],
		"judged": [],
	},
	"not applicable to keys alone": {"resources": [policy.known([policy.allow("kms:*", "*")])], "judged": []},
	"not applicable to a policy that is not shown": {
		"resources": [policy.pending(testing.to(["local.policy"])), policy.cluster],
		"judged": [],
	},
	"deleted": {"resources": [testing.deleted("aws_iam_policy.this", {"policy": "{}"})], "judged": []},
}

test_judged[name] if {
	some name, case in cases
	service_wildcard.judged == case.judged with input as testing.plan(case.resources)
}
