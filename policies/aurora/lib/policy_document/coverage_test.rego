package aurora.lib.policy_document_coverage_test

import data.aurora.lib.policy_document
import rego.v1

covers_cases := {
	"the action": ["rds-db:connect", true],
	"other letters": ["RDS-DB:Connect", true],
	"the whole service": ["rds-db:*", true],
	"a part of the name": ["rds-db:con*", true],
	"one letter open": ["rds-db:connec?", true],
	"everything": ["*", true],
	"everything of every service": ["*:*", true],
	"another action": ["rds-db:describe", false],
	"another service": ["rds:*", false],
}

test_covers[name] if {
	some name, [pattern, expected] in covers_cases
	found := {true | policy_document.covers(pattern, "rds-db:connect")}
	found == {true | expected}
}

resource_cases := {
	"itself": ["arn:aws:rds:eu-central-1:111122223333:cluster:orders", true],
	"everything": ["*", true],
	"a wildcard": ["arn:aws:rds:*:111122223333:cluster:or*", true],
	"another": ["arn:aws:rds:eu-central-1:111122223333:cluster:catalog", false],
	"a wildcard of others": ["arn:aws:rds:*:*:db:*", false],
	"a template": ["${aws_rds_cluster.orders.arn}*", false],
}

test_covers_resource[name] if {
	some name, [pattern, expected] in resource_cases
	resource := "arn:aws:rds:eu-central-1:111122223333:cluster:orders"
	found := {true | policy_document.covers_resource(pattern, resource)}
	found == {true | expected}
}

test_references_are_no_wildcards if {
	policy_document.has_wildcard("arn:*")
	policy_document.has_wildcard("${aws_kms_key.k.arn}/?")
	not policy_document.has_wildcard("${aws_kms_key.k[*].arn}/${aws:username}")
}

statement(given) := object.union(
	{
		"effect": "Allow", "actions": [], "not_actions": [], "resources": ["*"], "not_resources": [],
		"conditions": {}, "open": set(),
	},
	given,
)

deletes := statement({"actions": ["rds:Delete*"]})

test_references_leave_a_mark if {
	policy_document.with_placeholders("arn:${data.aws_partition.this.partition}:rds:*") == "arn:$:rds:*"
}

allows_cases := {
	"by a pattern": {"statement": deletes, "expected": true},
	"by all but others": {"statement": statement({"not_actions": ["iam:*"]}), "expected": true},
	"all but this": {"statement": statement({"not_actions": ["rds:*"]}), "expected": false},
	"all but what is not known": {
		"statement": statement({"not_actions": ["iam:*"], "open": {"not_actions"}}),
		"expected": false,
	},
	"another action": {"statement": statement({"actions": ["rds:Describe*"]}), "expected": false},
	"a denial": {"statement": object.union(deletes, {"effect": "Deny"}), "expected": false},
	"an effect that is not known": {"statement": object.union(deletes, {"open": {"effect"}}), "expected": false},
}

test_allows[name] if {
	some name, case in allows_cases
	found := {true | policy_document.allows(case.statement, "rds:deletedbcluster")}
	found == {true | case.expected}
}

orders := "arn:aws:rds:eu-central-1:111122223333:cluster:orders"

denial(given) := object.union(statement({"effect": "Deny", "actions": ["rds:DeleteDBCluster"]}), given)

denied_cases := {
	"by a denial of everything": {"allowed": deletes, "denial": denial({}), "expected": []},
	"by all but others": {
		"allowed": deletes,
		"denial": denial({"actions": [], "not_actions": ["rds:Describe*"]}),
		"expected": [],
	},
	"by a denial of the same resource": {
		"allowed": object.union(deletes, {"resources": [orders]}),
		"denial": denial({"resources": ["arn:aws:rds:*:*:cluster:*"]}),
		"expected": [],
	},
	"by a denial of all but another resource": {
		"allowed": object.union(deletes, {"resources": [orders]}),
		"denial": denial({"resources": [], "not_resources": ["arn:aws:rds:*:*:cluster:catalog"]}),
		"expected": [],
	},
	"of what is open, by a denial of everything": {
		"allowed": object.union(deletes, {"resources": [], "open": {"resources"}}),
		"denial": denial({}),
		"expected": [],
	},
	"not by a denial of another resource": {
		"allowed": deletes,
		"denial": denial({"resources": [orders]}),
		"expected": [deletes],
	},
	"not by a denial of all but this resource": {
		"allowed": object.union(deletes, {"resources": [orders]}),
		"denial": denial({"resources": [], "not_resources": [orders]}),
		"expected": [object.union(deletes, {"resources": [orders]})],
	},
	"not by a denial under a condition": {
		"allowed": deletes,
		"denial": denial({"conditions": {"Bool": {"aws:secureTransport": ["false"]}}}),
		"expected": [deletes],
	},
	"not by a denial under a condition that is not known": {
		"allowed": deletes,
		"denial": denial({"open": {"conditions"}}),
		"expected": [deletes],
	},
	"not by a denial of another action": {
		"allowed": deletes,
		"denial": denial({"actions": ["rds:DeleteDBInstance"]}),
		"expected": [deletes],
	},
}

test_taken_back[name] if {
	some name, case in denied_cases
	found := policy_document.grants({"statements": [case.allowed, case.denial]}, "rds:deletedbcluster")
	found == case.expected
}
