package aurora.rules.guardrail.recoveries_test

import data.aurora.rules.guardrail.recoveries
import data.aurora.testing
import rego.v1

# Service control policies, by what their only statement says.
statement_cases := {
	"right": {"statement": {}, "judged": [0]},
	"right: if it exists, on calls that carry the key": {
		"statement": {},
		"without": condition({"BoolIfExists": {"rds:ManageMasterUserPassword": "false"}}),
		"judged": [0],
	},
	"right: a condition that recoveries never meet": {
		"statement": {"Action": ["rds:CreateDBCluster", "rds:RestoreDBCluster*"]},
		"judged": [0],
	},
	"right: where the key is there": {
		"statement": {"Action": ["rds:CreateDBCluster", "rds:RestoreDBCluster*"]},
		"without": condition({"Null": {"rds:ManageMasterUserPassword": "false"}}),
		"judged": [0],
	},
	"wrong: if it exists": {
		"statement": {"Action": ["rds:CreateDBCluster", "rds:RestoreDBCluster*"]},
		"without": condition({"BoolIfExists": {"rds:ManageMasterUserPassword": "false"}}),
		"judged": [fail({"found": ["rds:RestoreDBClusterFromSnapshot", "rds:RestoreDBClusterToPointInTime"]})],
	},
	"wrong: where the key is missing": {
		"statement": {"Action": ["rds:RestoreDBClusterToPointInTime"]},
		"without": condition({"Null": {"rds:ManageMasterUserPassword": "true"}}),
		"judged": [fail({"found": ["rds:RestoreDBClusterToPointInTime"]})],
	},
	"wrong: no condition, though it is called so": {
		"statement": {"Sid": "DenyUnmanagedPasswords", "Action": ["rds:CreateDBCluster", "rds:RestoreDBCluster*"]},
		"without": condition({}),
		"judged": [fail({"found": ["rds:RestoreDBClusterFromSnapshot", "rds:RestoreDBClusterToPointInTime"]})],
	},
	"wrong: clusters have no key for what is public": {
		"statement": {},
		"without": condition({"BoolIfExists": {"rds:PubliclyAccessible": "true"}}),
		"judged": [fail({"found": ["rds:CreateDBCluster"]})],
	},
}

cases := {
	"right in IAM": {"resources": [in_iam(right)], "judged": [0]},
	"wrong in IAM": {
		"resources": [in_iam(json.marshal({
			"Statement": {
				"Effect": "Deny",
				"Action": ["rds:CreateDBCluster", "rds:RestoreDBCluster*"],
				"Resource": "*",
				"Condition": {"BoolIfExists": {"rds:ManageMasterUserPassword": "false"}},
			},
		}))],
		"judged": [[
			0,
			"fail",
			object.union(
				{"found": ["rds:RestoreDBClusterFromSnapshot", "rds:RestoreDBClusterToPointInTime"]},
				{"attribute": "policy"},
			),
		]],
	},
	"null": {"resources": [control({"content": null}, {})], "judged": []},
	"unset": {"resources": [control({}, {"content": null})], "judged": []},
	"referenced: a document, right": {"resources": [control({}, to_document), document({}, {})], "judged": [0]},
	"referenced: a document, wrong": {
		"resources": [
			control({}, to_document),
			document(
				{
					"actions": ["rds:CreateDBCluster", "rds:RestoreDBCluster*"],
					"condition": [{
						"test": "BoolIfExists",
						"variable": "rds:ManageMasterUserPassword",
						"values": ["false"],
					}],
				},
				{},
			),
		],
		"judged": [fail({"found": ["rds:RestoreDBClusterFromSnapshot", "rds:RestoreDBClusterToPointInTime"]})],
	},
	"undecidable: a part is not known": {
		"resources": [control({}, to_document), document({"actions": [null]}, {"actions": [true]})],
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
	recoveries.judged == case.judged with input as testing.plan([control(
		{"content": json.marshal({"Statement": [statement]})},
		{},
	)])
}

test_judged[name] if {
	some name, case in cases
	recoveries.judged == case.judged with input as testing.plan(case.resources)
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
