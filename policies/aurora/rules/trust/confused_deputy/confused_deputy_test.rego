package aurora.rules.trust.confused_deputy_test

import data.aurora.rules.trust.confused_deputy
import data.aurora.testing
import rego.v1

# Policies, by what their only statement says besides allowing sts:AssumeRole.
statement_cases := {
	"right": {
		"statement": {
			"Principal": {"Service": "rds.amazonaws.com"},
			"Condition": {"StringEquals": {"aws:SourceAccount": "111122223333"}},
		},
		"judged": [0],
	},
	"right: a cluster": {
		"statement": {
			"Principal": {"Service": "rds.amazonaws.com"},
			"Condition": {
				"ArnEquals": {"aws:SourceArn": "arn:aws:rds:eu-central-1:111122223333:cluster:orders"},
			},
		},
		"judged": [0],
	},
	"right: another service, another rule's business": {
		"statement": {"Principal": {"Service": "ec2.amazonaws.com"}},
		"judged": [0],
	},
	"wrong": {"statement": {"Principal": {"Service": "rds.amazonaws.com"}}, "judged": [fail("rds.amazonaws.com")]},
	"wrong: monitoring, one of several": {
		"statement": {"Principal": {"Service": ["ec2.amazonaws.com", "monitoring.rds.amazonaws.com"]}},
		"judged": [fail("monitoring.rds.amazonaws.com")],
	},
	"wrong: clusters of every account": {
		"statement": {
			"Principal": {"Service": "rds.amazonaws.com"},
			"Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:rds:*:*:cluster:*"}},
		},
		"judged": [fail("rds.amazonaws.com")],
	},
	"wrong: where an account is told": {
		"statement": {
			"Principal": {"Service": "rds.amazonaws.com"},
			"Condition": {"StringEqualsIfExists": {"aws:SourceAccount": "111122223333"}},
		},
		"judged": [fail("rds.amazonaws.com")],
	},
}

test_statement[name] if {
	some name, case in statement_cases
	resources := array.concat([holder({"assume_role_policy": text(case.statement)}, {})], others)
	confused_deputy.judged == case.judged with input as testing.plan(resources)
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
					{"principals": [{"type": "Service", "identifiers": ["export.rds.amazonaws.com"]}]},
					{},
				),
			],
			others,
		),
		"judged": [fail("export.rds.amazonaws.com")],
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
	"referenced: for a cluster of this plan": {
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
	"wrong: a role that nothing in this plan uses": {
		"resources": [holder({"assume_role_policy": text({"Principal": {"Service": "rds.amazonaws.com"}})}, {})],
		"judged": [fail("rds.amazonaws.com")],
	},
	"wrong: the role of an instance's monitoring": {
		"resources": [
			holder({"assume_role_policy": text({"Principal": {"Service": "monitoring.rds.amazonaws.com"}})}, {}),
			testing.created(
				"aws_rds_cluster_instance.writer",
				{},
				{"monitoring_role_arn": testing.to(["aws_iam_role.proxy.arn"])},
			),
		],
		"judged": [fail("monitoring.rds.amazonaws.com")],
	},
}

test_judged[name] if {
	some name, case in cases
	confused_deputy.judged == case.judged with input as testing.plan(case.resources)
}

address := "aws_iam_role.proxy"

holder(known, pending) := testing.created(address, known, object.union({"arn": null}, pending))

for_resource := {
	"principals": [{"type": "Service", "identifiers": ["rds.amazonaws.com"]}],
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
