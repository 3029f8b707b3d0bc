package aurora.rules.rds.performance_insights_test

import data.aurora.rules.rds.performance_insights
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster({}, {}), instance({attribute: true}, {})], "judged": [1]},
	"right at the cluster, which holds for its instances": {
		"resources": [cluster({attribute: true}, {}), instance({}, {attribute: null})],
		"judged": [1],
	},
	"right at the cluster, whatever the instance says": {
		"resources": [cluster({attribute: true}, {}), instance({}, {attribute: testing.to(["local.insights"])})],
		"judged": [1],
	},
	"wrong": {
		"resources": [cluster({attribute: false}, {}), instance({attribute: false}, {})],
		"judged": [[1, "fail", {"attribute": attribute, "found": false}]],
	},
	"null": {
		"resources": [cluster({attribute: null}, {}), instance({attribute: null}, {})],
		"judged": [[1, "fail", off]],
	},
	"unset": {
		"resources": [cluster({}, {attribute: null}), instance({}, {attribute: null})],
		"judged": [[1, "fail", off]],
	},
	"referenced": {
		"resources": [
			cluster({}, {}),
			instance({}, {attribute: testing.to(["aws_rds_cluster.other.performance_insights_enabled"])}),
			testing.created("aws_rds_cluster.other", {attribute: true}, {}),
		],
		"judged": [[1, "unknown", expression(["aws_rds_cluster.other.performance_insights_enabled"])]],
	},
	"undecidable": {
		"resources": [cluster({}, {}), instance({}, {attribute: testing.to(["local.insights"])})],
		"judged": [[1, "unknown", expression(["local.insights"])]],
	},
	"undecidable at the cluster": {
		"resources": [cluster({}, {attribute: testing.to(["local.insights"])}), instance({}, {attribute: null})],
		"judged": [[1, "unknown", expression(["local.insights"])]],
	},
	"undecidable: off at the instance, and the cluster is outside the plan": {
		"resources": [testing.created(
			"aws_rds_cluster_instance.reader",
			{"engine": "aurora-mysql", "cluster_identifier": "elsewhere"},
			{attribute: null},
		)],
		"judged": [[0, "unknown", {"attribute": attribute, "reason": "outside_plan", "needs": []}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster_instance.reader", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to an instance that is none of Aurora's": {
		"resources": [testing.created("aws_db_instance.other", {"engine": "mysql", attribute: false}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	performance_insights.judged == case.judged with input as testing.plan(case.resources)
}

attribute := "performance_insights_enabled"

off := {"attribute": attribute, "found": false, "reason": "unset_default"}

expression(needs) := {"attribute": attribute, "reason": "expression", "needs": needs}

cluster(known, pending) := testing.created(
	"aws_rds_cluster.orders",
	object.union({"engine": "aurora-mysql"}, known),
	object.union({"id": null}, pending),
)

instance(known, pending) := testing.created(
	"aws_rds_cluster_instance.reader",
	object.union({"engine": "aurora-mysql"}, known),
	object.union({"cluster_identifier": testing.to(["aws_rds_cluster.orders.id"])}, pending),
)
