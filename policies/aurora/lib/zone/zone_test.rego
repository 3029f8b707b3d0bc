package aurora.lib.zone_test

import data.aurora.lib.zone
import data.aurora.testing
import rego.v1

cases := {
	"two zones": {"subnets": {"handles": [0, 1], "outside": [], "needs": []}, "expected": 9},
	"two zones, and what is not in this plan": {
		"subnets": {"handles": [0, 1], "outside": ["subnet-1"], "needs": []},
		"expected": 9,
	},
	"one zone": {
		"subnets": {"handles": [0], "outside": [], "needs": []},
		"expected": [9, "fail", {"attribute": "subnet_ids", "found": ["eu-central-1a"], "expected": 2}],
	},
	"one zone, and what is not in this plan": {
		"subnets": {"handles": [0], "outside": ["subnet-1"], "needs": []},
		"expected": [9, "unknown", {"attribute": "subnet_ids", "reason": "outside_plan", "found": ["subnet-1"]}],
	},
	"one zone, and what is not known": {
		"subnets": {"handles": [0, 1], "outside": [], "needs": ["local.wide"]},
		"expected": [9, "unknown", {"attribute": "subnet_ids", "reason": "expression", "needs": ["local.wide"]}],
	},
	"one by its name, one by its id": {
		"subnets": {"handles": [0, 2], "outside": [], "needs": []},
		"expected": [9, "unknown", {"attribute": "subnet_ids", "reason": "unset", "related": ["aws_subnet.c"]}],
	},
}

test_judge[name] if {
	some name, case in cases
	found := zone.judge(9, "subnet_ids", case.subnets, 2) with input as testing.plan([
		testing.created("aws_subnet.a", {"availability_zone": "eu-central-1a"}, {}),
		testing.created("aws_subnet.b", {"availability_zone": "eu-central-1b"}, {}),
		testing.created("aws_subnet.c", {"availability_zone_id": "euc1-az1"}, {"availability_zone": null}),
	])
	found == case.expected
}
