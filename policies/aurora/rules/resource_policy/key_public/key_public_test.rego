package aurora.rules.resource_policy.key_public_test

import data.aurora.rules.resource_policy.key_public
import data.aurora.testing
import rego.v1

# Policies, by what their only statement says besides allowing kms:Decrypt.
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
	"wrong": {"statement": {"Principal": "*"}, "judged": [fail("kms:Decrypt")]},
	"wrong: in a list": {
		"statement": {"Principal": {"AWS": ["arn:aws:iam::111122223333:role/reader", "*"]}},
		"judged": [fail("kms:Decrypt")],
	},
	"wrong: all but one": {
		"statement": {"NotPrincipal": {"AWS": "arn:aws:iam::111122223333:role/reader"}},
		"judged": [fail("kms:Decrypt")],
	},
	"wrong: whoever has no account": {
		"statement": {
			"Principal": "*",
			"Condition": {"StringEqualsIfExists": {"aws:PrincipalAccount": "111122223333"}},
		},
		"judged": [fail("kms:Decrypt")],
	},
	"wrong: all but one account": {
		"statement": {"Principal": "*", "Condition": {"StringNotEquals": {"aws:PrincipalAccount": "111122223333"}}},
		"judged": [fail("kms:Decrypt")],
	},
	"wrong: resources of every account": {
		"statement": {"Principal": "*", "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:rds:*:*:cluster:orders"}}},
		"judged": [fail("kms:Decrypt")],
	},
	"wrong: a condition on something else": {
		"statement": {"Principal": "*", "Condition": {"Bool": {"aws:SecureTransport": "true"}}},
		"judged": [fail("kms:Decrypt")],
	},
}

test_statement[name] if {
	some name, case in statement_cases
	resources := array.concat([holder({"policy": text(case.statement)}, {})], others)
	key_public.judged == case.judged with input as testing.plan(resources)
}

cases := {
	"null": {"resources": array.concat([holder({"policy": null}, {})], others), "judged": []},
	"unset": {"resources": array.concat([holder({}, {"policy": null})], others), "judged": []},
	"referenced: a document that is read in the apply, wrong": {
		"resources": array.concat(
			[holder({}, to_document), document({"principals": [{"type": "*", "identifiers": ["*"]}]}, {})],
			others,
		),
		"judged": [fail("kms:Decrypt")],
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
	"not applicable: nothing of Aurora is encrypted with it": {
		"resources": [holder({"policy": text({"Principal": "*"})}, {})],
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
	"right: the policy of two keys, judged once": {
		"resources": [
			policy_of_all,
			testing.created("aws_kms_key.storage", {"id": "k"}, {"policy": null}),
			testing.created("aws_kms_external_key.other", {"id": "k"}, {"policy": null}),
			testing.created("aws_rds_cluster.orders", {"engine": "aurora-postgresql", "kms_key_id": "k"}, {}),
		],
		"judged": [0],
	},
	"wrong: a policy of its own resource": {
		"resources": array.concat(
			[
				testing.created(
					"aws_kms_key_policy.storage",
					{"policy": text({"Sid": "Everyone", "Principal": "*"})},
					{"key_id": testing.to(["aws_kms_key.storage.key_id"])},
				),
				holder({}, {"policy": null}),
			],
			others,
		),
		"judged": [fail("Everyone")],
	},
}

test_judged[name] if {
	some name, case in cases
	key_public.judged == case.judged with input as testing.plan(case.resources)
}

address := "aws_kms_key.storage"

holder(known, pending) := testing.created(address, known, object.union({"arn": null, "key_id": null}, pending))

policy_of_all := testing.created(
	"aws_kms_key_policy.all",
	{"key_id": "k", "policy": text({"Principal": {"AWS": "arn:aws:iam::111122223333:role/reader"}})},
	{},
)

for_resource := {
	"principals": [{"type": "*", "identifiers": ["*"]}],
	"condition": [{"test": "ArnEquals", "variable": "aws:SourceArn", "values": null}],
}

others := [testing.created(
	"aws_rds_cluster.orders",
	{"engine": "aurora-postgresql"},
	{"kms_key_id": testing.to(["aws_kms_key.storage.arn"])},
)]

text(statement) := json.marshal({"Statement": object.union(
	{"Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*"},
	statement,
)})

to_document := {"policy": testing.to(["data.aws_iam_policy_document.access.json"])}

document(changed, mask) := testing.masked(
	testing.created(
		"data.aws_iam_policy_document.access",
		{"statement": [object.union(
			{"effect": "Allow", "actions": ["kms:Decrypt"], "resources": ["*"], "condition": []},
			changed,
		)]},
		{"json": null},
	),
	{"statement": [mask]},
)

fail(found) := [0, "fail", {"attribute": "policy", "found": found}]

not_known(needs) := [0, "unknown", {"attribute": "policy", "reason": "policy_document", "needs": needs}]
