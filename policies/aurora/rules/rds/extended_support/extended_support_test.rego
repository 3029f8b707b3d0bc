package aurora.rules.rds.extended_support_test

import data.aurora.rules.rds.extended_support
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster({attribute: disabled}, {})], "judged": [0]},
	"wrong": {
		"resources": [cluster({attribute: enabled}, {})],
		"judged": [[0, "fail", {"attribute": attribute, "found": enabled}]],
	},
	"null": {"resources": [cluster({attribute: null}, {})], "judged": [[0, "fail", by_default]]},
	"unset": {"resources": [cluster({}, {attribute: null})], "judged": [[0, "fail", by_default]]},
	"unset on a member, whose global cluster decides": {
		"resources": [cluster({}, member), global({"engine": "aurora-postgresql", attribute: disabled}, {"id": null})],
		"judged": [0, 1],
	},
	"unset on a member, whose global cluster has it": {
		"resources": [cluster({}, member), global({"engine": "aurora-postgresql"}, {"id": null, attribute: null})],
		"judged": [[0, "fail", by_default], [1, "fail", by_default]],
	},
	"unset on a global cluster that is made from a cluster": {
		"resources": [global(
			{"engine": "aurora-postgresql", "source_db_cluster_identifier": "arn:aws:rds:eu-west-1:111122223333:cluster:shop"},
			{attribute: null},
		)],
		"judged": [[0, "unknown", {"attribute": attribute, "reason": "unset", "needs": []}]],
	},
	"unset on a global cluster whose engine the plan does not show": {
		"resources": [global({}, {"engine": testing.to(["local.engine"]), attribute: null})],
		"judged": [[0, "fail", by_default]],
	},
	"referenced": {
		"resources": [
			cluster({}, {attribute: testing.to(["aws_rds_cluster.other.engine_lifecycle_support"])}),
			testing.created("aws_rds_cluster.other", {"engine": "aurora-mysql", attribute: disabled}, {}),
		],
		"judged": [[0, "unknown", expression(["aws_rds_cluster.other.engine_lifecycle_support"])], 1],
	},
	"undecidable": {
		"resources": [cluster({}, {attribute: testing.to(["local.support"])})],
		"judged": [[0, "unknown", expression(["local.support"])]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a global cluster of Aurora MySQL": {
		"resources": [global({"engine": "aurora-mysql", attribute: null}, {})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "postgres"}, {attribute: null})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	extended_support.judged == case.judged with input as testing.plan(case.resources)
}

attribute := "engine_lifecycle_support"

enabled := "open-source-rds-extended-support"

disabled := "open-source-rds-extended-support-disabled"

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

member := {attribute: null, "global_cluster_identifier": testing.to(["aws_rds_global_cluster.shop.id"])}

global(known, pending) := testing.created("aws_rds_global_cluster.shop", known, pending)

by_default := {"attribute": attribute, "found": enabled, "reason": "unset_default"}

expression(needs) := {"attribute": attribute, "reason": "expression", "needs": needs}
