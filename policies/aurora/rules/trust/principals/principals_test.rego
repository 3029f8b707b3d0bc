package aurora.rules.trust.principals_test

import data.aurora.rules.trust.principals
import data.aurora.testing
import rego.v1

# Policies, by what their only statement says besides allowing sts:AssumeRole.
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
		"statement": {
			"Principal": "*",
			"Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:rds:*:111122223333:db:*"}},
		},
		"judged": [0],
	},
	"wrong": {"statement": {"Principal": "*"}, "judged": [fail("everyone")]},
	"wrong: in a list": {
		"statement": {"Principal": {"AWS": ["arn:aws:iam::111122223333:role/reader", "*"]}},
		"judged": [fail("everyone")],
	},
	"wrong: all but one": {
		"statement": {"NotPrincipal": {"AWS": "arn:aws:iam::111122223333:role/reader"}},
		"judged": [fail("everyone")],
	},
	"wrong: whoever has no account": {
		"statement": {
			"Principal": "*",
			"Condition": {"StringEqualsIfExists": {"aws:PrincipalAccount": "111122223333"}},
		},
		"judged": [fail("everyone")],
	},
	"wrong: all but one account": {
		"statement": {"Principal": "*", "Condition": {"StringNotEquals": {"aws:PrincipalAccount": "111122223333"}}},
		"judged": [fail("everyone")],
	},
	"wrong: resources of every account": {
		"statement": {"Principal": "*", "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:rds:*:*:cluster:orders"}}},
		"judged": [fail("everyone")],
	},
	"wrong: a condition on something else": {
		"statement": {"Principal": "*", "Condition": {"Bool": {"aws:SecureTransport": "true"}}},
		"judged": [fail("everyone")],
	},
	"right: a service": {"statement": {"Principal": {"Service": "rds.amazonaws.com"}}, "judged": [0]},
	"wrong: every service": {"statement": {"Principal": {"Service": "*"}}, "judged": [fail("every Service")]},
}

test_statement[name] if {
	some name, case in statement_cases
	resources := array.concat([holder({"assume_role_policy": text(case.statement)}, {})], others)
	principals.judged == case.judged with input as testing.plan(resources)
}

cases := {
	"null": {"resources": array.concat([holder({"assume_role_policy": null}, {})], others), "judged": [not_known([])]},
	"unset": {
		"resources": array.concat([holder({}, {"assume_role_policy": null})], others),
		"judged": [not_known([])],
	},
	"referenced: a document that is read in the apply, wrong": {
		"resources": array.concat(
			[holder({}, to_document), document({"principals": [{"type": "*", "identifiers": ["*"]}]}, {})],
			others,
		),
		"judged": [fail("everyone")],
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
	"wrong: a role that holds rights on databases": {
		"resources": [
			testing.created(address, {"assume_role_policy": text({"Principal": "*"})}, {"name": null, "id": null}),
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
		"judged": [fail("everyone")],
	},
	"wrong: a role that a policy on databases is attached to": {
		"resources": [
			testing.created(address, {"assume_role_policy": text({"Principal": "*"})}, {"name": null, "id": null}),
			testing.created(
				"aws_iam_role_policy_attachment.operate",
				{"policy_arn": "arn:aws:iam::aws:policy/AmazonRDSFullAccess"},
				{"role": testing.to(["aws_iam_role.proxy.name"])},
			),
		],
		"judged": [fail("everyone")],
	},
	"wrong: a role whose own policy is on databases": {
		"resources": [testing.created(
			address,
			{
				"assume_role_policy": text({"Principal": "*"}),
				"inline_policy": [{"name": "operate", "policy": json.marshal({"Statement": {
					"Effect": "Allow",
					"Action": "rds:StartDBCluster",
					"Resource": "*",
				}})}],
			},
			{"arn": null},
		)],
		"judged": [fail("everyone")],
	},
}

test_judged[name] if {
	some name, case in cases
	principals.judged == case.judged with input as testing.plan(case.resources)
}

address := "aws_iam_role.proxy"

holder(known, pending) := testing.created(address, known, object.union({"arn": null}, pending))

for_resource := {
	"principals": [{"type": "*", "identifiers": ["*"]}],
	"condition": [{"test": "ArnEquals", "variable": "aws:SourceArn", "values": null}],
}

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
