package aurora.lib.parameter_test

import data.aurora.lib.parameter
import rego.v1

chain := [
	{"path": ["judged"], "annotations": {"scope": "rule"}},
	{"path": ["package"], "annotations": {"custom": {"parameters": {"days": {"default": 7, "minimum": 1}}}}},
]

cases := {
	"given": {"parameters": {"days": 35}, "expected": 35},
	"given as zero": {"parameters": {"days": 0}, "expected": 0},
	"given as false": {"parameters": {"days": false}, "expected": false},
	"by default": {"parameters": {}, "expected": 7},
	"another one given": {"parameters": {"hours": 1}, "expected": 7},
}

test_value[name] if {
	some name, case in cases
	found := parameter.value("days", chain) with data.parameters as case.parameters
	found == case.expected
}

test_value_that_nothing_states if {
	not parameter.value("hours", chain) with data.parameters as {}
}
