package aurora.rules.resource_policy.secret_public_test

import data.aurora.rules.resource_policy.secret_public
import data.aurora.testing
import rego.v1

# Policies, by what their only statement says besides allowing secretsmanager:GetSecretValue.
statement_cases := {
	"right": {"statement": {"Principal": {"AWS": "arn:aws:iam::111122223333:role/reader"}}, "judged": [0]},
	"right: no statement that allows": {"statement": {"Effect": "Deny", "Principal": "*"}, "judged": [0]},
	"right: everyone of one account": {
		"statement": {"Principal": "*", "Condition": {"StringEquals": {"aws:PrincipalAccount": "111122223333"}}},
		"judged": [0],
	},
	"right: everyone of the organization": {
		"statement": {
			"Principal": {"AWS": "*"},
			"Condition": {"StringLike": {"aws:PrincipalOrgPaths": "o-abcdefghij/*"}},
		},
		"judged": [0],
	},
	"right: for one resource": {
		"statement": {"Principal": "*", "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:rds:*:111122223333:*"}}},
		"judged": [0],
	},
	"wrong": {"statement": {"Principal": "*"}, "judged": [fail("secretsmanager:GetSecretValue")]},
	"wrong: in a list": {
		"statement": {"Principal": {"AWS": ["arn:aws:iam::111122223333:role/reader", "*"]}},
		"judged": [fail("secretsmanager:GetSecretValue")],
	},
	"wrong: all but one": {
		"statement": {"NotPrincipal": {"AWS": "arn:aws:iam::111122223333:role/reader"}},
		"judged": [fail("secretsmanager:GetSecretValue")],
	},
	"wrong: whoever has no account": {
		"statement": {
			"Principal": "*",
			"Condition": {"StringEqualsIfExists": {"aws:PrincipalAccount": "111122223333"}},
		},
		"judged": [fail("secretsmanager:GetSecretValue")],
	},
	"wrong: all but one account": {
		"statement": {"Principal": "*", "Condition": {"StringNotEquals": {"aws:PrincipalAccount": "111122223333"}}},
		"judged": [fail("secretsmanager:GetSecretValue")],
	},
	"wrong: resources of every account": {
		"statement": {"Principal": "*", "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:rds:*:*:cluster:orders"}}},
		"judged": [fail("secretsmanager:GetSecretValue")],
	},
	"wrong: a condition on something else": {
		"statement": {"Principal": "*", "Condition": {"Bool": {"aws:SecureTransport": "true"}}},
		"judged": [fail("secretsmanager:GetSecretValue")],
	},
}

test_statement[name] if {
	some name, case in statement_cases
	resources := [holder({"policy": text(case.statement)}, {})]
	secret_public.judged == case.judged with input as testing.plan(resources)
}

cases := {
	"null": {"resources": array.concat([holder({"policy": null}, {})], others), "judged": [not_known([])]},
	"unset": {"resources": array.concat([holder({}, {"policy": null})], others), "judged": [not_known([])]},
	"referenced: a document that is read in the apply, wrong": {
		"resources": array.concat(
			[holder({}, to_document), document({"principals": [{"type": "*", "identifiers": ["*"]}]}, {})],
			others,
		),
		"judged": [fail("secretsmanager:GetSecretValue")],
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
	"referenced: for a resource of this plan": {
		"resources": array.concat(
			[
				holder({}, to_document),
				testing.configured(
					document(for_resource, {"condition": [{"values": [true]}]}),
					{"statement": [{"condition": [{"values": testing.to(["aws_rds_cluster.database.arn"])}]}]},
				),
				testing.created("aws_rds_cluster.database", {"engine": "aurora-mysql"}, {"arn": null}),
			],
			others,
		),
		"judged": [0],
	},
	"undecidable: for a resource that the plan does not show": {
		"resources": array.concat(
			[holder({}, to_document), document(for_resource, {"condition": [{"values": true}]})],
			others,
		),
		"judged": [not_known([])],
	},
	"wrong: the policy of a secret of Aurora, in the secret": {
		"resources": [testing.created(
			"aws_secretsmanager_secret.orders",
			{"name": "orders-aurora", "policy": text({"Principal": "*"})},
			{},
		)],
		"judged": [fail("secretsmanager:GetSecretValue")],
	},
	"wrong: the policy of a secret in this plan": {
		"resources": [
			testing.created(
				"aws_secretsmanager_secret_policy.orders",
				{"policy": text({"Principal": "*"})},
				{"secret_arn": testing.to(["aws_secretsmanager_secret.orders.arn"])},
			),
			testing.created(
				"aws_secretsmanager_secret.orders",
				{"name": "orders-aurora"},
				{"arn": null, "policy": null},
			),
		],
		"judged": [fail("secretsmanager:GetSecretValue")],
	},
	"wrong: the policy of a managed secret": {
		"resources": [
			testing.created(
				"aws_secretsmanager_secret_policy.orders",
				{"policy": text({"Principal": "*"})},
				{"secret_arn": testing.to(["aws_rds_cluster.orders.master_user_secret[0].secret_arn"])},
			),
			testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {"master_user_secret": null}),
		],
		"judged": [fail("secretsmanager:GetSecretValue")],
	},
}

test_judged[name] if {
	some name, case in cases
	secret_public.judged == case.judged with input as testing.plan(case.resources)
}

address := "aws_secretsmanager_secret_policy.reader"

holder(known, pending) := testing.created(
	address,
	object.union({"secret_arn": secret_arn}, known),
	pending,
)

secret_arn := "arn:aws:secretsmanager:eu-central-1:111122223333:secret:rds!cluster-01234567-AbCdEf"

for_resource := {
	"principals": [{"type": "*", "identifiers": ["*"]}],
	"condition": [{"test": "ArnEquals", "variable": "aws:SourceArn", "values": null}],
}

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
