package aurora.rules.integration.shard_group_not_public_test

import data.aurora.rules.integration.shard_group_not_public
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [orders({attribute: false}, {})], "judged": [0]},
	"wrong": {
		"resources": [orders({attribute: true}, {})],
		"judged": [[0, "fail", {"attribute": attribute, "found": true}]],
	},
	"null": {"resources": [orders({attribute: null}, {})], "judged": [[0, "unknown", unset]]},
	"unset": {"resources": [orders({}, {attribute: null})], "judged": [[0, "unknown", unset]]},
	"referenced": {
		"resources": [
			orders({}, {attribute: testing.to([elsewhere])}),
			testing.created("aws_rds_shard_group.other", {}, {attribute: null}),
		],
		"judged": [[0, "unknown", expression([elsewhere])], [1, "unknown", unset]],
	},
	"undecidable": {
		"resources": [orders({}, {attribute: testing.to(["local.wanted"])})],
		"judged": [[0, "unknown", expression(["local.wanted"])]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_shard_group.orders", {attribute: true})],
		"judged": [],
	},
	"not applicable to a resource of another type": {
		"resources": [testing.created("aws_vpc.network", {}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	shard_group_not_public.judged == case.judged with input as testing.plan(case.resources)
}

attribute := "publicly_accessible"

elsewhere := concat(".", ["aws_rds_shard_group.other", attribute])

orders(known, pending) := testing.created("aws_rds_shard_group.orders", known, pending)

unset := {"attribute": attribute, "reason": "unset", "needs": []}

expression(needs) := {"attribute": attribute, "reason": "expression", "needs": needs}
