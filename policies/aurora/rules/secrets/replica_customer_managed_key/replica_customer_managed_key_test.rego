package aurora.rules.secrets.replica_customer_managed_key_test

import data.aurora.rules.secrets.replica_customer_managed_key
import data.aurora.testing
import rego.v1

cases := {
	"right: no replica": {"resources": [a_secret({"replica": []}, {})], "judged": [0]},
	"right: by a literal alias of one's own": {
		"resources": [a_secret({"replica": [{"region": "eu-west-1", "kms_key_id": "alias/orders"}]}, {})],
		"judged": [0],
	},
	"wrong": {
		"resources": [a_secret({"replica": [{"region": "eu-west-1", "kms_key_id": "alias/aws/secretsmanager"}]}, {})],
		"judged": [[0, "fail", {"attribute": "replica", "found": ["eu-west-1"]}]],
	},
	"wrong: the key of a replica is left out": {
		"resources": [pending([{"region": "eu-west-1"}], [{"region": {"constant_value": "eu-west-1"}}])],
		"judged": [[0, "fail", {"attribute": "replica", "found": null, "reason": "unset_default"}]],
	},
	"wrong: one of two": {
		"resources": [
			pending(
				[{"region": "eu-west-1"}, {"region": "eu-west-2"}],
				[{"kms_key_id": testing.to(["aws_kms_key.ireland.arn"])}, {"region": {"constant_value": "eu-west-2"}}],
			),
			a_key,
		],
		"judged": [[0, "fail", {"attribute": "replica", "found": null, "reason": "unset_default"}]],
	},
	"null": {"resources": [a_secret({"replica": null}, {})], "judged": [0]},
	"unset": {"resources": [a_secret({}, {"replica": null})], "judged": [0]},
	"referenced": {
		"resources": [
			pending([{"region": "eu-west-1"}], [{"kms_key_id": testing.to(["aws_kms_key.ireland.arn"])}]),
			a_key,
		],
		"judged": [0],
	},
	"referenced beside a literal": {
		"resources": [
			testing.masked(
				a_secret(
					{"replica": [{"region": "eu-west-1"}, {"region": "eu-west-2", "kms_key_id": "alias/orders"}]},
					{"replica": [
						{"kms_key_id": {"constant_value": "alias/orders"}},
						{"kms_key_id": testing.to(["aws_kms_key.ireland.arn"])},
					]},
				),
				{"replica": [{"kms_key_id": true}, {}]},
			),
			a_key,
		],
		"judged": [0],
	},
	"undecidable": {
		"resources": [pending([{"region": "eu-west-1"}], [{"kms_key_id": testing.to(["local.key"])}])],
		"judged": [[0, "unknown", {"attribute": "replica", "reason": "expression", "needs": ["local.key"]}]],
	},
	"undecidable: a key that is not in the plan": {
		"resources": [a_secret({"replica": [{"region": "eu-west-1", "kms_key_id": arn}]}, {})],
		"judged": [[0, "unknown", {"attribute": "replica", "reason": "block", "needs": []}]],
	},
	"undecidable: a dynamic block": {
		"resources": [testing.masked(
			a_secret({"replica": [{"region": "eu-west-1"}]}, {"replica": null}),
			{"replica": [{"kms_key_id": true}]},
		)],
		"judged": [[0, "unknown", {"attribute": "replica", "reason": "block", "needs": []}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_secretsmanager_secret.orders", {"name": "aurora"})],
		"judged": [],
	},
	"not applicable to a secret that is not Aurora's": {
		"resources": [a_secret({"name": "orders", "replica": [{"region": "eu-west-1"}]}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	replica_customer_managed_key.judged == case.judged with input as testing.plan(case.resources)
}

a_secret(known, pending_attributes) := testing.created(
	"aws_secretsmanager_secret.orders",
	object.union({"name": "orders/aurora"}, known),
	pending_attributes,
)

pending(replicas, expressions) := testing.masked(
	a_secret({"replica": replicas}, {"replica": expressions}),
	{"replica": [{"kms_key_id": true} | some _ in replicas]},
)

a_key := testing.created("aws_kms_key.ireland", {}, {"arn": null})

arn := "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
