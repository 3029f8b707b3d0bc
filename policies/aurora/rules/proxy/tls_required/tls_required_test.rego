package aurora.rules.proxy.tls_required_test

import data.aurora.rules.proxy.tls_required
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [orders({attribute: true}, {})], "judged": [0]},
	"wrong": {
		"resources": [orders({attribute: false}, {})],
		"judged": [[0, "fail", {"attribute": attribute, "found": false}]],
	},
	"null": {"resources": [orders({attribute: null}, {})], "judged": [[0, "fail", by_default]]},
	"unset": {"resources": [orders({}, {attribute: null})], "judged": [[0, "fail", by_default]]},
	"referenced": {
		"resources": [
			orders({}, {attribute: testing.to([elsewhere])}),
			testing.created("aws_db_proxy.other", {}, {attribute: null}),
		],
		"judged": [[0, "unknown", expression([elsewhere])], [1, "fail", by_default]],
	},
	"undecidable": {
		"resources": [orders({}, {attribute: testing.to(["local.wanted"])})],
		"judged": [[0, "unknown", expression(["local.wanted"])]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_db_proxy.orders", {attribute: false})],
		"judged": [],
	},
	"not applicable to a proxy of a DB instance": {
		"resources": [before_instance({attribute: false}), testing.created(
			"aws_db_proxy_target.billing", {
				"db_proxy_name": "billing",
				"db_instance_identifier": "billing",
				"db_cluster_identifier": null,
			},
			{},
		)],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	tls_required.judged == case.judged with input as testing.plan(case.resources)
}

attribute := "require_tls"

elsewhere := concat(".", ["aws_db_proxy.other", attribute])

orders(known, pending) := testing.created("aws_db_proxy.orders", known, pending)

by_default := {"attribute": attribute, "found": false, "reason": "unset_default"}

expression(needs) := {"attribute": attribute, "reason": "expression", "needs": needs}

before_instance(known) := testing.created("aws_db_proxy.billing", object.union({"name": "billing"}, known), {})
