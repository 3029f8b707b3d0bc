package aurora.rules.trust.cross_account_test

import data.aurora.rules.trust.cross_account
import data.aurora.testing
import rego.v1

# Policies, by what their only statement says besides allowing sts:AssumeRole.
statement_cases := {
	"right": {"statement": {"Principal": {"AWS": "arn:aws:iam::111122223333:role/reader"}}, "judged": [0]},
	"right: a service": {"statement": {"Principal": {"Service": "ec2.amazonaws.com"}}, "judged": [0]},
	"right: an external id": {
		"statement": {
			"Principal": {"AWS": "arn:aws:iam::111122223333:root"},
			"Condition": {"StringEquals": {"sts:ExternalId": "7c1c2b4e"}},
		},
		"judged": [0],
	},
	"right: MFA": {
		"statement": {
			"Principal": {"AWS": "arn:aws:iam::111122223333:root"},
			"Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}},
		},
		"judged": [0],
	},
	"right: MFA of the last hour": {
		"statement": {
			"Principal": {"AWS": "arn:aws:iam::111122223333:root"},
			"Condition": {"NumericLessThan": {"aws:MultiFactorAuthAge": "3600"}},
		},
		"judged": [0],
	},
	"right: one of its roles": {
		"statement": {
			"Principal": {"AWS": "arn:aws:iam::111122223333:root"},
			"Condition": {"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/reader"}},
		},
		"judged": [0],
	},
	"wrong": {
		"statement": {"Principal": {"AWS": "arn:aws:iam::111122223333:root"}},
		"judged": [fail("arn:aws:iam::111122223333:root")],
	},
	"wrong: an account, by its id": {
		"statement": {"Principal": {"AWS": "111122223333"}},
		"judged": [fail("111122223333")],
	},
	"wrong: MFA, where that is told": {
		"statement": {
			"Principal": {"AWS": "arn:aws:iam::111122223333:root"},
			"Condition": {"BoolIfExists": {"aws:MultiFactorAuthPresent": "true"}},
		},
		"judged": [fail("arn:aws:iam::111122223333:root")],
	},
	"wrong: any external id": {
		"statement": {
			"Principal": {"AWS": "arn:aws:iam::111122223333:root"},
			"Condition": {"StringLike": {"sts:ExternalId": "*"}},
		},
		"judged": [fail("arn:aws:iam::111122223333:root")],
	},
}

test_statement[name] if {
	some name, case in statement_cases
	resources := array.concat([holder({"assume_role_policy": text(case.statement)}, {})], others)
	cross_account.judged == case.judged with input as testing.plan(resources)
}

cases := {
	"null": {"resources": array.concat([holder({"assume_role_policy": null}, {})], others), "judged": [not_known([])]},
	"unset": {
		"resources": array.concat([holder({}, {"assume_role_policy": null})], others),
		"judged": [not_known([])],
	},
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
		"resources": array.concat([holder({}, {"assume_role_policy": testing.to(["local.policy"])})], others),
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
		"resources": array.concat(
			[testing.deleted(address, {"assume_role_policy": text({"Principal": "*"})})],
			others,
		),
		"judged": [],
	},
	"not applicable: nothing of Aurora uses it": {
		"resources": [holder({"assume_role_policy": text({"Principal": "*"})}, {})],
		"judged": [],
	},
	"wrong: a role that holds rights on databases": {
		"resources": [
			testing.created(
				address,
				{"assume_role_policy": text({"Principal": {"AWS": "arn:aws:iam::111122223333:root"}})},
				{"name": null, "id": null},
			),
			testing.created(
				"aws_iam_role_policy.operate",
				{
					"policy": json.marshal({
						"Statement": {"Effect": "Allow", "Action": "rds:StartDBCluster", "Resource": "*"},
					}),
				},
				{"role": testing.to(["aws_iam_role.proxy.id"])},
			),
		],
		"judged": [fail("arn:aws:iam::111122223333:root")],
	},
	"wrong: a role that a policy on databases is attached to": {
		"resources": [
			testing.created(
				address,
				{"assume_role_policy": text({"Principal": {"AWS": "arn:aws:iam::111122223333:root"}})},
				{"name": null, "id": null},
			),
			testing.created(
				"aws_iam_role_policy_attachment.operate",
				{"policy_arn": "arn:aws:iam::aws:policy/AmazonRDSFullAccess"},
				{"role": testing.to(["aws_iam_role.proxy.name"])},
			),
		],
		"judged": [fail("arn:aws:iam::111122223333:root")],
	},
	"wrong: a role whose own policy is on databases": {
		"resources": [testing.created(
			address,
			{
				"assume_role_policy": text({"Principal": {"AWS": "arn:aws:iam::111122223333:root"}}),
				"inline_policy": [{"name": "operate", "policy": json.marshal({"Statement": {
					"Effect": "Allow",
					"Action": "rds:StartDBCluster",
					"Resource": "*",
				}})}],
			},
			{"arn": null},
		)],
		"judged": [fail("arn:aws:iam::111122223333:root")],
	},
	"undecidable: a condition that the plan does not show": {
		"resources": array.concat(
			[
				holder({}, to_document),
				document(
					{"principals": [{"type": "AWS", "identifiers": ["arn:aws:iam::111122223333:root"]}]},
					{"condition": true},
				),
			],
			others,
		),
		"judged": [not_known([])],
	},
}

test_judged[name] if {
	some name, case in cases
	cross_account.judged == case.judged with input as testing.plan(case.resources)
}

address := "aws_iam_role.proxy"

holder(known, pending) := testing.created(address, known, object.union({"arn": null}, pending))

others := [testing.created(
	"aws_db_proxy.orders",
	{},
	{"role_arn": testing.to(["aws_iam_role.proxy.arn"])},
)]

text(statement) := json.marshal({"Statement": object.union(
	{"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"},
	statement,
)})

to_document := {"assume_role_policy": testing.to(["data.aws_iam_policy_document.access.json"])}

document(changed, mask) := testing.masked(
	testing.created(
		"data.aws_iam_policy_document.access",
		{"statement": [object.union(
			{"effect": "Allow", "actions": ["sts:AssumeRole"], "resources": ["*"], "condition": []},
			changed,
		)]},
		{"json": null},
	),
	{"statement": [mask]},
)

fail(found) := [0, "fail", {"attribute": "assume_role_policy", "found": found}]

not_known(needs) := [0, "unknown", {"attribute": "assume_role_policy", "reason": "policy_document", "needs": needs}]
