package aurora.rules.secrets.tagged_test

import data.aurora.rules.secrets.tagged
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [a_secret({"tags": {"owner": "orders"}, "tags_all": {"owner": "orders"}}, {})], "judged": [0]},
	"wrong": {
		"resources": [a_secret({"tags": null, "tags_all": {}}, {})],
		"judged": [[0, "fail", {"attribute": "tags_all", "found": {}}]],
	},
	"null": {
		"resources": [a_secret({"tags": null}, {"tags_all": null})],
		"judged": [[0, "fail", {"attribute": "tags", "found": null}]],
	},
	"unset": {
		"resources": [a_secret({}, {"tags": null, "tags_all": null})],
		"judged": [[0, "fail", {"attribute": "tags", "found": null}]],
	},
	"referenced": {
		"resources": [a_secret({}, {
			"tags": testing.to(["aws_ssm_parameter.owner.tags"]),
			"tags_all": null,
		})],
		"judged": [[0, "unknown", needs("aws_ssm_parameter.owner.tags")]],
	},
	"undecidable": {
		"resources": [a_secret({}, {"tags": testing.to(["local.tags"]), "tags_all": null})],
		"judged": [[0, "unknown", needs("local.tags")]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_secretsmanager_secret.orders", {"name": "aurora"})],
		"judged": [],
	},
	"not applicable to a secret that is not Aurora's": {
		"resources": [a_secret({"name": "orders", "tags": null}, {"tags_all": null})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	tagged.judged == case.judged with input as testing.plan(case.resources)
}

a_secret(known, pending) := testing.created(
	"aws_secretsmanager_secret.orders",
	object.union({"name": "orders/aurora"}, known),
	pending,
)

needs(reference) := {"attribute": "tags", "reason": "expression", "needs": [reference]}
