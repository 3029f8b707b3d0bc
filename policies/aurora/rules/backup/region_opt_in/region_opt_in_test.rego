package aurora.rules.backup.region_opt_in_test

import data.aurora.rules.backup.region_opt_in
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [settings({preference: {"Aurora": true, "EBS": false}}, {})], "judged": [0]},
	"wrong": {
		"resources": [settings({preference: {"Aurora": false, "EBS": true}}, {})],
		"judged": [[0, "fail", {"attribute": of_aurora, "found": false, "expected": true}]],
	},
	"null": {"resources": [settings({preference: null}, {})], "judged": [[0, "unknown", unset]]},
	"unset: Aurora is not among them": {
		"resources": [settings({preference: {"EBS": true}}, {})],
		"judged": [[0, "unknown", unset]],
	},
	"referenced": {
		"resources": [
			settings({}, {preference: testing.to(["terraform_data.preferences.output"])}),
			testing.created("terraform_data.preferences", {}, {"output": null}),
		],
		"judged": [[0, "unknown", expression(["terraform_data.preferences.output"])]],
	},
	"undecidable": {
		"resources": [settings({}, {preference: testing.to(["local.preferences"])})],
		"judged": [[0, "unknown", expression(["local.preferences"])]],
	},
	"undecidable: whether Aurora is": {
		"resources": [testing.masked(
			testing.configured(settings({preference: {}}, {}), {preference: testing.to(["local.aurora"])}),
			{preference: {"Aurora": true}},
		)],
		"judged": [[0, "unknown", expression(["local.aurora"])]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_backup_region_settings.here", {preference: {"Aurora": false}})],
		"judged": [],
	},
	"not applicable to a resource of another type": {
		"resources": [testing.created("aws_backup_global_settings.here", {}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	region_opt_in.judged == case.judged with input as testing.plan(case.resources)
}

preference := "resource_type_opt_in_preference"

of_aurora := concat(".", [preference, "Aurora"])

unset := {"attribute": of_aurora, "reason": "unset", "needs": []}

expression(needs) := {"attribute": preference, "reason": "expression", "needs": needs}

settings(known, pending) := testing.created("aws_backup_region_settings.here", known, pending)
