package aurora.rules.rds.enhanced_monitoring_test

import data.aurora.rules.rds.enhanced_monitoring
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster({}, {}), instance({interval: 60, role: arn}, {})], "judged": [1]},
	"right at the cluster, which holds for its instances": {
		"resources": [cluster({interval: 30, role: arn}, {}), instance({interval: 0}, {})],
		"judged": [1],
	},
	"wrong": {
		"resources": [cluster({interval: 0}, {}), instance({interval: 0}, {})],
		"judged": [[1, "fail", {"attribute": interval, "found": 0, "expected": 60}]],
	},
	"wrong type": {
		"resources": [cluster({}, {}), instance({interval: {"of": "another type"}, role: arn}, {})],
		"judged": [[1, "fail", {"attribute": interval, "found": {"of": "another type"}, "expected": 60}]],
	},
	"wrong: no role": {
		"resources": [cluster({}, {}), instance({interval: 60}, {role: null})],
		"judged": [[1, "fail", {"attribute": role, "found": null}]],
	},
	"wrong: an empty role at the cluster": {
		"resources": [cluster({interval: 60, role: ""}, {}), instance({interval: 0}, {})],
		"judged": [[1, "fail", {"attribute": role, "found": ""}]],
	},
	"null": {
		"resources": [cluster({interval: null}, {}), instance({interval: null}, {})],
		"judged": [[1, "fail", off]],
	},
	"unset": {
		"resources": [cluster({}, {interval: null}), instance({}, {interval: null})],
		"judged": [[1, "fail", off]],
	},
	"referenced: the role of this plan": {
		"resources": [
			cluster({}, {}),
			instance({interval: 60}, {role: testing.to(["aws_iam_role.monitoring.arn"])}),
			testing.created("aws_iam_role.monitoring", {}, {"arn": null}),
		],
		"judged": [1],
	},
	"undecidable: the interval": {
		"resources": [cluster({}, {}), instance({role: arn}, {interval: testing.to(["local.seconds"])})],
		"judged": [[1, "unknown", expression(interval, ["local.seconds"])]],
	},
	"undecidable: the role": {
		"resources": [cluster({}, {}), instance({interval: 60}, {role: testing.to(["local.role"])})],
		"judged": [[1, "unknown", expression(role, ["local.role"])]],
	},
	"undecidable: the interval at the cluster": {
		"resources": [cluster({}, {interval: testing.to(["local.seconds"])}), instance({interval: 0}, {})],
		"judged": [[1, "unknown", expression(interval, ["local.seconds"])]],
	},
	"undecidable: off at the instance, and the cluster is outside the plan": {
		"resources": [testing.created(
			"aws_rds_cluster_instance.reader",
			{"engine": "aurora-mysql", "cluster_identifier": "elsewhere", interval: 0},
			{},
		)],
		"judged": [[0, "unknown", {"attribute": interval, "reason": "outside_plan", "needs": []}]],
	},
	"undecidable: off at the instance, and the plan does not show its cluster": {
		"resources": [testing.created(
			"aws_rds_cluster_instance.reader",
			{"engine": "aurora-mysql", interval: 0},
			{"cluster_identifier": testing.to(["local.cluster"])},
		)],
		"judged": [[0, "unknown", expression(interval, ["local.cluster"])]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster_instance.reader", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to an instance that is none of Aurora's": {
		"resources": [testing.created("aws_db_instance.other", {"engine": "mysql", interval: 0}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	enhanced_monitoring.judged == case.judged with input as testing.plan(case.resources)
}

test_parameter if {
	plan := testing.plan([cluster({}, {}), instance({interval: 60, role: arn}, {})])
	[[1, "fail", {"attribute": interval, "found": 60, "expected": 15}]] == enhanced_monitoring.judged with input as plan
		with data.parameters as {"monitoring_interval_seconds": 15}
}

interval := "monitoring_interval"

role := "monitoring_role_arn"

arn := "arn:aws:iam::111122223333:role/monitoring"

off := {"attribute": interval, "found": 0, "reason": "unset_default", "expected": 60}

expression(name, needs) := {"attribute": name, "reason": "expression", "needs": needs}

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
