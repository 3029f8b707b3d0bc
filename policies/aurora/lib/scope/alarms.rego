# Which alarms are in scope.
package aurora.lib.scope

import data.aurora.lib.alarm
import data.aurora.lib.aurora
import data.aurora.lib.metric_filter
import data.aurora.lib.plan
import data.aurora.lib.trail
import rego.v1

# METADATA
# description: |
#   Handles of the alarms on clusters of Aurora and their instances, in this plan or outside, on what is counted in the
#   logs of those and of trails, and of the composite alarms that are made of these.
alarms := (metric_alarms | {composite | some part in metric_alarms; some composite in alarm.composites_of[part]}) | {handle |
	some handle in plan.of("aws_cloudwatch_composite_alarm")
	is_all
}

metric_alarms := ({handle | some handle in plan.of("aws_cloudwatch_metric_alarm"); is_all} | {handle |
	some handle, all_seen in alarm.watched
	some seen in all_seen
	is_on_aurora(seen)
}) | {handle |
	some filter in filters_in_scope
	some handle in metric_filter.alarms_of(filter)
}

is_on_aurora(seen) if {
	some resource in seen.resources
	input.resource_changes[resource].type in {"aws_rds_cluster", "aws_rds_cluster_instance"}
	aurora.is_aurora(resource)
} else if {
	seen.elsewhere
	seen.namespace == alarm.namespace
}

filters_in_scope := {filter |
	some cluster, filters in metric_filter.by_cluster
	aurora.is_aurora(cluster)
	some filter in filters
} | {filter | some _, filters in trail.filters; some filter in filters}
