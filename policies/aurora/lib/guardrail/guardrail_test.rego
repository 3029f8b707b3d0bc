package aurora.lib.guardrail_test

import data.aurora.lib.guardrail
import data.aurora.testing
import rego.v1

test_keys_are_carried_by_known_calls if {
	every _, row in guardrail.keys {
		every call in array.concat(row.creation, row.others) {
			startswith(call, "rds:")
		}
		every call in row.creation {
			guardrail.resource_types[call]
		}
	}
}

test_no_recovery_carries_a_key if {
	guardrail.without_key["rds:ManageMasterUserPassword"] == [
		"rds:RestoreDBClusterFromSnapshot",
		"rds:RestoreDBClusterToPointInTime",
	]
	guardrail.without_key["rds:Vpc"] == [
		"rds:CreateDBCluster",
		"rds:RestoreDBClusterFromSnapshot",
		"rds:RestoreDBClusterToPointInTime",
	]
}

test_guards_by_key if {
	resources := [
		testing.created("aws_iam_policy.other", {"policy": text({"Effect": "Deny", "Action": "s3:*"})}, {}),
		testing.created(
			"aws_organizations_policy.guardrail", {"content": text({
				"Effect": "Deny",
				"Action": "rds:CreateDBCluster",
				"Condition": {"Bool": {"RDS:storageencrypted": "false", "rds:ManageMasterUserPassword": "false"}},
			})},
			{},
		),
	]
	{handle: object.keys(found) | some handle, found in guardrail.guards} == {1: {
		"rds:ManageMasterUserPassword",
		"rds:StorageEncrypted",
	}} with input as testing.plan(resources)
}

with_cases := [
	{"operator": "Bool", "values": ["false"], "holds": false},
	{"operator": "BoolIfExists", "values": ["false"], "holds": true},
	{"operator": "Null", "values": ["true"], "holds": true},
	{"operator": "Null", "values": ["false"], "holds": false},
	{"operator": "ForAllValues:Bool", "values": ["false"], "holds": true},
	{"operator": "StringNotEquals", "values": ["true"], "holds": true},
]

test_what_holds_without_the_key[case.operator] if {
	some case in with_cases
	statement := {"conditions": {case.operator: {"rds:vpc": case.values}}}
	found := [true | guardrail.holds_without(statement, "rds:Vpc")]
	count(found) == 1 == case.holds
}

text(statement) := json.marshal({"Statement": statement})
