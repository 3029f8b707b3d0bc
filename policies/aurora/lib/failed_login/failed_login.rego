# METADATA
# title: Failed logins
# description: |
#   Where the failed logins of a cluster are counted, and whether an alarm watches the count. Aurora MySQL has the
#   metric `LoginFailures`; Aurora PostgreSQL has none, so that a metric filter has to count them in its log.
#   Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.AuroraMonitoring.Metrics.html
package aurora.lib.failed_login

import data.aurora.lib.alarm
import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.metric_filter
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: True when an alarm watches the failed logins of a cluster.
is_watched(cluster) if {
	aurora.engine(cluster) == "aurora-mysql"
	alarm.watches_all_of(cluster, metrics)
} else if {
	some filter in filters(cluster)
	counts_logins(filter)
	count(metric_filter.alarms_of(filter)) > 0
}

# METADATA
# description: Addresses of the alarms on a cluster that watch a metric which its engine never reports.
idle_alarms(cluster) := {plan.address(watching) |
	some watching in alarm.on_cluster(cluster)
	on_login_failures[watching]
} if {
	aurora.engine(cluster) == "aurora-postgresql"
} else := set()

# METADATA
# description: What the plan does not show, and would have to show to tell whether an alarm watches the failed logins.
doubts(cluster) := array.concat(
	[attribute.undecided("engine", attribute.state(cluster, "engine")) | not aurora.engine(cluster)],
	array.concat(
		array.concat(
			[doubt | doubt := alarm.doubt(metrics); aurora.engine(cluster) == "aurora-mysql"],
			[{"attribute": "metric_name", "reason": "expression", "needs": [], "related": [plan.address(watching)]} |
				some watching in alarm.unclear
				count([filter | some filter in filters(cluster); counts_logins(filter)]) > 0
			],
		),
		[{"attribute": "pattern", "reason": "expression", "needs": [], "related": [plan.address(filter)]} |
			some filter in array.concat(filters(cluster), object.get(metric_filter.by_group, [null], []))
			may_count_logins(filter)
		],
	),
)

# METADATA
# description: The metric filters on the logs of a cluster.
filters(cluster) := object.get(metric_filter.by_cluster, cluster, [])

metrics := {"LoginFailures"}

on_login_failures := {watching |
	some metric in metrics
	some watching in object.get(alarm.of_metric, [[alarm.namespace, metric]], [])
}

# How a failed login reads in the log of PostgreSQL, and in the error and the audit log of MySQL.
phrases := ["authentication failed", "Access denied", "FAILED_CONNECT"]

counts_logins(filter) if {
	some phrase in phrases
	contains(metric_filter.pattern(filter), phrase)
}

may_count_logins(filter) if not metric_filter.is_shown(filter)

else if {
	counts_logins(filter)
	count(metric_filter.alarms_of(filter)) > 0
}
