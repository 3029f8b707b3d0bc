package aurora.lib.scope_test

import data.aurora.lib.scope
import data.aurora.testing
import rego.v1

log_group_cases := {
	"a log of a cluster": {"known": {"name": "/aws/rds/cluster/orders/postgresql"}, "pending": {}, "in_scope": true},
	"a log of a Multi-AZ DB cluster": {
		"known": {"name": "/aws/rds/cluster/plain/postgresql"},
		"pending": {},
		"in_scope": false,
	},
	"a log of a DB instance": {
		"known": {"name": "/aws/rds/instance/orders/postgresql"},
		"pending": {},
		"in_scope": false,
	},
	"a log of a proxy": {"known": {"name": "/aws/rds/proxy/orders"}, "pending": {}, "in_scope": true},
	"what the operating system says": {"known": {"name": "RDSOSMetrics"}, "pending": {}, "in_scope": true},
	"another log": {"known": {"name": "/ecs/orders"}, "pending": {}, "in_scope": false},
	"no name": {"known": {"name": null}, "pending": {}, "in_scope": false},
	"a name made of an Aurora cluster": {
		"known": {},
		"pending": {"name": testing.to(["aws_rds_cluster.aurora.id"])},
		"in_scope": true,
	},
	"a name made of another cluster": {
		"known": {},
		"pending": {"name": testing.to(["aws_rds_cluster.plain.id"])},
		"in_scope": false,
	},
	"a name that only a local knows": {
		"known": {},
		"pending": {"name": testing.to(["local.name"])},
		"in_scope": false,
	},
}

log_group_plan(case) := testing.plan([
	testing.created("aws_cloudwatch_log_group.group", case.known, case.pending),
	testing.created("aws_rds_cluster.aurora", {"engine": "aurora-mysql"}, {}),
	testing.created("aws_rds_cluster.plain", {"engine": "postgres", "cluster_identifier": "plain"}, {}),
])

test_log_groups[name] if {
	some name, case in log_group_cases
	found := scope.log_groups with input as log_group_plan(case)
	found == {handle | some handle in [0]; case.in_scope}
}

test_log_groups_are_all_where_all_are_asked_for if {
	some name, case in log_group_cases
	found := scope.log_groups with input as log_group_plan(case) with data.parameters as {"scope": "all"}
	found == {0}
}
