package aurora.lib.scope_event_subscriptions_test

import data.aurora.lib.scope
import data.aurora.testing
import rego.v1

beside := [
	testing.created("aws_rds_cluster.plain", {"engine": "mysql", "cluster_identifier": "plain"}, {}),
	testing.created("aws_db_parameter_group.plain", {"name": "plain", "family": "mysql8.0"}, {}),
	testing.created("aws_db_parameter_group.orders", {"name": "orders", "family": "aurora-mysql8.0"}, {}),
]

aurora := [
	testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql", "cluster_identifier": "orders"}, {}),
	testing.created(
		"aws_rds_cluster_instance.orders",
		{"engine": "aurora-mysql", "identifier": "orders-0", "cluster_identifier": "orders"},
		{},
	),
]

cases := {
	"an Aurora cluster": {"type": "db-cluster", "ids": ["orders"], "in": true},
	"an instance of Aurora": {"type": "db-instance", "ids": ["orders-0"], "in": true},
	"a group of parameters of Aurora": {"type": "db-parameter-group", "ids": ["orders"], "in": true},
	"a cluster that is not Aurora's": {"type": "db-cluster", "ids": ["plain"], "in": false},
	"a group of parameters that is not Aurora's": {"type": "db-parameter-group", "ids": ["plain"], "in": false},
	"a cluster outside the plan": {"type": "db-cluster", "ids": ["elsewhere"], "in": true},
	"an instance outside the plan": {"type": "db-instance", "ids": ["elsewhere"], "in": false},
	"every instance": {"type": "db-instance", "ids": null, "in": true},
	"everything": {"type": null, "ids": null, "in": true},
	"every snapshot of instances that are not Aurora's": {"type": "db-snapshot", "ids": null, "in": false},
}

subscription(case) := testing.created(
	"aws_db_event_subscription.events",
	{"source_type": case.type, "source_ids": case.ids},
	{},
)

test_in_scope[name] if {
	some name, case in cases
	plan := testing.plan(array.concat([subscription(case)], array.concat(beside, aurora)))
	found := scope.event_subscriptions with input as plan
	found == {handle | some handle in [0]; case["in"]}
}

test_every_instance_of_a_plan_without_aurora if {
	plan := testing.plan(array.concat([subscription(cases["every instance"])], beside))
	scope.event_subscriptions == set() with input as plan
}

test_scope_of_all if {
	found := scope.event_subscriptions with input as testing.plan([subscription(cases["an instance outside the plan"])])
		with data.parameters as {"scope": "all"}
	found == {0}
}
