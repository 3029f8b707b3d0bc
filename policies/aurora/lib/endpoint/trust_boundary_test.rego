package aurora.lib.trust_boundary_test

import data.aurora.lib.endpoint
import rego.v1

statement(given) := object.union(
	{
		"effect": "Allow",
		"actions": ["*"],
		"resources": ["*"],
		"principals": {"AWS": ["*"]},
		"not_principals": {},
		"conditions": {},
		"open": set(),
	},
	given,
)

account := {"StringEquals": {"aws:principalaccount": ["111122223333"]}}

cases := {
	"everyone, everything": {"statement": {}, "strangers": true, "limited": false},
	"everyone but one": {
		"statement": {"principals": {}, "not_principals": {"AWS": ["arn:aws:iam::111122223333:root"]}},
		"strangers": true,
		"limited": false,
	},
	"resources of any account": {
		"statement": {"resources": ["arn:aws:rds:eu-central-1:*:cluster:*"]},
		"strangers": true,
		"limited": false,
	},
	"a condition on the account": {"statement": {"conditions": account}, "strangers": false, "limited": true},
	"a condition on the account if it is there, which it always is": {
		"statement": {"conditions": {"StringEqualsIfExists": {"aws:principalaccount": ["111122223333"]}}},
		"strangers": false,
		"limited": true,
	},
	"a condition on the organization if it is there": {
		"statement": {"conditions": {"StringEqualsIfExists": {"aws:principalorgid": ["o-1"]}}},
		"strangers": true,
		"limited": false,
	},
	"a condition on any account": {
		"statement": {"conditions": {"StringLike": {"aws:principalaccount": ["*"]}}},
		"strangers": true,
		"limited": false,
	},
	"a condition on something else": {
		"statement": {"conditions": {"Bool": {"aws:securetransport": ["true"]}}},
		"strangers": true,
		"limited": false,
	},
	"a condition that excludes an account": {
		"statement": {"conditions": {"StringNotEquals": {"aws:principalaccount": ["111122223333"]}}},
		"strangers": true,
		"limited": false,
	},
	"one role": {
		"statement": {"principals": {"AWS": ["arn:aws:iam::111122223333:role/application"]}},
		"strangers": false,
		"limited": true,
	},
	"principals that are not all shown": {
		"statement": {"principals": {"AWS": ["arn:aws:iam::111122223333:role/application"]}, "open": {"principals"}},
		"strangers": false,
		"limited": false,
	},
	"resources of the account": {
		"statement": {"resources": ["arn:aws:rds:eu-central-1:111122223333:cluster:orders"]},
		"strangers": false,
		"limited": true,
	},
	"resources that are not all shown": {
		"statement": {"resources": ["arn:aws:rds:eu-central-1:111122223333:cluster:orders"], "open": {"resources"}},
		"strangers": false,
		"limited": false,
	},
	"conditions that are not all shown": {"statement": {"open": {"conditions"}}, "strangers": false, "limited": false},
	"a denial": {"statement": {"effect": "Deny"}, "strangers": false, "limited": true},
}

test_admits_strangers if {
	found := {name | some name, case in cases; endpoint.admits_strangers(statement(case.statement))}
	found == {name | some name, case in cases; case.strangers}
}

test_is_limited if {
	found := {name | some name, case in cases; endpoint.is_limited(statement(case.statement))}
	found == {name | some name, case in cases; case.limited}
}

outside := {"StringNotEquals": {"aws:principalorgid": ["o-1"]}}

fence_cases := {
	"everything from outside": {"statement": {"conditions": outside}, "expected": true},
	"some actions": {"statement": {"conditions": outside, "actions": ["rds:*"]}, "expected": false},
	"some resources": {"statement": {"conditions": outside, "resources": ["arn:aws:rds:::x"]}, "expected": false},
	"a second condition": {
		"statement": {"conditions": object.union(outside, {"Bool": {"aws:viaawsservice": ["false"]}})},
		"expected": false,
	},
	"from inside": {"statement": {"conditions": account}, "expected": false},
	"actions that are not all shown": {"statement": {"conditions": outside, "open": {"actions"}}, "expected": false},
}

test_fences if {
	found := {name |
		some name, case in fence_cases
		denial := statement(object.union({"effect": "Deny"}, case.statement))
		count(endpoint.fences({"statements": [denial, statement({})]})) == 1
	}
	found == {name | some name, case in fence_cases; case.expected}
}
