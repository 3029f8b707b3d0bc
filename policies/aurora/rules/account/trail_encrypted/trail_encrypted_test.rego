package aurora.rules.account.trail_encrypted_test

import data.aurora.rules.account.trail_encrypted
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [subject({"kms_key_id": "alias/trail"}, {})], "judged": [0]},
	"wrong": {
		"resources": [subject({"kms_key_id": ""}, {})],
		"judged": [[0, "fail", {"attribute": "kms_key_id", "found": ""}]],
	},
	"null": {"resources": [subject({"kms_key_id": null}, {})], "judged": [in_clear]},
	"unset": {"resources": [subject({}, {"kms_key_id": null})], "judged": [in_clear]},
	"referenced": {
		"resources": [
			subject({}, {"kms_key_id": testing.to(["aws_kms_key.trail.arn"])}),
			testing.created("aws_kms_key.trail", {}, {"arn": null}),
		],
		"judged": [0],
	},
	"undecidable": {
		"resources": [subject({}, {"kms_key_id": testing.to(["local.key"])})],
		"judged": [[0, "unknown", {"attribute": "kms_key_id", "reason": "expression", "needs": ["local.key"]}]],
	},
	"a key outside the plan": {
		"resources": [subject({"kms_key_id": "arn:aws:kms:eu-central-1:111122223333:key/outside"}, {})],
		"judged": [[0, "unknown", {
			"attribute": "kms_key_id",
			"found": "arn:aws:kms:eu-central-1:111122223333:key/outside",
			"reason": "outside_plan",
		}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_cloudtrail.audit", {})],
		"judged": [],
	},
	"not applicable to another resource": {
		"resources": [testing.created("aws_kms_key.trail", {}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	trail_encrypted.judged == case.judged with input as testing.plan(case.resources)
}

subject(known, pending) := testing.created("aws_cloudtrail.audit", known, pending)

in_clear := [0, "fail", {"attribute": "kms_key_id", "found": null, "reason": "unset_default"}]
