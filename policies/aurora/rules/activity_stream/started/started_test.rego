package aurora.rules.activity_stream.started_test

import data.aurora.rules.activity_stream.started
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [stream({"mode": "async"}, {}), cluster("aurora-mysql")], "judged": [0]},
	"right: synchronous on Aurora PostgreSQL": {
		"resources": [stream({"mode": "sync"}, {}), cluster("aurora-postgresql")],
		"judged": [0],
	},
	"wrong: synchronous on Aurora MySQL": {
		"resources": [stream({"mode": "sync"}, {}), cluster("aurora-mysql")],
		"judged": [[0, "fail", {
			"attribute": "mode",
			"found": "sync",
			"expected": "async",
			"related": ["aws_rds_cluster.orders"],
		}]],
	},
	"wrong: no mode at all": {
		"resources": [stream({"mode": "both"}, {}), cluster("aurora-postgresql")],
		"judged": [[0, "fail", {"attribute": "mode", "found": "both"}]],
	},
	"wrong: native audit fields": {
		"resources": [stream({"mode": "async", native: true}, {}), cluster("aurora-postgresql")],
		"judged": [[0, "fail", {"attribute": native, "found": true}]],
	},
	"null": {
		"resources": [stream({"mode": null, native: null}, {}), cluster("aurora-mysql")],
		"judged": [[0, "unknown", {"attribute": "mode", "reason": "unset", "needs": []}]],
	},
	"unset native audit fields, which are then left out": {
		"resources": [stream({"mode": "async"}, {native: null}), cluster("aurora-mysql")],
		"judged": [0],
	},
	"referenced": {
		"resources": [
			stream({}, {"mode": testing.to(["aws_rds_cluster_activity_stream.other.mode"])}),
			cluster("aurora-mysql"),
			testing.created("aws_rds_cluster_activity_stream.other", {"mode": "async"}, {}),
		],
		"judged": [[0, "unknown", expression("mode", ["aws_rds_cluster_activity_stream.other.mode"])], 2],
	},
	"undecidable": {
		"resources": [stream({"mode": "async"}, {native: testing.to(["local.native"])}), cluster("aurora-mysql")],
		"judged": [[0, "unknown", expression(native, ["local.native"])]],
	},
	"undecidable: synchronous on a cluster that is not in the plan": {
		"resources": [testing.created(
			"aws_rds_cluster_activity_stream.orders",
			{"mode": "sync", "resource_arn": cluster_arn},
			{},
		)],
		"judged": [[0, "unknown", {"attribute": "resource_arn", "reason": "outside_plan", "found": [cluster_arn]}]],
	},
	"undecidable: synchronous on an engine that is not known": {
		"resources": [
			stream({"mode": "sync"}, {}),
			testing.created("aws_rds_cluster.orders", {}, {"engine": testing.to(["local.engine"])}),
		],
		"judged": [[0, "unknown", object.union(
			expression("engine", ["local.engine"]),
			{"related": ["aws_rds_cluster.orders"]},
		)]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster_activity_stream.orders", {"mode": "sync"})],
		"judged": [],
	},
	"not applicable to a cluster, unless each needs a stream": {
		"resources": [cluster("aurora-mysql")],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	started.judged == case.judged with input as testing.plan(case.resources)
}

needed_cases := {
	"right": {"resources": [stream({"mode": "async"}, {}), cluster("aurora-mysql")], "judged": [0, 1]},
	"wrong: no stream": {"resources": [cluster("aurora-mysql")], "judged": [[0, "fail", absent]]},
	"undecidable: a stream of a cluster that is not known": {
		"resources": [cluster("aurora-mysql"), testing.created(
			"aws_rds_cluster_activity_stream.hidden",
			{"mode": "async"},
			{"resource_arn": testing.to(["local.cluster"])},
		)],
		"judged": [1, [0, "unknown", expression("aws_rds_cluster_activity_stream", ["local.cluster"])]],
	},
	"not applicable to a Multi-AZ DB cluster": {"resources": [cluster("mysql")], "judged": []},
}

test_needed[name] if {
	some name, case in needed_cases
	started.judged == case.judged with input as testing.plan(case.resources)
		with data.parameters as {"presence_required": true}
}

absent := {"attribute": "aws_rds_cluster_activity_stream", "reason": "absent"}

native := "engine_native_audit_fields_included"

cluster_arn := "arn:aws:rds:eu-central-1:111122223333:cluster:orders"

stream(known, pending) := testing.created(
	"aws_rds_cluster_activity_stream.orders",
	known,
	object.union({"resource_arn": testing.to(["aws_rds_cluster.orders.arn"])}, pending),
)

cluster(engine) := testing.created("aws_rds_cluster.orders", {"engine": engine}, {"arn": null})

expression(name, needs) := {"attribute": name, "reason": "expression", "needs": needs}
