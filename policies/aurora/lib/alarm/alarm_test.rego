package aurora.lib.alarm_test

import data.aurora.lib.alarm
import data.aurora.testing
import rego.v1

# Cluster 0 has the instances 1 and 2, cluster 3 has none, cluster 4 is not Aurora's.
estate := [
	testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql", "cluster_identifier": "orders"}, {"id": null}),
	instance("writer"),
	instance("reader"),
	testing.created("aws_rds_cluster.made_up", {"engine": "aurora-mysql"}, {"id": null, "cluster_identifier": null}),
	testing.created("aws_rds_cluster.plain", {"engine": "mysql", "cluster_identifier": "plain"}, {"id": null}),
]

instance(name) := testing.created(
	concat(".", ["aws_rds_cluster_instance", name]),
	{"engine": "aurora-mysql", "identifier": name},
	{"cluster_identifier": testing.to(["aws_rds_cluster.orders.id"])},
)

processor(known, pending) := testing.created(
	"aws_cloudwatch_metric_alarm.processor",
	object.union({"namespace": "AWS/RDS", "metric_name": "CPUUtilization", "metric_query": []}, known),
	pending,
)

queried(queries, mask, expressions) := testing.configured(
	testing.masked(
		testing.created(
			"aws_cloudwatch_metric_alarm.processor",
			{"namespace": null, "metric_name": null, "metric_query": queries},
			{},
		),
		{"metric_query": mask},
	),
	{"metric_query": expressions},
)

query(dimensions) := {"metric": [object.union(
	{"namespace": "AWS/RDS", "metric_name": "CPUUtilization"},
	dimensions,
)]}

seen(resources, elsewhere) := [{
	"namespace": "AWS/RDS",
	"metric": "CPUUtilization",
	"resources": resources,
	"elsewhere": elsewhere,
}]

cases := {
	"a cluster by its identifier": {
		"alarm": processor({"dimensions": {"DBClusterIdentifier": "orders", "Role": "READER"}}, {}),
		"watched": seen([0], false),
	},
	"an instance by its identifier": {
		"alarm": processor({"dimensions": {"DBInstanceIdentifier": "reader"}}, {}),
		"watched": seen([2], false),
	},
	"a cluster that is not Aurora's": {
		"alarm": processor({"dimensions": {"DBClusterIdentifier": "plain"}}, {}),
		"watched": seen([4], false),
	},
	"a cluster outside the plan": {
		"alarm": processor({"dimensions": {"DBClusterIdentifier": "elsewhere"}}, {}),
		"watched": seen([], true),
	},
	"a cluster by reference": {
		"alarm": processor({}, {"dimensions": testing.to(["aws_rds_cluster.made_up.cluster_identifier"])}),
		"watched": seen([3], false),
	},
	"no dimensions": {"alarm": processor({"dimensions": null}, {}), "watched": seen([], false)},
	"unset dimensions": {"alarm": processor({}, {"dimensions": null}), "watched": seen([], false)},
	"dimensions that the plan does not show": {
		"alarm": processor({}, {"dimensions": testing.to(["local.dimensions"])}),
		"watched": [{
			"namespace": "AWS/RDS",
			"metric": "CPUUtilization",
			"resources": [],
			"elsewhere": false,
			"needs": ["local.dimensions"],
		}],
	},
	"a metric that the plan does not show": {
		"alarm": testing.created(
			"aws_cloudwatch_metric_alarm.processor",
			{"dimensions": {}, "metric_query": []},
			{"metric_name": testing.to(["local.metric"]), "namespace": testing.to(["local.namespace"])},
		),
		"watched": [{"namespace": null, "metric": null, "resources": [], "elsewhere": false}],
	},
	"a query": {
		"alarm": queried([query({"dimensions": {"DBClusterIdentifier": "orders"}}), {"expression": "m1 * 2"}], [{"metric": [{}]}, {}], []),
		"watched": seen([0], false),
	},
	"a query whose dimensions are partly known": {
		"alarm": queried([query({})], [{"metric": [{"dimensions": true}]}], [{"metric": [{"dimensions": testing.to([
			"aws_rds_cluster.made_up.id",
		])}]}]),
		"watched": seen([3], false),
	},
	"a query whose dimensions the plan does not show": {
		"alarm": queried([query({})], [{"metric": [{"dimensions": true}]}], [{"metric": [{"dimensions": testing.to([
			"local.dimensions",
		])}]}]),
		"watched": [{
			"namespace": "AWS/RDS",
			"metric": "CPUUtilization",
			"resources": [],
			"elsewhere": false,
			"needs": ["local.dimensions"],
		}],
	},
	"queries that the plan does not show": {
		"alarm": testing.created(
			"aws_cloudwatch_metric_alarm.processor",
			{"metric_name": null},
			{"metric_query": null},
		),
		"watched": [{"namespace": null, "metric": null, "resources": [], "elsewhere": false, "needs": []}],
	},
	"neither a metric nor a query, as attributes that are not there": {
		"alarm": testing.created("aws_cloudwatch_metric_alarm.processor", {}, {}),
		"watched": [],
	},
	"neither a metric nor a query": {
		"alarm": testing.created("aws_cloudwatch_metric_alarm.processor", {"metric_name": null, "metric_query": null}, {}),
		"watched": [],
	},
}

test_watched[name] if {
	some name, case in cases
	alarm.watched == {5: case.watched} with input as testing.plan(array.concat(estate, [case.alarm]))
}

on_instance(name) := testing.created(
	concat("", ["aws_cloudwatch_metric_alarm.", name]),
	{
		"namespace": "AWS/RDS",
		"metric_name": "CPUUtilization",
		"metric_query": [],
		"dimensions": {"DBInstanceIdentifier": name},
	},
	{},
)

says(metrics) := {
	"all": [cluster | some cluster in [0, 3]; alarm.watches_all_of(cluster, metrics)],
	"any": [cluster | some cluster in [0, 3]; alarm.watches_any_of(cluster, metrics)],
}

test_watched_on_the_cluster if {
	plan := testing.plan(array.concat(estate, [processor({"dimensions": {"DBClusterIdentifier": "orders"}}, {})]))
	says({"CPUUtilization", "Other"}) == {"all": [0], "any": [0]} with input as plan
	says({"Other"}) == {"all": [], "any": []} with input as plan
}

test_watched_on_one_instance_of_two if {
	plan := testing.plan(array.concat(estate, [on_instance("reader")]))
	says({"CPUUtilization"}) == {"all": [], "any": [0]} with input as plan
}

test_watched_on_each_instance if {
	plan := testing.plan(array.concat(estate, [on_instance("reader"), on_instance("writer")]))
	says({"CPUUtilization"}) == {"all": [0], "any": [0]} with input as plan
}

test_on if {
	resources := array.concat(estate, [processor({"dimensions": {"DBClusterIdentifier": "orders"}}, {}), on_instance("reader")])
	[alarm.on, alarm.on_cluster(0), alarm.on_cluster(3)] == [{0: [5], 2: [6]}, [5, 6], []] with input as testing.plan(resources)
}

test_of_metric if {
	resources := array.concat(estate, [processor({"dimensions": null}, {})])
	alarm.of_metric == {["AWS/RDS", "CPUUtilization"]: [5]} with input as testing.plan(resources)
}

doubts := {
	"of its dimensions": {
		"alarm": processor({}, {"dimensions": testing.to(["local.dimensions"])}),
		"needs": ["local.dimensions"],
	},
	"of its metric": {
		"alarm": testing.created(
			"aws_cloudwatch_metric_alarm.processor",
			{"namespace": "AWS/RDS", "dimensions": {}, "metric_query": []},
			{"metric_name": testing.to(["local.metric"])},
		),
		"needs": [],
	},
	"of its namespace": {
		"alarm": testing.created(
			"aws_cloudwatch_metric_alarm.processor",
			{"metric_name": "CPUUtilization", "dimensions": {}, "metric_query": []},
			{"namespace": testing.to(["local.namespace"])},
		),
		"needs": [],
	},
}

test_doubt[name] if {
	some name, case in doubts
	alarm.doubt({"CPUUtilization"}) == {
		"attribute": "dimensions",
		"reason": "expression",
		"needs": case.needs,
		"related": ["aws_cloudwatch_metric_alarm.processor"],
	} with input as testing.plan([case.alarm])
}

test_unclear if {
	alarm.unclear == [0] with input as testing.plan([doubts["of its metric"].alarm])
	alarm.unclear == [0] with input as testing.plan([doubts["of its namespace"].alarm])
	alarm.unclear == [] with input as testing.plan([doubts["of its dimensions"].alarm])
}

test_no_doubt_of_another_metric if {
	not alarm.doubt({"Deadlocks"}) with input as testing.plan([doubts["of its dimensions"].alarm])
}

test_no_doubt_of_what_is_known if {
	not alarm.doubt({"CPUUtilization"}) with input as testing.plan([processor({"dimensions": null}, {})])
}
