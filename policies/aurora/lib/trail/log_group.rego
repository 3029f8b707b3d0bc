# Where the events of trails are read as logs.
package aurora.lib.trail

import data.aurora.lib.attribute
import data.aurora.lib.link
import data.aurora.lib.metric_filter
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   By trail, the metric filters on the log group that it writes to; those of which the plan does not show what they
#   read are not among them.
filters := {trail: [filter |
	some key in log_groups(trail)
	some filter in object.get(metric_filter.by_group, [key], [])
] |
	some trail in trails
}

# A log group by its handle, or by its name where the plan does not have it. The name is the seventh part of the ARN:
# `arn:aws:logs:<region>:<account>:log-group:<name>:*`
log_groups(trail) := array.concat(named.handles, named.outside) if {
	named := link.known_as({"aws_cloudwatch_log_group"}, {"name"}, [split(plan.after(trail).cloud_watch_logs_group_arn, ":")[6]])
} else := [target.handle | some target in attribute.state(trail, "cloud_watch_logs_group_arn").targets]
