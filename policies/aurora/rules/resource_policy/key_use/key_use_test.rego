package aurora.rules.resource_policy.key_use_test

import data.aurora.rules.resource_policy.key_use
import data.aurora.testing
import rego.v1

# Policies, by what their only statement says besides allowing kms:Decrypt.
statement_cases := {
	"right: an account, which IAM policies decide for": {
		"statement": {"Principal": {"AWS": "arn:aws:iam::111122223333:root"}},
		"judged": [0],
	},
	"right: an account, by its id": {"statement": {"Principal": {"AWS": "111122223333"}}, "judged": [0]},
	"right: a service": {"statement": {"Principal": {"Service": "logs.eu-central-1.amazonaws.com"}}, "judged": [0]},
	"right: by way of RDS": {
		"statement": {
			"Principal": {"AWS": "arn:aws:iam::111122223333:role/reader"},
			"Condition": {"StringEquals": {"kms:ViaService": "rds.eu-central-1.amazonaws.com"}},
		},
		"judged": [0],
	},
	"right: administration alone": {
		"statement": {
			"Principal": {"AWS": "arn:aws:iam::111122223333:role/reader"},
			"Action": ["kms:PutKeyPolicy", "kms:Describe*"],
		},
		"judged": [0],
	},
	"right: grants for services of AWS": {
		"statement": {
			"Principal": {"AWS": "arn:aws:iam::111122223333:role/reader"},
			"Action": "kms:CreateGrant",
			"Condition": {"Bool": {"kms:GrantIsForAWSResource": "true"}},
		},
		"judged": [0],
	},
	"wrong: grants for whom one likes": {
		"statement": {
			"Sid": "Grants",
			"Principal": {"AWS": "arn:aws:iam::111122223333:role/reader"},
			"Action": "kms:CreateGrant",
		},
		"judged": [fail("Grants")],
	},
	"wrong: every action": {
		"statement": {"Principal": {"AWS": "arn:aws:iam::111122223333:role/reader"}, "Action": "kms:*"},
		"judged": [fail("kms:*")],
	},
	"wrong": {
		"statement": {"Principal": {"AWS": "arn:aws:iam::111122223333:role/reader"}},
		"judged": [fail("kms:Decrypt")],
	},
	"wrong: by way of RDS, where that is told": {
		"statement": {
			"Principal": {"AWS": "arn:aws:iam::111122223333:role/reader"},
			"Condition": {"StringEqualsIfExists": {"kms:ViaService": "rds.eu-central-1.amazonaws.com"}},
		},
		"judged": [fail("kms:Decrypt")],
	},
	"wrong: by way of any service": {
		"statement": {
			"Principal": {"AWS": "arn:aws:iam::111122223333:role/reader"},
			"Condition": {"StringLike": {"kms:ViaService": "*"}},
		},
		"judged": [fail("kms:Decrypt")],
	},
}

test_statement[name] if {
	some name, case in statement_cases
	resources := array.concat([holder({"policy": text(case.statement)}, {})], others)
	key_use.judged == case.judged with input as testing.plan(resources)
}

cases := {
	"null": {"resources": array.concat([holder({"policy": null}, {})], others), "judged": []},
	"unset": {"resources": array.concat([holder({}, {"policy": null})], others), "judged": []},
	"referenced: a document that is read in the apply, wrong": {
		"resources": array.concat(
			[
				holder({}, to_document),
				document(
					{
						"principals": [{
							"type": "AWS",
							"identifiers": ["arn:aws:iam::111122223333:role/reader"],
						}],
					},
					{},
				),
			],
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
		"judged": [fail("kms:Decrypt")],
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
	"wrong: a policy of its own resource": {
		"resources": array.concat(
			[
				testing.created(
					"aws_kms_key_policy.storage",
					{"policy": text({"Principal": {"AWS": "arn:aws:iam::111122223333:role/reader"}})},
					{"key_id": testing.to(["aws_kms_key.storage.key_id"])},
				),
				holder({}, {"policy": null}),
			],
			others,
		),
		"judged": [fail("kms:Decrypt")],
	},
}

test_judged[name] if {
	some name, case in cases
	key_use.judged == case.judged with input as testing.plan(case.resources)
}

address := "aws_kms_key.storage"

holder(known, pending) := testing.created(address, known, object.union({"arn": null, "key_id": null}, pending))

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
