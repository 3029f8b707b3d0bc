package aurora.rules.fleet.rotation_schedule_test

import data.aurora.rules.fleet.rotation_schedule
import data.aurora.testing
import data.aurora.testing.fleet
import rego.v1

cases := {
	"right": {
		"environments": [["staging", [rotation(every_week, {})]], ["prod", [rotation(every_week, {})]]],
		"judged": [0, 1],
	},
	"right: three environments": {
		"environments": [[name, [rotation(every_week, {})]] | some name in ["dev", "staging", "prod"]],
		"judged": [0, 1, 2],
	},
	"wrong": {
		"environments": [["staging", [rotation(every_week, {})]], ["prod", [rotation(every_month, {})]]],
		"judged": [
			[0, "fail", differs(every_week, ["prod: aws_secretsmanager_secret_rotation.owner"])],
			[1, "fail", differs(every_month, ["staging: aws_secretsmanager_secret_rotation.owner"])],
		],
	},
	"null": {
		"environments": [["staging", [rotation({"rotation_rules": null}, {})]], ["prod", [rotation(every_week, {})]]],
		"judged": [
			[0, "unknown", unset],
			[1, "unknown", object.union(unset, {"related": ["staging: aws_secretsmanager_secret_rotation.owner"]})],
		],
	},
	"unset": {
		"environments": [["staging", [rotation({}, {"rotation_rules": null})]], ["prod", [rotation(every_week, {})]]],
		"judged": [
			[0, "unknown", unset],
			[1, "unknown", object.union(unset, {"related": ["staging: aws_secretsmanager_secret_rotation.owner"]})],
		],
	},
	"undecidable": {
		"environments": [
			["staging", [rotation(every_week, {})]],
			["prod", [rotation({}, {"rotation_rules": testing.to(["local.rules"])})]],
		],
		"judged": [
			[0, "unknown", object.union(hidden, {"related": ["prod: aws_secretsmanager_secret_rotation.owner"]})],
			[1, "unknown", hidden],
		],
	},
	"deleted": {
		"environments": [
			["staging", [rotation(every_week, {})]],
			["prod", [testing.deleted("aws_secretsmanager_secret_rotation.owner", every_month)]],
		],
		"judged": [],
	},
	"not applicable where the other environment has no such rotation": {
		"environments": [["staging", [rotation(every_week, {})]], ["prod", []]],
		"judged": [],
	},
}

# No row "referenced": rotation_rules is a block, whose expressions no reference stands for as a whole.

test_judged[name] if {
	some name, case in cases
	rotation_schedule.judged == case.judged with input as fleet.environments(case.environments)
}

every_week := {"rotation_rules": [{"automatically_after_days": 7}]}

every_month := {"rotation_rules": [{"automatically_after_days": 30}]}

rotation(known, pending) := testing.created("aws_secretsmanager_secret_rotation.owner", known, pending)

differs(found, related) := {"attribute": "rotation_rules", "found": found.rotation_rules, "related": related}

unset := {"attribute": "rotation_rules", "reason": "unset", "needs": []}

hidden := {"attribute": "rotation_rules", "reason": "expression", "needs": ["local.rules"]}
