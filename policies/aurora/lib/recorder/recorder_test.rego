package aurora.lib.recorder_test

import data.aurora.lib.recorder
import data.aurora.testing
import rego.v1

wanted := {"AWS::RDS::DBCluster", "AWS::RDS::DBInstance"}

entry(values, mask) := testing.masked(
	testing.created("aws_config_configuration_recorder.account", {"name": "account", "recording_group": [values]}, {}),
	{"recording_group": [mask]},
)

lacking(found) := [0, "fail", {"attribute": "recording_group", "found": found, "expected": sort(wanted)}]

hidden := [0, "unknown", {"attribute": "recording_group", "reason": "block", "needs": []}]

cases := {
	"all": {"recorder": entry({"all_supported": true}, {"exclusion_by_resource_types": true}), "outcome": 0},
	"both": {"recorder": entry({"all_supported": false, "resource_types": sort(wanted)}, {}), "outcome": 0},
	"one": {
		"recorder": entry({"all_supported": false, "resource_types": ["AWS::RDS::DBInstance"]}, {}),
		"outcome": lacking(["AWS::RDS::DBInstance"]),
	},
	"types that are partly hidden": {
		"recorder": entry(
			{"all_supported": false, "resource_types": ["AWS::RDS::DBInstance", null]},
			{"resource_types": [false, true]},
		),
		"outcome": hidden,
	},
	"all but others": {"recorder": entry(but("AWS::EC2::Instance"), {}), "outcome": 0},
	"all but one": {"recorder": entry(but("AWS::RDS::DBCluster"), {}), "outcome": lacking(["AWS::RDS::DBInstance"])},
	"what is not said": {
		"recorder": entry({"all_supported": false}, {"exclusion_by_resource_types": true}),
		"outcome": hidden,
	},
}

but(type) := {"all_supported": false, "exclusion_by_resource_types": [{"resource_types": [type]}]}

test_must_record[name] if {
	some name, case in cases
	recorder.must_record(0, wanted) == case.outcome with input as testing.plan([case.recorder])
}

test_must_run_hidden if {
	status := testing.created(
		"aws_config_configuration_recorder_status.account",
		{"is_enabled": true},
		{"name": testing.to(["local.name"])},
	)
	recorder.must_run(0) == [0, "unknown", {
		"attribute": "aws_config_configuration_recorder_status",
		"reason": "expression",
		"needs": ["local.name"],
	}] with input as testing.plan([entry({"all_supported": true}, {}), status])
}
