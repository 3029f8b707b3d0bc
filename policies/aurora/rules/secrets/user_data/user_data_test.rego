package aurora.rules.secrets.user_data_test

import data.aurora.rules.secrets.user_data
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [a_machine({"user_data_base64": harmless}, {"user_data": null})], "judged": [0]},
	"right: a launch template": {"resources": [a_template({"user_data": harmless}, {})], "judged": [0]},
	"wrong": {
		"resources": [a_machine({"user_data_base64": script}, {"user_data": null})],
		"judged": [[0, "fail", {"attribute": "user_data_base64", "found": ["DB_PASSWORD"], "reason": "plain_text"}]],
	},
	"wrong: a script, a hash in the plan, that the configuration writes": {
		"resources": [testing.configured(
			a_machine({"user_data": "3e8c51c0512a3d18eceee5e0612027d987e71da1"}, {}),
			{"user_data": {"constant_value": "export DB_PASSWORD=correct-horse"}},
		)],
		"judged": [[0, "fail", {"attribute": "user_data", "found": ["DB_PASSWORD"], "reason": "plain_text"}]],
	},
	"wrong: a launch template": {
		"resources": [a_template({"user_data": script}, {})],
		"judged": [[0, "fail", {"attribute": "user_data", "found": ["DB_PASSWORD"], "reason": "plain_text"}]],
	},
	"null": {"resources": [a_template({"user_data": null}, {})], "judged": [0]},
	"unset": {"resources": [a_machine({}, {"user_data": null, "user_data_base64": null})], "judged": [0]},
	"referenced: the value of a secret": {
		"resources": [a_machine({}, {"user_data": testing.to(["random_password.orders.result"])})],
		"judged": [[0, "fail", {
			"attribute": "user_data",
			"found": ["random_password.orders.result"],
			"reason": "plain_text",
		}]],
	},
	"referenced: one part that is not known hides all": {
		"resources": [a_machine({}, {"user_data": testing.to(["aws_rds_cluster.orders.endpoint"])})],
		"judged": [[0, "unknown", needs("aws_rds_cluster.orders.endpoint")]],
	},
	"undecidable": {
		"resources": [a_machine({}, {"user_data": testing.to(["local.script"])})],
		"judged": [[0, "unknown", needs("local.script")]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_instance.orders", {"tags": {"Name": "aurora-orders"}})],
		"judged": [],
	},
	"not applicable to a machine that has nothing to do with Aurora": {
		"resources": [testing.created("aws_instance.mail", {"user_data_base64": script}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	user_data.judged == case.judged with input as testing.plan(case.resources)
}

script := base64.encode("#!/bin/sh\nexport DB_PASSWORD=correct-horse\n")

harmless := base64.encode("#!/bin/sh\nexport DB_SECRET_ARN=arn:aws:secretsmanager:x\n")

a_machine(known, pending) := testing.created(
	"aws_instance.orders",
	object.union({"tags": {"Name": "aurora-orders"}}, known),
	pending,
)

a_template(known, pending) := testing.created(
	"aws_launch_template.orders",
	object.union({"name": "aurora-orders"}, known),
	pending,
)

needs(reference) := {"attribute": "user_data", "reason": "expression", "needs": [reference]}
