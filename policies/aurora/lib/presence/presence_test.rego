package aurora.lib.presence_test

import data.aurora.lib.presence
import rego.v1

cases := {
	"without a word, a missing partner is unknown": {
		"parameters": {},
		"outcome": [7, "unknown", {"attribute": "aws_backup_plan", "reason": "absent"}],
	},
	"a partner that must be in the plan is missed": {
		"parameters": {"presence_required": true},
		"outcome": [7, "fail", {"attribute": "aws_backup_plan", "reason": "absent"}],
	},
	"a partner that may be elsewhere is unknown": {
		"parameters": {"presence_required": false},
		"outcome": [7, "unknown", {"attribute": "aws_backup_plan", "reason": "absent"}],
	},
}

test_missing[name] if {
	some name, case in cases
	presence.missing(7, "aws_backup_plan") == case.outcome with data.parameters as case.parameters
}

test_missing_after_what_the_plan_makes if {
	plan := {"resource_changes": [{"change": {"actions": ["delete", "create"]}}]}
	[0, "fail", {"attribute": "aws_backup_plan", "reason": "absent"}] == presence.missing_after(0, "aws_backup_plan") with input as plan
}

test_missing_after_what_is_there_already if {
	plan := {"resource_changes": [{"change": {"actions": ["no-op"]}}]}
	[0, "unknown", {"attribute": "aws_backup_plan", "reason": "absent"}] == presence.missing_after(0, "aws_backup_plan") with input as plan
}
