package aurora.rules.global.deletion_protection_test

import data.aurora.rules.global.deletion_protection
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
			testing.created("aws_rds_global_cluster.other", {"engine": "aurora-mysql"}, {attribute: null}),
		],
		"judged": [[0, "unknown", expression([elsewhere])], [1, "fail", by_default]],
	},
	"undecidable": {
		"resources": [orders({}, {attribute: testing.to(["local.wanted"])})],
		"judged": [[0, "unknown", expression(["local.wanted"])]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_global_cluster.orders", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a global cluster of another engine": {
		"resources": [testing.created("aws_rds_global_cluster.other", {"engine": "neptune", attribute: false}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	deletion_protection.judged == case.judged with input as testing.plan(case.resources)
}

attribute := "deletion_protection"

elsewhere := concat(".", ["aws_rds_global_cluster.other", attribute])

orders(known, pending) := testing.created(
	"aws_rds_global_cluster.orders",
	object.union({"engine": "aurora-mysql"}, known),
	pending,
)

by_default := {"attribute": attribute, "found": false, "reason": "unset_default"}

expression(needs) := {"attribute": attribute, "reason": "expression", "needs": needs}
