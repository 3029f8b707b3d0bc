package aurora.lib.mfa_test

import data.aurora.lib.mfa
import rego.v1

document(given) := {"statements": [object.union(
	{
		"effect": "Allow", "actions": ["rds:DescribeDBClusters"], "not_actions": [], "resources": ["*"],
		"not_resources": [], "conditions": {}, "open": set(),
	},
	given,
)]}

present(operator, value) := {"conditions": {operator: {"aws:multifactorauthpresent": [value]}}}

denial(operator) := object.union(
	{"effect": "Deny", "actions": [], "not_actions": ["iam:*"]},
	present(operator, "false"),
)

test_slips if {
	mfa.slips(document(denial("Bool"))) == ["Bool"]
	mfa.slips(document(present("BoolIfExists", "true"))) == ["BoolIfExists"]
	mfa.slips(document(denial("BoolIfExists"))) == []
	mfa.slips(document(present("Bool", "true"))) == []
}

test_speaks_of if {
	mfa.speaks_of(document(present("Bool", "true")))
	not mfa.speaks_of(document({}))
}

denial_cases := {
	"all but": [denial("BoolIfExists"), true],
	"that access keys slip through": [denial("Bool"), false],
	"of one action": [object.union(denial("BoolIfExists"), {"actions": ["rds:Delete*"], "not_actions": []}), false],
	"on one resource": [object.union(denial("BoolIfExists"), {"resources": ["a"]}), false],
	"whose actions are not known": [object.union(denial("BoolIfExists"), {"open": {"not_actions"}}), false],
	"under a second condition": [
		object.union(denial("BoolIfExists"), {"conditions": {"IpAddress": {"aws:sourceip": ["10.0.0.0/8"]}}}),
		false,
	],
}

test_denies_without_by_a_denial[name] if {
	some name, [given, expected] in denial_cases
	found := {true | mfa.denies_without(document(given))}
	found == {true | expected}
}

allow_cases := {
	"with MFA": [present("Bool", "true"), true],
	"shortly after MFA": [{"conditions": {"NumericLessThan": {"aws:multifactorauthage": ["3600"]}}}, true],
	"shortly after MFA, if there was any": [
		{"conditions": {"NumericLessThanIfExists": {"aws:multifactorauthage": ["3600"]}}},
		false,
	],
	"without": [{}, false],
	"another service": [{"actions": ["s3:GetObject"]}, true],
	"a denial": [{"effect": "Deny"}, true],
}

test_allows_only_with[name] if {
	some name, [given, expected] in allow_cases
	found := {true | mfa.allows_only_with(document(given))}
	found == {true | expected}
}
