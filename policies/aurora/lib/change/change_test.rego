package aurora.lib.change_test

import data.aurora.lib.change
import data.aurora.testing
import rego.v1

orders := {"engine": "aurora-mysql", "backup_retention_period": 7}

address := "aws_rds_cluster.orders"

changed := testing.updated(address, orders, orders, {})

resources := [
	changed,
	testing.replaced("aws_rds_cluster.replaced", orders, orders, {}, ["storage_encrypted"]),
	testing.acted(testing.created("aws_rds_cluster.overlapping", orders, {}), ["create", "delete"], orders),
	testing.acted(testing.created("aws_rds_cluster.released", orders, {}), ["create", "forget"], orders),
	testing.acted(testing.created("aws_rds_cluster.released_first", orders, {}), ["forget", "create"], orders),
	testing.deleted("aws_rds_cluster.destroyed", orders),
	testing.forgotten("aws_rds_cluster.forgotten", orders),
	testing.unchanged("aws_rds_cluster.unchanged", orders),
	testing.created("aws_rds_cluster.created", orders, {}),
	testing.updated("aws_rds_cluster.multi_zone", {"engine": "mysql"}, {"engine": "mysql"}, {}),
	testing.updated("aws_rds_cluster.engine_unknown", {}, {}, {}),
	testing.updated("aws_rds_cluster_instance.orders", orders, orders, {}),
	testing.updated("aws_rds_cluster_instance.multi_zone", {"engine": "postgres"}, {"engine": "postgres"}, {}),
	object.union(
		testing.deleted("aws_rds_cluster.overlapping", orders),
		{"deposed": "0a1b2c3d"},
	),
	testing.updated("data.aws_rds_cluster.read", orders, orders, {}),
	object.union(testing.unchanged("aws_rds_cluster.imported", orders), {"change": {"importing": {"id": "orders"}}}),
	testing.acted(testing.created("aws_rds_cluster.not_read_yet", orders, {}), ["update"], null),
]

test_of if {
	change.of("aws_rds_cluster") == [0, 1, 2, 3, 4, 5, 6, 9, 10, 13] with input as testing.plan(resources)
}

test_of_nothing if {
	change.of("aws_kms_key") == [] with input as testing.plan(resources)
}

test_staying if {
	change.staying("aws_rds_cluster") == [0, 1, 2, 3, 4, 9, 10] with input as testing.plan(resources)
}

test_all_before if {
	found := change.all_before("aws_rds_cluster") with input as testing.plan(resources)
	found == [0, 1, 2, 3, 4, 5, 6, 9, 10, 13, 7, 15]
}

test_clusters if {
	change.clusters == [0, 1, 2, 3, 4, 5, 6, 10, 13] with input as testing.plan(resources)
}

test_staying_clusters if {
	change.staying_clusters == [0, 1, 2, 3, 4, 10] with input as testing.plan(resources)
}

test_instances if {
	change.instances == [11] with input as testing.plan(resources)
}

test_imported if {
	change.imported == [15] with input as testing.plan(resources)
}

test_before if {
	found := {handle: values |
		some handle in [0, 5, 7, 8]
		values := change.before(handle)
	} with input as testing.plan(resources)
	found == {0: orders, 5: orders, 7: orders}
}

test_kind if {
	found := {handle: kind |
		some handle, _ in resources
		kind := change.kind(handle)
	} with input as testing.plan(resources)
	found == {
		0: "updated",
		1: "replaced",
		2: "replaced",
		3: "released",
		4: "released",
		5: "destroyed",
		6: "forgotten",
		9: "updated",
		10: "updated",
		11: "updated",
		12: "updated",
		13: "destroyed",
		14: "updated",
		16: "updated",
	}
}

test_is_destroyed if {
	found := {handle | some handle, _ in resources; change.is_destroyed(handle)} with input as testing.plan(resources)
	found == {1, 2, 5, 13}
}

test_is_forgotten if {
	found := {handle | some handle, _ in resources; change.is_forgotten(handle)} with input as testing.plan(resources)
	found == {3, 4, 6}
}

test_is_overlapping if {
	found := {handle | some handle, _ in resources; change.is_overlapping(handle)} with input as testing.plan(resources)
	found == {2}
}

loss_cases := {
	"replaced by a changed attribute": {
		"resource": testing.replaced(address, orders, orders, {}, ["storage_encrypted", "engine"]),
		"loss": {"attribute": "storage_encrypted", "reason": "replaced"},
	},
	"replaced as asked": {
		"resource": object.union(
			testing.replaced(address, orders, orders, {}, []),
			{"action_reason": "replace_by_request"},
		),
		"loss": {"attribute": "action_reason", "found": "replace_by_request", "reason": "replaced"},
	},
	"destroyed as the configuration has it no longer": {
		"resource": object.union(testing.deleted(address, orders), {"action_reason": "delete_because_no_resource_config"}),
		"loss": {"attribute": "action_reason", "found": "delete_because_no_resource_config", "reason": "destroyed"},
	},
	"destroyed without a reason": {
		"resource": testing.deleted(address, orders),
		"loss": {"attribute": "actions", "found": ["delete"], "reason": "destroyed"},
	},
}

test_loss[name] if {
	some name, case in loss_cases
	change.loss(0) == case.loss with input as testing.plan([case.resource])
}

test_must_be_kept[name] if {
	some name, case in loss_cases
	change.must_be_kept(0) == [0, "fail", case.loss] with input as testing.plan([case.resource])
}

test_must_be_kept_unless_plans_may_destroy[name] if {
	some name, case in loss_cases
	plan := testing.plan([case.resource])
	change.must_be_kept(0) == 0 with input as plan with data.parameters as {"destroy_allowed": true}
}

test_must_be_kept_where_it_is if {
	change.must_be_kept(0) == 0 with input as testing.plan([changed])
}
