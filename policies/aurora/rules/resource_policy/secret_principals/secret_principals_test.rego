package aurora.rules.resource_policy.secret_principals_test

import data.aurora.rules.resource_policy.secret_principals
import data.aurora.testing
import rego.v1

# Policies, by what their only statement says besides allowing secretsmanager:GetSecretValue.
statement_cases := {
	"right": {"statement": {"Principal": {"AWS": "arn:aws:iam::111122223333:role/reader"}}, "judged": [0]},
	"right: a service": {"statement": {"Principal": {"Service": "lambda.amazonaws.com"}}, "judged": [0]},
	"right: what denies": {
		"statement": {"Effect": "Deny", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}},
		"judged": [0],
	},
	"right: an account, and one of its roles": {
		"statement": {
			"Principal": {"AWS": "arn:aws:iam::111122223333:root"},
			"Condition": {"ArnEquals": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/reader"}},
		},
		"judged": [0],
	},
	"wrong": {
		"statement": {"Principal": {"AWS": "arn:aws:iam::111122223333:root"}},
		"judged": [fail("arn:aws:iam::111122223333:root")],
	},
	"wrong: an account, by its id": {
		"statement": {"Principal": {"AWS": ["111122223333"]}},
		"judged": [fail("111122223333")],
	},
	"wrong: an account of the organization": {
		"statement": {
			"Principal": {"AWS": "arn:aws:iam::111122223333:root"},
			"Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-abcdefghij"}},
		},
		"judged": [fail("arn:aws:iam::111122223333:root")],
	},
}

test_statement[name] if {
	some name, case in statement_cases
	resources := [holder({"policy": text(case.statement)}, {})]
	secret_principals.judged == case.judged with input as testing.plan(resources)
}

cases := {
	"null": {"resources": array.concat([holder({"policy": null}, {})], others), "judged": [not_known([])]},
	"unset": {"resources": array.concat([holder({}, {"policy": null})], others), "judged": [not_known([])]},
	"referenced: a document that is read in the apply, wrong": {
		"resources": array.concat(
			[
				holder({}, to_document),
				document(
					{"principals": [{"type": "AWS", "identifiers": ["arn:aws:iam::111122223333:root"]}]},
					{},
				),
			],
			others,
		),
		"judged": [fail("arn:aws:iam::111122223333:root")],
	},
	"referenced: a document whose principals are resources of this plan": {
		"resources": array.concat(
			[
				holder({}, to_document),
				testing.configured(
					document(
						{"principals": [{"type": "AWS", "identifiers": [null]}]},
						{"principals": [{"identifiers": [true]}]},
					),
					{"statement": [{"principals": [{"identifiers": testing.to(["aws_iam_role.reader.arn"])}]}]},
				),
				testing.created("aws_iam_role.reader", {"name": "reader"}, {"arn": null}),
			],
			others,
		),
		"judged": [0],
	},
	"undecidable: an expression": {
		"resources": array.concat([holder({}, {"policy": testing.to(["local.policy"])})], others),
		"judged": [not_known(["local.policy"])],
	},
	"undecidable: principals that the plan does not show": {
		"resources": array.concat(
			[
				holder({}, to_document),
				document(
					{"principals": [{"type": "AWS", "identifiers": null}]},
					{"principals": [{"identifiers": true}]},
				),
			],
			others,
		),
		"judged": [not_known([])],
	},
	"deleted": {
		"resources": array.concat([testing.deleted(address, {"policy": text({"Principal": "*"})})], others),
		"judged": [],
	},
	"not applicable: another secret": {
		"resources": [testing.created(
			address,
			{
				"secret_arn": "arn:aws:secretsmanager:eu-central-1:111122223333:secret:web-AbCdEf",
				"policy": text({"Principal": "*"}),
			},
			{},
		)],
		"judged": [],
	},
	"wrong: the policy of a secret of Aurora, in the secret": {
		"resources": [testing.created(
			"aws_secretsmanager_secret.orders",
			{
				"name": "orders-aurora",
				"policy": text({"Principal": {"AWS": "arn:aws:iam::111122223333:root"}}),
			},
			{},
		)],
		"judged": [fail("arn:aws:iam::111122223333:root")],
	},
	"wrong: the policy of a secret in this plan": {
		"resources": [
			testing.created(
				"aws_secretsmanager_secret_policy.orders",
				{"policy": text({"Principal": {"AWS": "arn:aws:iam::111122223333:root"}})},
				{"secret_arn": testing.to(["aws_secretsmanager_secret.orders.arn"])},
			),
			testing.created(
				"aws_secretsmanager_secret.orders",
				{"name": "orders-aurora"},
				{"arn": null, "policy": null},
			),
		],
		"judged": [fail("arn:aws:iam::111122223333:root")],
	},
	"wrong: the policy of a managed secret": {
		"resources": [
			testing.created(
				"aws_secretsmanager_secret_policy.orders",
				{"policy": text({"Principal": {"AWS": "arn:aws:iam::111122223333:root"}})},
				{"secret_arn": testing.to(["aws_rds_cluster.orders.master_user_secret[0].secret_arn"])},
			),
			testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {"master_user_secret": null}),
		],
		"judged": [fail("arn:aws:iam::111122223333:root")],
	},
	"undecidable: a condition that the plan does not show": {
		"resources": [
			holder({}, to_document),
			document(
				{"principals": [{"type": "AWS", "identifiers": ["arn:aws:iam::111122223333:root"]}]},
				{"condition": true},
			),
		],
		"judged": [not_known([])],
	},
}

test_judged[name] if {
	some name, case in cases
	secret_principals.judged == case.judged with input as testing.plan(case.resources)
}

address := "aws_secretsmanager_secret_policy.reader"

holder(known, pending) := testing.created(
	address,
	object.union({"secret_arn": secret_arn}, known),
	pending,
)

secret_arn := "arn:aws:secretsmanager:eu-central-1:111122223333:secret:rds!cluster-01234567-AbCdEf"

others := []

text(statement) := json.marshal({"Statement": object.union(
	{"Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "*"},
	statement,
)})

to_document := {"policy": testing.to(["data.aws_iam_policy_document.access.json"])}

document(changed, mask) := testing.masked(
	testing.created(
		"data.aws_iam_policy_document.access",
		{"statement": [object.union(
			{"effect": "Allow", "actions": ["secretsmanager:GetSecretValue"], "resources": ["*"], "condition": []},
			changed,
		)]},
		{"json": null},
	),
	{"statement": [mask]},
)

fail(found) := [0, "fail", {"attribute": "policy", "found": found}]

not_known(needs) := [0, "unknown", {"attribute": "policy", "reason": "policy_document", "needs": needs}]
