package aurora.rules.change.global_database_broken_test

import data.aurora.rules.change.global_database_broken
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [member({"global_cluster_identifier": "world"}, {})], "judged": [0]},
	"right as the global cluster is only updated": {
		"resources": [testing.updated("aws_rds_global_cluster.orders", world, world, {})],
		"judged": [0],
	},
	"wrong": {
		"resources": [member({"global_cluster_identifier": "elsewhere"}, {})],
		"judged": [[0, "fail", left("elsewhere")]],
	},
	"null": {
		"resources": [member({"global_cluster_identifier": null}, {})],
		"judged": [[0, "fail", left(null)]],
	},
	"unset": {
		"resources": [member({}, {"global_cluster_identifier": null})],
		"judged": [[0, "fail", left(null)]],
	},
	"referenced": {
		"resources": [
			member({}, {"global_cluster_identifier": testing.to(["aws_rds_global_cluster.other.id"])}),
			testing.created("aws_rds_global_cluster.other", {"engine": "aurora-mysql"}, {"id": null}),
		],
		"judged": [[0, "unknown", needs("aws_rds_global_cluster.other.id")]],
	},
	"undecidable": {
		"resources": [member({}, {"global_cluster_identifier": testing.to(["local.world"])})],
		"judged": [[0, "unknown", needs("local.world")]],
	},
	"right as it was in none": {
		"resources": [testing.updated(
			"aws_rds_cluster.orders",
			{"engine": "aurora-mysql", "global_cluster_identifier": null},
			{"engine": "aurora-mysql", "global_cluster_identifier": "world"},
			{},
		)],
		"judged": [0],
	},
	"right where plans may destroy": {
		"resources": [
			member({"global_cluster_identifier": null}, {}),
			testing.deleted("aws_rds_global_cluster.orders", world),
		],
		"parameters": {"destroy_allowed": true},
		"judged": [1, 0],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_global_cluster.orders", world)],
		"judged": [[0, "fail", {"attribute": "actions", "found": ["delete"], "reason": "destroyed"}]],
	},
	"not applicable to a cluster that is destroyed, or a global cluster of another engine": {
		"resources": [
			testing.deleted("aws_rds_cluster.orders", {"engine": "aurora-mysql", "global_cluster_identifier": "world"}),
			testing.deleted("aws_rds_global_cluster.orders", {"engine": "postgres"}),
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	parameters := object.get(case, "parameters", {})
	plan := testing.plan(case.resources)
	global_database_broken.judged == case.judged with input as plan with data.parameters as parameters
}

world := {"engine": "aurora-mysql", "global_cluster_identifier": "world"}

member(known, pending) := testing.updated(
	"aws_rds_cluster.orders",
	{"engine": "aurora-mysql", "global_cluster_identifier": "world"},
	object.union({"engine": "aurora-mysql"}, known),
	pending,
)

left(found) := {"attribute": "global_cluster_identifier", "found": found, "expected": "world", "reason": "weaker"}

needs(reference) := {"attribute": "global_cluster_identifier", "reason": "expression", "needs": [reference]}
