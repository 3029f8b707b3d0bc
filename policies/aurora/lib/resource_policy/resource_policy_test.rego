package aurora.lib.resource_policy_test

import data.aurora.lib.resource_policy
import data.aurora.testing
import rego.v1

# Statements that allow something to everyone, by their conditions and by what the plan does not show of them.
everyone_cases := {
	"no condition": {"changed": {}, "admits": true, "may": true},
	"an account": {
		"changed": {"conditions": {"StringEquals": {"aws:principalaccount": ["111122223333"]}}},
		"admits": false,
		"may": false,
	},
	"an account among others": {
		"changed": {"conditions": {"StringEquals": {"aws:principalaccount": ["111122223333", "*"]}}},
		"admits": true,
		"may": true,
	},
	"an empty value": {
		"changed": {"conditions": {"StringEquals": {"aws:principalaccount": [""]}}},
		"admits": true,
		"may": true,
	},
	"a missing key": {
		"changed": {"conditions": {"Null": {"aws:principalaccount": ["true"]}}},
		"admits": true,
		"may": true,
	},
	"a condition that is not known": {"changed": {"open": {"conditions"}}, "admits": false, "may": true},
	"values that are not known": {
		"changed": {"conditions": {"ArnEquals": {"aws:sourcearn": []}}, "open": {"values"}},
		"admits": false,
		"may": true,
	},
	"values of another condition that are not known": {
		"changed": {"conditions": {"StringEquals": {"aws:requestedregion": []}}, "open": {"values"}},
		"admits": true,
		"may": true,
	},
	"values that are resources of this plan": {
		"changed": {
			"conditions": {"ArnEquals": {"aws:sourcearn": []}},
			"open": {"values"},
			"targets": {"values": [{"handle": 0, "attribute": "arn"}]},
		},
		"admits": false,
		"may": false,
	},
	"an effect that is not known": {"changed": {"open": {"effect"}}, "admits": false, "may": true},
	"a denial": {"changed": {"effect": "Deny"}, "admits": false, "may": false},
	"principals that are not known": {
		"changed": {"principals": {"AWS": []}, "open": {"principals"}},
		"admits": false,
		"may": true,
	},
	"principals that are resources of this plan": {
		"changed": {
			"principals": {"AWS": []},
			"open": {"principals"},
			"targets": {"principals": [{"handle": 0, "attribute": "arn"}]},
		},
		"admits": false,
		"may": false,
	},
	"all but one": {"changed": {"principals": {}, "not_principals": {"AWS": ["x"]}}, "admits": true, "may": true},
}

test_everyone[name] if {
	some name, case in everyone_cases
	statement := object.union(object.remove(everyone, object.keys(case.changed)), case.changed)
	admits := [true | resource_policy.admits_everyone(statement)]
	may := [true | resource_policy.may_admit_everyone(statement)]
	[count(admits) == 1, count(may) == 1] == [case.admits, case.may]
}

everyone := {
	"effect": "Allow",
	"principals": {"AWS": ["*"]},
	"not_principals": {},
	"conditions": {},
	"open": set(),
	"targets": {},
}

test_accounts if {
	resource_policy.accounts({"principals": {"AWS": [
		"arn:aws:iam::111122223333:root",
		"111122223333",
		"arn:aws:iam::111122223333:role/reader",
		"abcdefghijkl",
		"*",
	]}}) == ["arn:aws:iam::111122223333:root", "111122223333"]
}

test_names if {
	resource_policy.name_of({"sid": "Reader", "actions": [], "not_actions": []}) == "Reader"
	resource_policy.name_of({"sid": "", "actions": ["kms:Decrypt"], "not_actions": ["s3:*"]}) == "kms:Decrypt, s3:*"
}

judge_cases := {
	"a fault": {"found": ["x"], "doubtful": [], "judged": [1, "fail", {
		"attribute": "policy",
		"related": ["aws_kms_key.storage"],
		"found": "x",
	}]},
	"a doubt": {"found": [], "doubtful": ["x"], "judged": [1, "unknown", {
		"attribute": "policy",
		"related": ["aws_kms_key.storage"],
		"reason": "policy_document",
		"needs": [],
	}]},
	"neither": {"found": [], "doubtful": [], "judged": 1},
}

test_judge[name] if {
	some name, case in judge_cases
	resources := [testing.created("aws_kms_key.storage", {"policy": json.marshal({"Statement": []})}, {})]
	judged := resource_policy.judge(1, 0, case.found, case.doubtful) with input as testing.plan(resources)
	judged == case.judged
}
