package aurora.gate_test

import data.aurora.gate
import data.aurora.testing
import rego.v1

rules := {
	"rds": {
		"one": {"subjects": [0, 2], "judged": [0, [2, "fail", {"attribute": "a", "found": false}]], "helper": true},
		"loses_one": {"subjects": {0, 2}, "judged": [0]},
	},
	"kms": {"nothing_to_judge": {"subjects": [], "judged": []}},
	"network": {"no_rule": {"helper": true}},
}

resources := [testing.created(address, {}, {}) |
	some address in ["aws_rds_cluster.a", "aws_kms_key.b", "aws_rds_cluster.c"]
]

test_result if {
	found := gate.result with input as testing.plan(resources) with data.aurora.rules as rules
	found == {
		"resources": 3,
		"rules": {
			"rds/one": {"subjects": 2, "judged": [0, [2, "fail", {"attribute": "a", "found": false}]]},
			"rds/loses_one": {"subjects": 2, "judged": [0]},
			"kms/nothing_to_judge": {"subjects": 0, "judged": []},
		},
	}
}

test_result_of_an_empty_plan if {
	found := gate.result with input as {"resource_changes": []} with data.aurora.rules as {}
	found == {"resources": 0, "rules": {}}
}

test_result_is_undefined_for_what_is_no_plan if {
	not gate.result with input as {} with data.aurora.rules as rules
}
