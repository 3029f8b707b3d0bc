package aurora.lib.metric_filter_test

import data.aurora.lib.metric_filter
import data.aurora.testing
import rego.v1

# Clusters 0 and 1, the log group 2 of cluster 1.
estate := [
	testing.created("aws_rds_cluster.orders", {"engine": "aurora-postgresql", "cluster_identifier": "orders"}, {"id": null}),
	testing.created("aws_rds_cluster.made_up", {"engine": "aurora-postgresql"}, {"cluster_identifier": null, "id": null}),
	testing.created(
		"aws_cloudwatch_log_group.made_up",
		{},
		{"name": testing.to(["aws_rds_cluster.made_up.cluster_identifier"]), "id": null},
	),
	testing.created("aws_cloudwatch_log_group.orders", {"name": "/aws/rds/cluster/orders/postgresql"}, {"id": null}),
]

filter(known, pending) := testing.created(
	"aws_cloudwatch_log_metric_filter.logins",
	object.union(
		{"pattern": "failed", "metric_transformation": [{"namespace": "Orders", "name": "FailedLogins"}]},
		known,
	),
	pending,
)

cases := {
	"a group of the plan by its name": {
		"filter": filter({"log_group_name": "/aws/rds/cluster/orders/postgresql"}, {}),
		"groups": {3: [4]},
		"clusters": {0: [4]},
	},
	"a group outside the plan": {
		"filter": filter({"log_group_name": "/aws/rds/cluster/orders/instance"}, {}),
		"groups": {"/aws/rds/cluster/orders/instance": [4]},
		"clusters": {0: [4]},
	},
	"a group of something else": {
		"filter": filter({"log_group_name": "/audit/trail"}, {}),
		"groups": {"/audit/trail": [4]},
		"clusters": {},
	},
	"a group by reference, which has the cluster by reference": {
		"filter": filter({}, {"log_group_name": testing.to(["aws_cloudwatch_log_group.made_up.name"])}),
		"groups": {2: [4]},
		"clusters": {1: [4]},
	},
	"a group of a known name by reference": {
		"filter": filter({}, {"log_group_name": testing.to(["aws_cloudwatch_log_group.orders.id"])}),
		"groups": {3: [4]},
		"clusters": {0: [4]},
	},
	"a cluster by reference": {
		"filter": filter({}, {"log_group_name": testing.to(["aws_rds_cluster.made_up.cluster_identifier"])}),
		"groups": {null: [4]},
		"clusters": {1: [4]},
	},
	"a group that the plan does not show": {
		"filter": filter({}, {"log_group_name": testing.to(["local.group"])}),
		"groups": {null: [4]},
		"clusters": {},
	},
}

test_what_filters_read[name] if {
	some name, case in cases
	plan := testing.plan(array.concat(estate, [case.filter]))
	[metric_filter.by_group, metric_filter.by_cluster] == [case.groups, case.clusters] with input as plan
}

watching(name) := testing.created(
	"aws_cloudwatch_metric_alarm.logins",
	{"namespace": "Orders", "metric_name": name, "metric_query": [], "dimensions": null},
	{},
)

test_alarms_of if {
	metric_filter.alarms_of(0) == [1] with input as testing.plan([filter({}, {}), watching("FailedLogins")])
	metric_filter.alarms_of(0) == [] with input as testing.plan([filter({}, {}), watching("Others")])
}

test_is_shown if {
	metric_filter.is_shown(0) with input as testing.plan([filter({}, {})])
	hidden := testing.masked(filter({}, {}), {"metric_transformation": [{"name": true}]})
	not metric_filter.is_shown(0) with input as testing.plan([hidden])
	unnamed := testing.created("aws_cloudwatch_log_metric_filter.logins", {"metric_transformation": []}, {"pattern": null})
	not metric_filter.is_shown(0) with input as testing.plan([unnamed])
}
