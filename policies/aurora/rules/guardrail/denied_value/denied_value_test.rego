package aurora.rules.guardrail.denied_value_test

import data.aurora.rules.guardrail.denied_value
import data.aurora.testing
import rego.v1

# Service control policies, by what their only statement says.
statement_cases := {
	"right": {"statement": {}, "judged": [0]},
	"right: as a Boolean, if it exists": {
		"statement": {},
		"without": condition({"BoolIfExists": {"rds:ManageMasterUserPassword": false}}),
		"judged": [0],
	},
	"right: what is public": {
		"statement": {"Sid": "DenyPublic", "Action": "rds:CreateDBInstance"},
		"without": condition({"Bool": {"rds:PubliclyAccessible": "true"}}),
		"judged": [0],
	},
	"wrong: the other way round": {
		"statement": {},
		"without": condition({"Bool": {"rds:ManageMasterUserPassword": "true"}}),
		"judged": [fail({
			"found": "Bool rds:ManageMasterUserPassword = true",
			"expected": "Bool rds:ManageMasterUserPassword = false",
		})],
	},
	"wrong: both values": {
		"statement": {},
		"without": condition({"Bool": {"rds:ManageMasterUserPassword": ["true", "false"]}}),
		"judged": [fail({
			"found": "Bool rds:ManageMasterUserPassword = true, false",
			"expected": "Bool rds:ManageMasterUserPassword = false",
		})],
	},
	"wrong: another operator": {
		"statement": {},
		"without": condition({"Null": {"rds:ManageMasterUserPassword": "true"}}),
		"judged": [fail({
			"found": "Null rds:ManageMasterUserPassword = true",
			"expected": "Bool rds:ManageMasterUserPassword = false",
		})],
	},
	"wrong: two operators": {
		"statement": {},
		"without": condition({
			"Bool": {"rds:ManageMasterUserPassword": "false"},
			"Null": {"rds:ManageMasterUserPassword": "false"},
		}),
		"judged": [fail({
			"found": "Bool rds:ManageMasterUserPassword = false",
			"expected": "Bool rds:ManageMasterUserPassword = false",
		})],
	},
	"wrong: no condition, though it is called so": {
		"statement": {"Sid": "DenyUnmanagedPasswords"},
		"without": condition({}),
		"judged": [fail({"found": "no condition", "expected": "Bool rds:ManageMasterUserPassword = false"})],
	},
	"wrong: storage that is encrypted": {
		"statement": {},
		"without": condition({"Bool": {"rds:StorageEncrypted": "true"}}),
		"judged": [fail({
			"found": "Bool rds:StorageEncrypted = true",
			"expected": "Bool rds:StorageEncrypted = false",
		})],
	},
	"not applicable: a denial of creation as such": {
		"statement": {"Sid": "NoDatabases"},
		"without": condition({}),
		"judged": [],
	},
}

cases := {
	"right in IAM": {"resources": [in_iam(right)], "judged": [0]},
	"wrong in IAM": {
		"resources": [in_iam(json.marshal({
			"Statement": {
				"Effect": "Deny",
				"Action": calls,
				"Resource": "*",
				"Condition": {"Bool": {"rds:ManageMasterUserPassword": "true"}},
			},
		}))],
		"judged": [[
			0,
			"fail",
			object.union(
				{
					"found": "Bool rds:ManageMasterUserPassword = true",
					"expected": "Bool rds:ManageMasterUserPassword = false",
				},
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
					"condition": [{
						"test": "Bool",
						"variable": "rds:ManageMasterUserPassword",
						"values": ["true"],
					}],
				},
				{},
			),
		],
		"judged": [fail({
			"found": "Bool rds:ManageMasterUserPassword = true",
			"expected": "Bool rds:ManageMasterUserPassword = false",
		})],
	},
	"undecidable: a part is not known": {
		"resources": [
			control({}, to_document),
			document(
				{"condition": [{"test": "Bool", "variable": "rds:ManageMasterUserPassword", "values": null}]},
				{"condition": [{"values": true}]},
			),
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
	denied_value.judged == case.judged with input as testing.plan([control(
		{"content": json.marshal({"Statement": [statement]})},
		{},
	)])
}

test_judged[name] if {
	some name, case in cases
	denied_value.judged == case.judged with input as testing.plan(case.resources)
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
