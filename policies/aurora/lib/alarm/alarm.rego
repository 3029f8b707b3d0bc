# METADATA
# title: Alarms
# description: |
#   Which metrics the CloudWatch alarms of a plan watch, and of which clusters and instances: by the dimensions
#   `DBClusterIdentifier` and `DBInstanceIdentifier`, known or referenced. A dimension that is not known yet hides all
#   dimensions of the alarm, so that what they refer to stands for them.
#   Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/dimensions.html
package aurora.lib.alarm

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.block
import data.aurora.lib.group
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   By alarm, what it watches, by itself or in its queries: `namespace` and `metric`, null where they are not known;
#   `resources`, handles of the clusters and instances in its dimensions, Aurora's or not; `elsewhere`, true where they
#   name a cluster that is not in the plan; and where the plan does not show the dimensions, `needs`.
watched := {alarm: array.concat(by_itself(alarm), in_queries(alarm)) |
	some alarm in plan.of("aws_cloudwatch_metric_alarm")
}

# METADATA
# description: Alarms by the clusters and instances that are in their dimensions, Aurora's or not.
on := group.by_first([[resource, alarm] |
	some alarm, all_seen in watched
	some seen in all_seen
	some resource in seen.resources
])

# METADATA
# description: Alarms by namespace and name of the metrics that they watch.
of_metric := group.by_first([[[seen.namespace, seen.metric], alarm] |
	some alarm, all_seen in watched
	some seen in all_seen
])

# METADATA
# description: The alarms on a cluster or on one of its instances.
on_cluster(cluster) := array.concat(object.get(on, cluster, []), [alarm |
	some instance in object.get(aurora.instances_of, cluster, [])
	some alarm in object.get(on, instance, [])
])

# METADATA
# description: True when an alarm watches one of these metrics of RDS on the cluster, or on each of its instances.
watches_all_of(cluster, metrics) if watches(cluster, metrics)

else if {
	count(aurora.instances_of[cluster]) > 0
	every instance in aurora.instances_of[cluster] {
		watches(instance, metrics)
	}
}

# METADATA
# description: True when an alarm watches one of these metrics of RDS on the cluster, or on any of its instances.
watches_any_of(cluster, metrics) if watches(cluster, metrics)

else if {
	some instance in aurora.instances_of[cluster]
	watches(instance, metrics)
}

# METADATA
# description: |
#   Evidence that an alarm may watch one of these metrics of RDS on any cluster, as the plan does not show its
#   dimensions or its metric. Undefined where there is none.
doubt(metrics) := [{"attribute": "dimensions", "reason": "expression", "needs": needs, "related": [plan.address(alarm)]} |
	some [alarm, metric, needs] in doubtful
	may_be(metric, metrics)
][0]

# METADATA
# description: Alarms of which the plan does not show which metric they watch, so that it may be any.
unclear := sort({alarm |
	some alarm, all_seen in watched
	some seen in all_seen
	null in [seen.metric, seen.namespace]
})

namespace := "AWS/RDS"

watches(resource, metrics) if {
	some metric in metrics
	metrics_on[[resource, metric]]
}

may_be(metric, metrics) if metric in metrics

else if is_null(metric)

metrics_on := {[resource, seen.metric] |
	some _, all_seen in watched
	some seen in all_seen
	seen.namespace == namespace
	some resource in seen.resources
}

doubtful := sort([[alarm, seen.metric, object.get(seen, "needs", [])] |
	some alarm, all_seen in watched
	some seen in all_seen
	seen.namespace in {namespace, null}
	is_open(seen)
])

is_open(seen) if seen.needs

else if is_null(seen.metric)

else if is_null(seen.namespace)

by_itself(alarm) := [] if {
	attribute.is_settled(alarm, "metric_name")
	not is_string(object.get(plan.after(alarm), "metric_name", null))
} else := [object.union(
	{"namespace": text(plan.after(alarm), "namespace"), "metric": text(plan.after(alarm), "metric_name")},
	resources_in(alarm, attribute.state(alarm, "dimensions")),
)]

resources_in(_, given) := named_in(given.value) if {
	given.state == "known"
} else := {"resources": [], "elsewhere": false} if {
	given.state == "unset"
} else := {"resources": [target.handle | some target in given.targets], "elsewhere": false} if {
	given.state == "referenced"
} else := {"resources": [], "elsewhere": false, "needs": given.needs}

# The dimensions of queries stand in sets, where the plan does not say which expression belongs to which element.
in_queries(alarm) := [] if {
	attribute.is_settled(alarm, "metric_query")
	not is_array(object.get(plan.after(alarm), "metric_query", null))
} else := [{"namespace": null, "metric": null, "resources": [], "elsewhere": false, "needs": []}] if {
	not block.entries(alarm, "metric_query")
} else := [object.union(
	{"namespace": text(entry.values, "namespace"), "metric": text(entry.values, "metric_name")},
	in_entry(entry, alarm),
) |
	some query in block.entries(alarm, "metric_query")
	some entry in block.within(query, "metric")
]

in_entry(entry, alarm) := named_in(object.get(entry.values, "dimensions", null)) if {
	object.get(entry.unknown, "dimensions", false) in [false, {}]
} else := {"resources": [target.handle | some target in found.targets], "elsewhere": false} if {
	found := block.references(alarm, "metric_query", "dimensions")
	count(found.targets) > 0
	count(found.hidden) == 0
} else := {"resources": [], "elsewhere": false, "needs": block.references(alarm, "metric_query", "dimensions").hidden}

named_in(dimensions) := {"resources": resources, "elsewhere": is_elsewhere(dimensions)} if {
	resources := array.concat(
		object.get(aurora.clusters_named, object.get(dimensions, "DBClusterIdentifier", ""), []),
		object.get(aurora.instances_named, object.get(dimensions, "DBInstanceIdentifier", ""), []),
	)
} else := {"resources": [], "elsewhere": false}

is_elsewhere(dimensions) if {
	name := dimensions.DBClusterIdentifier
	not aurora.clusters_named[name]
} else := false

text(values, name) := values[name] if is_string(values[name])

else := null
