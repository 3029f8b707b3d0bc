package aurora.rules.secrets.parameter_customer_managed_key_test

import data.aurora.rules.secrets.parameter_customer_managed_key
import data.aurora.testing
import rego.v1

cases := {
	"right: by a literal alias of one's own": {"resources": [a_parameter({"key_id": "alias/orders"}, {})], "judged": [0]},
	"wrong": {
		"resources": [a_parameter({"key_id": "alias/aws/ssm"}, {})],
		"judged": [[0, "fail", {"attribute": "key_id", "found": "alias/aws/ssm"}]],
	},
	"null": {"resources": [a_parameter({"key_id": null}, {})], "judged": [[0, "fail", by_default]]},
	"unset": {"resources": [a_parameter({}, {"key_id": null})], "judged": [[0, "fail", by_default]]},
	"referenced": {
		"resources": [
			a_parameter({}, {"key_id": testing.to(["aws_kms_key.secrets.key_id"])}),
			testing.created("aws_kms_key.secrets", {}, {"key_id": null}),
		],
		"judged": [0],
	},
	"undecidable": {
		"resources": [a_parameter({}, {"key_id": testing.to(["local.key"])})],
		"judged": [[0, "unknown", {"attribute": "key_id", "reason": "expression", "needs": ["local.key"]}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_ssm_parameter.orders", {"name": "/aurora/x", "type": "SecureString"})],
		"judged": [],
	},
	"not applicable to a plain parameter": {"resources": [a_parameter({"type": "String"}, {"key_id": null})], "judged": []},
	"not applicable to a parameter that is not Aurora's": {
		"resources": [a_parameter({"name": "/mail/password"}, {"key_id": null})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	parameter_customer_managed_key.judged == case.judged with input as testing.plan(case.resources)
}

a_parameter(known, pending) := testing.created(
	"aws_ssm_parameter.orders",
	object.union({"name": "/orders/aurora/password", "type": "SecureString"}, known),
	pending,
)

by_default := {"attribute": "key_id", "found": null, "reason": "unset_default"}
