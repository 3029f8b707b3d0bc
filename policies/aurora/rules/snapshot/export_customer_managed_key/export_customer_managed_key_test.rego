package aurora.rules.snapshot.export_customer_managed_key_test

import data.aurora.rules.snapshot.export_customer_managed_key
import data.aurora.testing
import rego.v1

cases := {
	"right: an alias of the customer's own": {
		"resources": [export({attribute: "arn:aws:kms:eu-central-1:111122223333:alias/orders"}, {})],
		"judged": [0],
	},
	"wrong: the key of AWS": {
		"resources": [export({attribute: "alias/aws/rds"}, {})],
		"judged": [[0, "fail", {"attribute": attribute, "found": "alias/aws/rds"}]],
	},
	"null": {"resources": [export({attribute: null}, {})], "judged": [[0, "unknown", unset]]},
	"unset": {"resources": [export({}, {attribute: null})], "judged": [[0, "unknown", unset]]},
	"referenced: a key of this plan": {
		"resources": [
			export({}, {attribute: testing.to(["aws_kms_key.storage.arn"])}),
			testing.created("aws_kms_key.storage", {}, {"arn": null}),
		],
		"judged": [0],
	},
	"undecidable": {
		"resources": [export({}, {attribute: testing.to(["local.key"])})],
		"judged": [[0, "unknown", {"attribute": attribute, "reason": "expression", "needs": ["local.key"]}]],
	},
	"undecidable: a key outside of the plan": {
		"resources": [export({attribute: key_arn}, {})],
		"judged": [[0, "unknown", {"attribute": attribute, "reason": "outside_plan", "found": key_arn}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_export_task.export", {attribute: "alias/aws/rds"})],
		"judged": [],
	},
	"not applicable to an export of a DB instance's snapshot": {
		"resources": [export({"source_arn": "arn:aws:rds:eu-central-1:111122223333:snapshot:billing"}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	export_customer_managed_key.judged == case.judged with input as testing.plan(case.resources)
}

attribute := "kms_key_id"

key_arn := "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"

export(known, pending) := testing.created(
	"aws_rds_export_task.export",
	object.union({"source_arn": source}, known),
	pending,
)

source := "arn:aws:rds:eu-central-1:111122223333:cluster-snapshot:orders"

unset := {"attribute": attribute, "reason": "unset", "needs": []}
