# METADATA
# title: Metric filters
# description: |
#   What the metric filters of a plan look for in log groups, whose log groups these are, and whether an alarm looks at
#   what they count.
#   Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/MonitoringLogData.html
package aurora.lib.metric_filter

import data.aurora.lib.alarm
import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.group
import data.aurora.lib.link
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   Metric filters by what they read: the handle of a log group of this plan, else the name of one. Those of which the
#   plan does not show what they read stand under null.
by_group := group.by_first([[key, filter] |
	some filter in plan.of("aws_cloudwatch_log_metric_filter")
	some key in groups_of(link.to(filter, "log_group_name", {"aws_cloudwatch_log_group"}, {"id", "name"}))
])

# METADATA
# description: Metric filters by the cluster, Aurora's or not, whose logs they read.
by_cluster := group.by_first([[cluster, filter] |
	some filter in plan.of("aws_cloudwatch_log_metric_filter")
	some cluster in clusters_at(filter, "log_group_name")
])

# METADATA
# description: The pattern of a metric filter. Undefined where the plan does not show it.
pattern(filter) := text if {
	text := plan.after(filter).pattern
	is_string(text)
}

# METADATA
# description: The alarms on the metric that a filter makes.
alarms_of(filter) := [watching |
	some made in plan.after(filter).metric_transformation
	some watching in object.get(alarm.of_metric, [[made.namespace, made.name]], [])
]

# METADATA
# description: True when all of what a filter looks for and makes is known.
is_shown(filter) if {
	pattern(filter)
	attribute.is_settled(filter, "metric_transformation")
}

groups_of(linked) := array.concat(linked.handles, linked.outside) if count(linked.needs) == 0

else := [null]

clusters_at(handle, name) := clusters_named_by(plan.after(handle)[name]) if {
	is_string(plan.after(handle)[name])
} else := [cluster |
	some target in attribute.state(handle, name).targets
	some cluster in clusters_behind(target.handle)
]

clusters_behind(handle) := [handle] if {
	input.resource_changes[handle].type == "aws_rds_cluster"
} else := clusters_named_by(plan.after(handle).name) if {
	is_string(plan.after(handle).name)
} else := [target.handle |
	some target in attribute.state(handle, "name").targets
	input.resource_changes[target.handle].type == "aws_rds_cluster"
]

# `/aws/rds/cluster/<cluster>/<log>`
clusters_named_by(group_name) := object.get(aurora.clusters_named, split(group_name, "/")[4], []) if {
	startswith(group_name, "/aws/rds/cluster/")
} else := []
