package aurora.rules.dsql.customer_managed_key_test

import data.aurora.rules.dsql.customer_managed_key
import data.aurora.testing
import rego.v1

cases := {
	"right: an alias of the customer's own": {
		"resources": [orders({attribute: "arn:aws:kms:eu-central-1:111122223333:alias/orders"}, {})],
		"judged": [0],
	},
	"wrong: the key of AWS": {
		"resources": [orders({attribute: "alias/aws/rds"}, {})],
		"judged": [[0, "fail", {"attribute": attribute, "found": "alias/aws/rds"}]],
	},
	"null": {"resources": [orders({attribute: null}, {})], "judged": [[0, "fail", by_default]]},
	"unset": {"resources": [orders({}, {attribute: null})], "judged": [[0, "fail", by_default]]},
	"referenced: a key of this plan": {
		"resources": [
			orders({}, {attribute: testing.to(["aws_kms_key.storage.arn"])}),
			testing.created("aws_kms_key.storage", {}, {"arn": null}),
		],
		"judged": [0],
	},
	"undecidable": {
		"resources": [orders({}, {attribute: testing.to(["local.key"])})],
		"judged": [[0, "unknown", {"attribute": attribute, "reason": "expression", "needs": ["local.key"]}]],
	},
	"undecidable: a key outside of the plan": {
		"resources": [orders({attribute: key_arn}, {})],
		"judged": [[0, "unknown", {"attribute": attribute, "reason": "outside_plan", "found": key_arn}]],
	},
	"wrong: a key that AWS owns": {
		"resources": [orders({attribute: "AWS_OWNED_KMS_KEY"}, {})],
		"judged": [[0, "fail", {"attribute": attribute, "found": "AWS_OWNED_KMS_KEY"}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_dsql_cluster.orders", {attribute: "alias/aws/rds"})],
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

attribute := "kms_encryption_key"

key_arn := "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"

orders(known, pending) := testing.created("aws_dsql_cluster.orders", known, pending)

by_default := {"attribute": attribute, "found": null, "reason": "unset_default"}
