package aurora.rules.activity_stream.customer_managed_key_test

import data.aurora.rules.activity_stream.customer_managed_key
import data.aurora.testing
import rego.v1

cases := {
	"right: an alias of the customer's own": {
		"resources": [stream({attribute: "arn:aws:kms:eu-central-1:111122223333:alias/orders"}, {})],
		"judged": [0],
	},
	"wrong: the key of AWS": {
		"resources": [stream({attribute: "alias/aws/rds"}, {})],
		"judged": [[0, "fail", {"attribute": attribute, "found": "alias/aws/rds"}]],
	},
	"null": {"resources": [stream({attribute: null}, {})], "judged": [[0, "unknown", unset]]},
	"unset": {"resources": [stream({}, {attribute: null})], "judged": [[0, "unknown", unset]]},
	"referenced: a key of this plan": {
		"resources": [
			stream({}, {attribute: testing.to(["aws_kms_key.storage.arn"])}),
			testing.created("aws_kms_key.storage", {}, {"arn": null}),
		],
		"judged": [0],
	},
	"undecidable": {
		"resources": [stream({}, {attribute: testing.to(["local.key"])})],
		"judged": [[0, "unknown", {"attribute": attribute, "reason": "expression", "needs": ["local.key"]}]],
	},
	"undecidable: a key outside of the plan": {
		"resources": [stream({attribute: key_arn}, {})],
		"judged": [[0, "unknown", {"attribute": attribute, "reason": "outside_plan", "found": key_arn}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster_activity_stream.stream", {attribute: "alias/aws/rds"})],
		"judged": [],
	},
	"not applicable to a resource of another type": {
		"resources": [testing.created("aws_vpc.network", {}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	customer_managed_key.judged == case.judged with input as testing.plan(case.resources)
}

attribute := "kms_key_id"

key_arn := "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"

stream(known, pending) := testing.created("aws_rds_cluster_activity_stream.stream", known, pending)

unset := {"attribute": attribute, "reason": "unset", "needs": []}
