package aurora.rules.guardrail.everywhere_test

import data.aurora.rules.guardrail.everywhere
import data.aurora.testing
import rego.v1

# Service control policies, by what their only statement says.
statement_cases := {
	"right": {"statement": {}, "judged": [0]},
	"right: every cluster": {"statement": {"Resource": "arn:aws:rds:*:*:cluster:*"}, "judged": [0]},
	"right: a principal is exempt": {
		"statement": {},
		"without": condition({
			"Bool": {"rds:ManageMasterUserPassword": "false"},
			"ArnNotLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/database-break-glass"},
		}),
		"judged": [0],
	},
	"right: requests with a tag are exempt": {
		"statement": {},
		"without": condition({
			"Bool": {"rds:ManageMasterUserPassword": "false"},
			"Null": {"aws:RequestTag/unmanaged-password": "true"},
		}),
		"judged": [0],
	},
	"right: services of AWS are exempt": {
		"statement": {},
		"without": condition({
			"Bool": {"rds:ManageMasterUserPassword": "false"},
			"BoolIfExists": {"aws:PrincipalIsAWSService": "false"},
		}),
		"judged": [0],
	},
	"wrong: one Region": {
		"statement": {"Resource": "arn:aws:rds:eu-central-1:*:cluster:*"},
		"judged": [fail({"found": "arn:aws:rds:eu-central-1:*:cluster:*", "expected": "*"})],
	},
	"wrong: clusters of one name": {
		"statement": {"Resource": "arn:aws:rds:*:*:cluster:orders-*"},
		"judged": [fail({"found": "arn:aws:rds:*:*:cluster:orders-*", "expected": "*"})],
	},
	"wrong: all but a cluster": {
		"statement": {"NotResource": "arn:aws:rds:*:*:cluster:orders"},
		"without": {"Resource": []},
		"judged": [fail({"found": "arn:aws:rds:*:*:cluster:orders", "expected": "*"})],
	},
	"wrong: one engine": {
		"statement": {},
		"without": condition({
			"Bool": {"rds:ManageMasterUserPassword": "false"},
			"StringEquals": {"rds:DatabaseEngine": "aurora-mysql"},
		}),
		"judged": [fail({"found": "StringEquals rds:databaseengine", "expected": "*"})],
	},
	"wrong: everyone is exempt": {
		"statement": {},
		"without": condition({
			"Bool": {"rds:ManageMasterUserPassword": "false"},
			"ArnNotLike": {"aws:PrincipalArn": "*"},
		}),
		"judged": [fail({"found": "ArnNotLike aws:principalarn", "expected": "*"})],
	},
}

cases := {
	"right in IAM": {"resources": [in_iam(right)], "judged": [0]},
	"wrong in IAM": {
		"resources": [in_iam(json.marshal({
			"Statement": {
				"Effect": "Deny",
				"Action": calls,
				"Resource": "arn:aws:rds:eu-central-1:*:cluster:*",
				"Condition": managed,
			},
		}))],
		"judged": [[
			0,
			"fail",
			object.union(
				{"found": "arn:aws:rds:eu-central-1:*:cluster:*", "expected": "*"},
				{"attribute": "policy"},
			),
		]],
	},
	"null": {"resources": [control({"content": null}, {})], "judged": []},
	"unset": {"resources": [control({}, {"content": null})], "judged": []},
	"referenced: a document, right": {"resources": [control({}, to_document), document({}, {})], "judged": [0]},
	"referenced: a document, wrong": {
		"resources": [control({}, to_document), document({"resources": ["arn:aws:rds:eu-central-1:*:cluster:*"]}, {})],
		"judged": [fail({"found": "arn:aws:rds:eu-central-1:*:cluster:*", "expected": "*"})],
	},
	"undecidable: a part is not known": {
		"resources": [control({}, to_document), document({"resources": [null]}, {"resources": [true]})],
		"judged": [not_known([])],
	},
	"deleted": {
		"resources": [testing.deleted("aws_organizations_policy.guardrail", {"content": right})],
		"judged": [],
	},
	"not applicable to a policy of which nothing is shown": {
		"resources": [control({}, {"content": testing.to(["local.guardrail"])})],
		"judged": [],
	},
	"not applicable to another kind of policy of the organization": {
		"resources": [control({"type": "TAG_POLICY", "content": right}, {})],
		"judged": [],
	},
	"not applicable to a policy that denies nothing": {
		"resources": [in_iam(json.marshal({"Statement": {"Effect": "Allow", "Action": "rds:*", "Resource": "*"}}))],
		"judged": [],
	},
}

test_statement[name] if {
	some name, case in statement_cases
	given := object.union({"Effect": "Deny", "Action": calls, "Resource": "*", "Condition": managed}, case.statement)
	replaced := object.get(case, "without", {})
	statement := object.union(object.remove(given, object.keys(replaced)), replaced)
	everywhere.judged == case.judged with input as testing.plan([control(
		{"content": json.marshal({"Statement": [statement]})},
		{},
	)])
}

test_judged[name] if {
	some name, case in cases
	everywhere.judged == case.judged with input as testing.plan(case.resources)
}

condition(compared) := {"Condition": compared}

calls := ["rds:CreateDBCluster", "rds:RestoreDBClusterFromS3"]

managed := {"Bool": {"rds:ManageMasterUserPassword": "false"}}

control(known, pending) := testing.created(
	"aws_organizations_policy.guardrail",
	object.union({"type": "SERVICE_CONTROL_POLICY"}, known),
	pending,
)

in_iam(text) := testing.created("aws_iam_policy.guardrail", {"policy": text}, {})

right := json.marshal({"Statement": {"Effect": "Deny", "Action": calls, "Resource": "*", "Condition": managed}})

to_document := {"content": testing.to(["data.aws_iam_policy_document.guardrail.json"])}

document(changed, mask) := testing.masked(
	testing.created(
		"data.aws_iam_policy_document.guardrail",
		{"statement": [object.union(
			{
				"sid": null,
				"effect": "Deny",
				"actions": calls,
				"resources": ["*"],
				"condition": [{"test": "Bool", "variable": "rds:ManageMasterUserPassword", "values": ["false"]}],
			},
			changed,
		)]},
		{"json": null},
	),
	{"statement": [mask]},
)

fail(evidence) := [0, "fail", object.union({"attribute": "content"}, evidence)]

not_known(needs) := [0, "unknown", {"attribute": "content", "reason": "policy_document", "needs": needs}]
