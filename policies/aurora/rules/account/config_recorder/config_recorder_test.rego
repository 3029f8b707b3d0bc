package aurora.rules.account.config_recorder_test

import data.aurora.rules.account.config_recorder
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [recorder([{"all_supported": true}], {}), running], "judged": [0]},
	"right: both types": {
		"resources": [
			recorder([{"all_supported": false, "resource_types": ["AWS::RDS::DBCluster", "AWS::RDS::DBInstance"]}], {}),
			running,
		],
		"judged": [0],
	},
	"wrong": {
		"resources": [recorder([{"all_supported": false, "resource_types": ["AWS::RDS::DBCluster"]}], {}), running],
		"judged": [[0, "fail", {
			"attribute": "recording_group",
			"found": ["AWS::RDS::DBCluster"],
			"expected": ["AWS::RDS::DBCluster", "AWS::RDS::DBInstance"],
		}]],
	},
	"wrong: stopped": {
		"resources": [recorder([{"all_supported": true}], {}), status({"name": "account", "is_enabled": false}, {})],
		"judged": [[0, "fail", {
			"attribute": "is_enabled",
			"found": false,
			"related": ["aws_config_configuration_recorder_status.account"],
		}]],
	},
	"null: everything": {"resources": [recorder(null, {}), running], "judged": [0]},
	"unset, or a dynamic block": {
		"resources": [
			testing.created("aws_config_configuration_recorder.account", {"name": "account"}, {"recording_group": null}),
			running,
		],
		"judged": [[0, "unknown", {"attribute": "recording_group", "reason": "block", "needs": []}]],
	},
	"no status": {
		"resources": [recorder([{"all_supported": true}], {})],
		"judged": [[0, "unknown", {"attribute": "aws_config_configuration_recorder_status", "reason": "absent"}]],
	},
	"referenced": {
		"resources": [
			testing.created(
				"aws_config_configuration_recorder.account",
				{"recording_group": [{"all_supported": true}]},
				{"name": null, "id": null},
			),
			status({"is_enabled": true}, {"name": testing.to(["aws_config_configuration_recorder.account.name"])}),
		],
		"judged": [0],
	},
	"undecidable": {
		"resources": [
			recorder([{"all_supported": true}], {}),
			status({"name": "account"}, {"is_enabled": testing.to(["local.wanted"])}),
		],
		"judged": [[0, "unknown", {
			"attribute": "is_enabled",
			"reason": "expression",
			"needs": ["local.wanted"],
			"related": ["aws_config_configuration_recorder_status.account"],
		}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_config_configuration_recorder.account", {})],
		"judged": [],
	},
	"not applicable without a recorder": {
		"resources": [cluster],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	config_recorder.judged == case.judged with input as testing.plan(case.resources)
}

test_stand_in if {
	outcome := config_recorder.judged with input as testing.plan([cluster])
		with data.parameters as {"presence_required": true}
	outcome == [[0, "fail", {"attribute": "aws_config_configuration_recorder", "reason": "absent"}]]
}

cluster := testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {})

recorder(group, pending) := testing.created(
	"aws_config_configuration_recorder.account",
	{"name": "account", "recording_group": group},
	pending,
)

status(known, pending) := testing.created("aws_config_configuration_recorder_status.account", known, pending)

running := status({"name": "account", "is_enabled": true}, {})
