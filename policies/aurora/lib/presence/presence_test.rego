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
