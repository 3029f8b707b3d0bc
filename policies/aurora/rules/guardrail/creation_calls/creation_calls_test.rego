package aurora.rules.guardrail.creation_calls_test

import data.aurora.rules.guardrail.creation_calls
import data.aurora.testing
import rego.v1

# Service control policies, by what their only statement says.
statement_cases := {
	"right": {"statement": {}, "judged": [0]},
	"right: by patterns": {"statement": {"Action": ["rds:Create*", "rds:RestoreDBClusterFrom*"]}, "judged": [0]},
	"right: all but what is named": {
		"statement": {"NotAction": ["rds:RestoreDBCluster*Time", "rds:Describe*"]},
		"without": {"Action": []},
		"judged": [0],
	},
	"right: instances that are public": {
		"statement": {"Action": ["rds:CreateDBInstance", "rds:CreateDBShardGroup"]},
		"without": condition({"Bool": {"rds:PubliclyAccessible": "true"}}),
		"judged": [0],
	},
	"wrong: a cluster from S3 slips through": {
		"statement": {"Action": ["rds:CreateDBCluster"]},
		"judged": [fail({"found": ["rds:CreateDBCluster"], "expected": calls})],
	},
	"wrong: joined in one text": {
		"statement": {"Action": ["rds:CreateDBCluster, rds:RestoreDBClusterFromS3"]},
		"judged": [fail({"found": [], "expected": calls})],
	},
	"wrong: clusters are not instances": {
		"statement": {},
		"without": condition({"Bool": {"rds:Vpc": "false"}}),
		"judged": [fail({"found": [], "expected": ["rds:CreateDBInstance"]})],
	},
}

cases := {
	"right in IAM": {"resources": [in_iam(right)], "judged": [0]},
	"wrong in IAM": {
		"resources": [in_iam(json.marshal({
			"Statement": {
				"Effect": "Deny",
				"Action": "rds:CreateDBCluster",
				"Resource": "*",
				"Condition": managed,
			},
		}))],
		"judged": [[
			0,
			"fail",
			object.union({"found": ["rds:CreateDBCluster"], "expected": calls}, {"attribute": "policy"}),
		]],
	},
	"right: two statements, one that denies in any case": {
		"resources": [in_iam(json.marshal({"Statement": [
			{"Effect": "Deny", "Action": "rds:CreateDBCluster", "Resource": "*", "Condition": managed},
			{"Effect": "Deny", "Action": "rds:RestoreDBClusterFromS3", "Resource": "*"},
		]}))],
		"judged": [0],
	},
	"null": {"resources": [control({"content": null}, {})], "judged": []},
	"unset": {"resources": [control({}, {"content": null})], "judged": []},
	"referenced: a document, right": {"resources": [control({}, to_document), document({}, {})], "judged": [0]},
	"referenced: a document, wrong": {
		"resources": [control({}, to_document), document({"actions": ["rds:CreateDBCluster"]}, {})],
		"judged": [fail({"found": ["rds:CreateDBCluster"], "expected": calls})],
	},
	"undecidable: a part is not known": {
		"resources": [
			control({}, to_document),
			document({"actions": ["rds:CreateDBCluster", null]}, {"actions": [false, true]}),
		],
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
	creation_calls.judged == case.judged with input as testing.plan([control(
		{"content": json.marshal({"Statement": [statement]})},
		{},
	)])
}

test_judged[name] if {
	some name, case in cases
	creation_calls.judged == case.judged with input as testing.plan(case.resources)
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
