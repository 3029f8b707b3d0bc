package aurora.lib.attribute_outcomes_test

import data.aurora.lib.attribute
import data.aurora.testing
import rego.v1

plan_of(known, pending) := testing.plan([
	testing.created("aws_rds_cluster.this", known, pending),
	testing.created("aws_rds_cluster.other", {}, {}),
])

decided_cases := {
	"a value": {
		"known": {"deletion_protection": true},
		"pending": {},
		"expected": {"state": "known", "value": true},
	},
	"null, with a default": {
		"known": {"deletion_protection": null},
		"pending": {},
		"expected": {"state": "known", "value": false, "default": true},
	},
	"unset, with a default": {
		"known": {},
		"pending": {"deletion_protection": null},
		"expected": {"state": "known", "value": false, "default": true},
	},
	"null in so many words, with a default": {
		"known": {},
		"pending": {"deletion_protection": {"constant_value": null}},
		"expected": {"state": "known", "value": false, "default": true},
	},
	"referenced": {
		"known": {},
		"pending": {"deletion_protection": testing.to(["aws_rds_cluster.other.deletion_protection"])},
		"expected": {
			"state": "referenced",
			"targets": [{"handle": 1, "attribute": "deletion_protection"}],
			"needs": ["aws_rds_cluster.other.deletion_protection"],
		},
	},
	"undecidable": {
		"known": {},
		"pending": {"deletion_protection": testing.to(["local.protected"])},
		"expected": {"state": "undecidable", "reason": "expression", "needs": ["local.protected"]},
	},
}

test_decided[name] if {
	some name, case in decided_cases
	found := attribute.decided(0, "deletion_protection") with input as plan_of(case.known, case.pending)
	found == case.expected
}

must_be_given_cases := {
	"a text": {"known": {"preferred_backup_window": "02:00-03:00"}, "pending": {}, "expected": 0},
	"a reference": {
		"known": {},
		"pending": {"preferred_backup_window": testing.to(["aws_rds_cluster.other.preferred_backup_window"])},
		"expected": 0,
	},
	"an empty text": {
		"known": {"preferred_backup_window": ""},
		"pending": {},
		"expected": [0, "fail", {"attribute": "preferred_backup_window", "found": ""}],
	},
	"nothing": {
		"known": {},
		"pending": {"preferred_backup_window": null},
		"expected": [0, "fail", {"attribute": "preferred_backup_window", "found": null}],
	},
	"an expression": {
		"known": {},
		"pending": {"preferred_backup_window": testing.to(["local.window"])},
		"expected": [0, "unknown", {
			"attribute": "preferred_backup_window",
			"reason": "expression",
			"needs": ["local.window"],
		}],
	},
}

test_must_be_given[name] if {
	some name, case in must_be_given_cases
	found := attribute.must_be_given(0, "preferred_backup_window") with input as plan_of(case.known, case.pending)
	found == case.expected
}

without_default := {"state": "undecidable", "reason": "unset", "needs": []}

decided_without_default_cases := {
	"null": {"known": {"port": null}, "pending": {}},
	"unset": {"known": {}, "pending": {"port": null}},
}

test_decided_without_a_default[name] if {
	some name, case in decided_without_default_cases
	found := attribute.decided(0, "port") with input as plan_of(case.known, case.pending)
	found == without_default
}

must_be_cases := {
	"a value that is allowed": {"known": {"deletion_protection": true}, "pending": {}, "expected": 0},
	"a value that is not": {
		"known": {"deletion_protection": false},
		"pending": {},
		"expected": [0, "fail", {"attribute": "deletion_protection", "found": false}],
	},
	"a default that is not": {
		"known": {"deletion_protection": null},
		"pending": {},
		"expected": [0, "fail", {"attribute": "deletion_protection", "found": false, "reason": "unset_default"}],
	},
	"an expression": {
		"known": {},
		"pending": {"deletion_protection": testing.to(["local.protected"])},
		"expected": [0, "unknown", {
			"attribute": "deletion_protection",
			"reason": "expression",
			"needs": ["local.protected"],
		}],
	},
	"a reference": {
		"known": {},
		"pending": {"deletion_protection": testing.to(["aws_rds_cluster.other.deletion_protection"])},
		"expected": [0, "unknown", {
			"attribute": "deletion_protection",
			"reason": "expression",
			"needs": ["aws_rds_cluster.other.deletion_protection"],
		}],
	},
}

test_must_be[name] if {
	some name, case in must_be_cases
	found := attribute.must_be(0, "deletion_protection", {true}) with input as plan_of(case.known, case.pending)
	found == case.expected
}

test_must_be_a_default_that_is_allowed if {
	found := attribute.must_be(0, "deletion_protection", {false}) with input as plan_of({"deletion_protection": null}, {})
	found == 0
}

test_must_be_without_a_default if {
	found := attribute.must_be(0, "port", {3306}) with input as plan_of({}, {"port": null})
	found == [0, "unknown", {"attribute": "port", "reason": "unset", "needs": []}]
}

given_cases := {
	"a value": {"known": {"given": "x"}, "pending": {}, "expected": true},
	"false": {"known": {"given": false}, "pending": {}, "expected": true},
	"null": {"known": {"given": null}, "pending": {}, "expected": false},
	"an empty string": {"known": {"given": ""}, "pending": {}, "expected": false},
	"an empty list": {"known": {"given": []}, "pending": {}, "expected": false},
	"nothing": {"known": {}, "pending": {"given": null}, "expected": false},
	"a reference": {"known": {}, "pending": {"given": testing.to(["aws_rds_cluster.other.id"])}, "expected": true},
	"an expression": {"known": {}, "pending": {"given": testing.to(["local.given"])}, "expected": true},
}

test_is_given[name] if {
	some name, case in given_cases
	found := {true | attribute.is_given(0, "given")} with input as plan_of(case.known, case.pending)
	found == {true | case.expected}
}

values_cases := {
	"a list": {"known": {"names": ["a", "b"]}, "expected": ["a", "b"]},
	"a list with an element that is unknown": {"known": {"names": ["a", null]}, "expected": ["a"]},
	"a string": {"known": {"names": "a"}, "expected": ["a"]},
	"an empty string": {"known": {"names": ""}, "expected": []},
	"null": {"known": {"names": null}, "expected": []},
	"nothing": {"known": {}, "expected": []},
}

test_known_values[name] if {
	some name, case in values_cases
	found := attribute.known_values(0, "names") with input as plan_of(case.known, {})
	found == case.expected
}

settled_cases := {
	"all of it is known": {"mask": [false], "expected": true},
	"there is nothing unknown in it": {"mask": false, "expected": true},
	"it is unknown": {"mask": true, "expected": false},
	"an element is unknown": {"mask": [false, true], "expected": false},
	"a part of a block is unknown": {"mask": [{"cidr_blocks": [false, true]}], "expected": false},
}

test_is_settled[name] if {
	some name, case in settled_cases
	cluster := testing.masked(testing.created("aws_rds_cluster.this", {}, {}), {"names": case.mask})
	found := {true | attribute.is_settled(0, "names")} with input as testing.plan([cluster])
	found == {true | case.expected}
}

test_expression_of if {
	expression := {"constant_value": 7}
	found := attribute.expression_of(0, "port") with input as plan_of({}, {"port": expression})
	found == expression
}

test_expression_of_what_is_not_written if {
	not attribute.expression_of(0, "port") with input as plan_of({}, {"port": null})
}

test_found_of_a_value if {
	attribute.found("port", {"state": "known", "value": 3306}) == {"attribute": "port", "found": 3306}
}

test_found_of_a_default if {
	given := {"state": "known", "value": 3306, "default": true}
	attribute.found("port", given) == {"attribute": "port", "found": 3306, "reason": "unset_default"}
}

test_undecided_of_a_reference if {
	given := {"state": "referenced", "targets": [], "needs": ["aws_kms_key.key.arn"]}
	attribute.undecided("kms_key_id", given) == {
		"attribute": "kms_key_id",
		"reason": "expression",
		"needs": ["aws_kms_key.key.arn"],
	}
}

test_undecided_for_want_of_a_default if {
	attribute.undecided("port", without_default) == {"attribute": "port", "reason": "unset", "needs": []}
}
