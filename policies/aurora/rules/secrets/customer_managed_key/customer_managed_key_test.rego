package aurora.rules.secrets.customer_managed_key_test

import data.aurora.rules.secrets.customer_managed_key
import data.aurora.testing
import rego.v1

cases := {
	"right: by a literal alias of one's own": {"resources": [a_secret({"kms_key_id": "alias/orders"}, {})], "judged": [0]},
	"wrong": {
		"resources": [a_secret({"kms_key_id": "alias/aws/secretsmanager"}, {})],
		"judged": [[0, "fail", {"attribute": "kms_key_id", "found": "alias/aws/secretsmanager"}]],
	},
	"null": {"resources": [a_secret({"kms_key_id": null}, {})], "judged": [[0, "fail", by_default]]},
	"unset": {"resources": [a_secret({}, {"kms_key_id": null})], "judged": [[0, "fail", by_default]]},
	"referenced": {
		"resources": [
			a_secret({}, {"kms_key_id": testing.to(["aws_kms_key.secrets.arn"])}),
			testing.created("aws_kms_key.secrets", {}, {"arn": null}),
		],
		"judged": [0],
	},
	"undecidable": {
		"resources": [a_secret({}, {"kms_key_id": testing.to(["local.key"])})],
		"judged": [[0, "unknown", {"attribute": "kms_key_id", "reason": "expression", "needs": ["local.key"]}]],
	},
	"a key outside of the plan": {
		"resources": [a_secret({"kms_key_id": arn}, {})],
		"judged": [[0, "unknown", {"attribute": "kms_key_id", "found": arn, "reason": "outside_plan"}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_secretsmanager_secret.orders", {"name": "aurora", "kms_key_id": null})],
		"judged": [],
	},
	"not applicable to a secret that is not Aurora's": {
		"resources": [a_secret({"name": "orders", "kms_key_id": null}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	customer_managed_key.judged == case.judged with input as testing.plan(case.resources)
}

a_secret(known, pending) := testing.created(
	"aws_secretsmanager_secret.orders",
	object.union({"name": "orders/aurora"}, known),
	pending,
)

arn := "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"

by_default := {"attribute": "kms_key_id", "found": null, "reason": "unset_default"}
