package aurora.rules.proxy.role_scoped_test

import data.aurora.rules.proxy.role_scoped
import data.aurora.testing
import rego.v1

# Policies of the role by what their only statement says.
statement_cases := {
	"right": {"statement": {"Action": get, "Resource": concat("", [secrets, "orders-application-AbCdEf"])}, "judged": [0]},
	"right: what AWS adds to the name left open": {
		"statement": {"Action": get, "Resource": concat("", [secrets, "orders-application-??????"])},
		"judged": [0],
	},
	"right: no secret at all": {"statement": {"Action": "kms:Decrypt", "Resource": "*"}, "judged": [0]},
	"wrong: everything": {"statement": {"Action": get, "Resource": "*"}, "judged": [wide("*")]},
	"wrong: by a wildcard in the action": {
		"statement": {"Action": "secretsmanager:*", "Resource": "*"},
		"judged": [wide("*")],
	},
	"wrong: every secret": {
		"statement": {"Action": get, "Resource": concat("", [secrets, "*"])},
		"judged": [wide(concat("", [secrets, "*"]))],
	},
	"wrong: all of Secrets Manager": {
		"statement": {"Action": get, "Resource": "arn:aws:secretsmanager:*:*:*"},
		"judged": [wide("arn:aws:secretsmanager:*:*:*")],
	},
	"wrong: all but one": {
		"statement": {"Action": get, "NotResource": concat("", [secrets, "root-AbCdEf"])},
		"judged": [wide("all but NotResource")],
	},
}

test_statement[name] if {
	some name, case in statement_cases
	statement := object.union({"Effect": "Allow"}, case.statement)
	resources := [proxy({}), a_role, policy({"policy": json.marshal({"Statement": [statement]})}, {})]
	role_scoped.judged == case.judged with input as testing.plan(resources)
}

# No row "null": a proxy cannot be made without a role_arn.
# No row "unset": a proxy cannot be made without a role_arn.
cases := {
	"referenced: a document made of a secret of this plan": {
		"resources": [
			proxy({}),
			a_role,
			policy({}, to_document),
			document(testing.to(["aws_secretsmanager_secret.application.arn"])),
			testing.created("aws_secretsmanager_secret.application", {}, {"arn": null}),
		],
		"judged": [0],
	},
	"undecidable: a document made of what is not shown": {
		"resources": [proxy({}), a_role, policy({}, to_document), document(testing.to(["local.secret_arn"]))],
		"judged": [[0, "unknown", {
			"attribute": "policy",
			"reason": "policy_document",
			"needs": ["local.secret_arn"],
			"related": ["aws_iam_role_policy.proxy"],
		}]],
	},
	"undecidable: a role outside of the plan": {
		"resources": [proxy({"role_arn": "arn:aws:iam::111122223333:role/proxy"})],
		"judged": [[0, "unknown", {
			"attribute": "role_arn",
			"reason": "outside_plan",
			"found": ["arn:aws:iam::111122223333:role/proxy"],
		}]],
	},
	"deleted": {"resources": [testing.deleted("aws_db_proxy.orders", {}), a_role], "judged": []},
	"not applicable to a proxy of a DB instance": {
		"resources": [proxy({}), a_role, testing.created(
			"aws_db_proxy_target.orders",
			{"db_proxy_name": "orders", "db_instance_identifier": "billing"},
			{},
		)],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	role_scoped.judged == case.judged with input as testing.plan(case.resources)
}

get := "secretsmanager:GetSecretValue"

secrets := "arn:aws:secretsmanager:eu-central-1:111122223333:secret:"

wide(text) := [0, "fail", {"attribute": "policy", "found": text, "related": ["aws_iam_role_policy.proxy"]}]

proxy(known) := testing.created(
	"aws_db_proxy.orders",
	object.union({"name": "orders"}, known),
	object.remove({"role_arn": testing.to(["aws_iam_role.proxy.arn"])}, object.keys(known)),
)

a_role := testing.created("aws_iam_role.proxy", {"name": "proxy"}, {"arn": null, "id": null})

policy(known, pending) := testing.created(
	"aws_iam_role_policy.proxy",
	known,
	object.union({"role": testing.to(["aws_iam_role.proxy.id"])}, pending),
)

to_document := {"policy": testing.to(["data.aws_iam_policy_document.proxy.json"])}

document(resources) := testing.configured(
	testing.masked(
		testing.created(
			"data.aws_iam_policy_document.proxy",
			{"statement": [{
				"effect": null,
				"actions": [get],
				"not_actions": null,
				"resources": [null],
				"not_resources": null,
			}]},
			{"json": null},
		),
		{"statement": [{"resources": [true]}]},
	),
	{"statement": [{"resources": resources}]},
)
