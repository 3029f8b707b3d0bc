package aurora.lib.aurora_members_test

import data.aurora.lib.aurora
import data.aurora.testing
import data.aurora.testing.terraform
import rego.v1

cluster(name, known, pending) := testing.created(
	concat(".", ["aws_rds_cluster", name]),
	object.union({"engine": "aurora-mysql"}, known),
	pending,
)

instance(name, known, pending) := testing.created(
	concat(".", ["aws_rds_cluster_instance", name]),
	object.union({"engine": "aurora-mysql"}, known),
	pending,
)

resources := [
	cluster("orders", {}, {"id": null}),
	cluster("catalog", {"cluster_identifier": "catalog"}, {}),
	cluster("empty", {}, {}),
	instance("orders_1", {}, {"cluster_identifier": testing.to(["aws_rds_cluster.orders.id"])}),
	instance("orders_2", {}, {"cluster_identifier": testing.to(["aws_rds_cluster.orders.cluster_identifier"])}),
	instance("catalog", {"cluster_identifier": "catalog"}, {}),
	instance("outside", {"cluster_identifier": "elsewhere"}, {}),
	instance("unplaced", {}, {"cluster_identifier": testing.to(["local.cluster"])}),
]

test_instances_of if {
	aurora.instances_of == {0: [3, 4], 1: [5]} with input as testing.plan(resources)
}

# A cluster and two instances of it in each of two instances of a module, the instances in a module of their own.
module_plan := terraform.plan(
	[
		terraform.resource("module.db[\"a\"].aws_rds_cluster.this", {"engine": "aurora-mysql"}, {"id": true}),
		terraform.resource("module.db[\"b\"].aws_rds_cluster.this", {"engine": "aurora-mysql"}, {"id": true}),
		in_module("a", 0),
		in_module("a", 1),
		in_module("b", 0),
		in_module("b", 1),
	],
	terraform.calls({"db": {
		"expressions": {},
		"module": object.union(
			terraform.module({"aws_rds_cluster.this": {}}),
			terraform.calls({"instances": {
				"expressions": {"cluster": testing.to(["aws_rds_cluster.this.id"])},
				"module": object.union(
					terraform.variables({"cluster": []}),
					terraform.module({"aws_rds_cluster_instance.this": {"cluster_identifier": {"references": ["var.cluster"]}}}),
				),
			}}),
		),
	}}),
)

in_module(key, index) := terraform.resource(
	concat("", [
		"module.db[\"", key, "\"].module.instances.aws_rds_cluster_instance.this[",
		format_int(index, 10), "]",
	]),
	{"engine": "aurora-mysql"},
	{"cluster_identifier": true},
)

test_instances_of_through_modules if {
	aurora.instances_of == {0: [2, 3], 1: [4, 5]} with input as module_plan
}

test_unplaced if {
	aurora.unplaced == [7] with input as testing.plan(resources)
}

membership_cases := {
	"no global cluster": {"resources": [cluster("orders", {"global_cluster_identifier": null}, {})], "expected": "no"},
	"an empty one": {"resources": [cluster("orders", {"global_cluster_identifier": ""}, {})], "expected": "no"},
	"by its name": {"resources": [cluster("orders", {"global_cluster_identifier": "shop"}, {})], "expected": "yes"},
	"by reference": {
		"resources": [
			cluster("orders", {}, {"global_cluster_identifier": testing.to(["aws_rds_global_cluster.shop.id"])}),
			testing.created("aws_rds_global_cluster.shop", {"engine": "aurora-mysql"}, {"id": null}),
		],
		"expected": "yes",
	},
	"as what the global cluster is made from": {
		"resources": [
			cluster("orders", {}, {"global_cluster_identifier": null}),
			testing.created(
				"aws_rds_global_cluster.shop",
				{},
				{"source_db_cluster_identifier": testing.to(["aws_rds_cluster.orders.arn"]), "engine": null},
			),
		],
		"expected": "yes",
	},
	"by what the plan does not show": {
		"resources": [cluster("orders", {}, {"global_cluster_identifier": testing.to(["local.global"])})],
		"expected": "maybe",
	},
}

test_is_global_member[name] if {
	some name, case in membership_cases
	found := aurora.is_global_member(0) with input as testing.plan(case.resources)
	found == case.expected
}

derived_cases := {
	"a snapshot": {"snapshot_identifier": "orders-2026-11-01"},
	"a point in time": {"restore_to_point_in_time": [{"use_latest_restorable_time": true}]},
	"a replication source": {"replication_source_identifier": "arn:aws:rds:eu-west-1:111122223333:cluster:orders"},
	"a global cluster": {"global_cluster_identifier": "shop"},
}

test_is_derived_by[name] if {
	some name, known in derived_cases
	aurora.is_derived(0) with input as testing.plan([cluster("orders", known, {})])
}

test_is_copy_is_undefined_for_a_member_of_a_global_database if {
	not aurora.is_copy(0) with input as testing.plan([cluster("orders", {"global_cluster_identifier": "shop"}, {})])
}

test_clusters_of_several if {
	aurora.clusters_of_several == [0] with input as testing.plan(resources)
}

setting_cases := {
	"of the cluster": {"instance": 3, "expected": {"state": "known", "value": 30}},
	"of a cluster that has none": {"instance": 5, "expected": {"state": "known", "value": 0, "default": true}},
	"of a cluster outside the plan": {
		"instance": 6,
		"expected": {"state": "undecidable", "reason": "outside_plan", "needs": []},
	},
	"of a cluster that the plan does not show": {
		"instance": 7,
		"expected": {"state": "undecidable", "reason": "expression", "needs": ["local.cluster"]},
	},
}

test_setting_of_cluster[name] if {
	some name, case in setting_cases
	monitored := array.concat([cluster("orders", {"monitoring_interval": 30}, {"id": null})], array.slice(resources, 1, 9))
	found := aurora.setting_of_cluster(case.instance, "monitoring_interval") with input as testing.plan(monitored)
	found == case.expected
}

insights_cases := {
	"on at the instance": {"cluster": false, "instance": true, "expected": {"state": "known", "value": true}},
	"on at the cluster": {"cluster": true, "instance": false, "expected": {"state": "known", "value": true}},
	"off at both": {"cluster": false, "instance": false, "expected": {"state": "known", "value": false}},
}

test_insights[name] if {
	some name, case in insights_cases
	plan := testing.plan([
		cluster("orders", {"performance_insights_enabled": case.cluster}, {"id": null}),
		instance(
			"writer",
			{"performance_insights_enabled": case.instance},
			{"cluster_identifier": testing.to(["aws_rds_cluster.orders.id"])},
		),
	])
	aurora.insights_of[1] == case.expected with input as plan
}

test_global_clusters_of if {
	plan := testing.plan([
		cluster("primary", {}, {"arn": null}),
		cluster("secondary", {}, {"global_cluster_identifier": testing.to(["aws_rds_global_cluster.shop.id"])}),
		testing.created(
			"aws_rds_global_cluster.shop",
			{},
			{"source_db_cluster_identifier": testing.to(["aws_rds_cluster.primary.arn"]), "engine": null, "id": null},
		),
	])
	[[2], [2]] == [aurora.global_clusters_of(0), aurora.global_clusters_of(1)] with input as plan
}

test_is_derived_is_undefined_for_a_cluster_of_its_own if {
	plan := testing.plan([cluster("orders", {"snapshot_identifier": null, "restore_to_point_in_time": []}, {})])
	not aurora.is_derived(0) with input as plan
}

test_global_clusters_are_those_of_aurora if {
	plan := testing.plan([
		testing.created("aws_rds_global_cluster.shop", {"engine": "aurora-postgresql"}, {}),
		testing.created("aws_rds_global_cluster.other", {"engine": "neptune"}, {}),
	])
	aurora.global_clusters == [0] with input as plan
}
