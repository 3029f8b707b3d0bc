# METADATA
# title: Alarms watch the cluster
# description: |
#   Alarms watch the processor, the connections, the deadlocks and the local storage of a cluster, and with several
#   instances the lag of its readers: what shows first that someone or something uses the database in another way.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.AuroraMonitoring.Metrics.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/creating_alarms.html
# custom:
#   severity: medium
#   topics: [LOG-1]
#   covers: ["G21"]
#   resources: [aws_rds_cluster]
#   reads: [aws_cloudwatch_metric_alarm, aws_rds_cluster_instance]
#   decides:
#     aws_rds_cluster:
#       cluster_identifier: {wrong: elsewhere}
#     aws_cloudwatch_metric_alarm:
#       namespace: {wrong: AWS/EC2}
#       metric_name: {wrong: VolumeBytesUsed}
#       dimensions: {wrong: {DBClusterIdentifier: elsewhere}}
#   wanted: an alarm on each of CPUUtilization, DatabaseConnections, Deadlocks, FreeLocalStorage and, with readers, AuroraReplicaLag
#   remediation: Add an aws_cloudwatch_metric_alarm of namespace AWS/RDS for each missing metric with the dimension DBClusterIdentifier.
#   since: 0.2.0
package aurora.rules.monitoring.cluster_alarms

import data.aurora.lib.alarm
import data.aurora.lib.aurora
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.presence
import rego.v1

subjects := aurora.clusters

judged := [judge(cluster, missing(cluster)) | some cluster in subjects]

# What is to be watched, with the metrics that show it.
wanted := {
	"CPUUtilization": {"ACUUtilization", "CPUUtilization"},
	"DatabaseConnections": {"DatabaseConnections"},
	"Deadlocks": {"Deadlocks"},
	"FreeLocalStorage": {"FreeLocalStorage"},
}

lag := {"AuroraReplicaLag", "AuroraReplicaLagMaximum"}

judge(cluster, names) := outcome.pass(cluster) if {
	count(names) == 0
} else := outcome.unknown(cluster, doubts[0]) if {
	doubts := [doubt | some name in sort(names); doubt := alarm.doubt(object.get(wanted, name, lag))]
	count(doubts) > 0
} else := outcome.fail(cluster, {
	"attribute": "aws_cloudwatch_metric_alarm",
	"expected": sort(names),
	"reason": "incomplete",
	"related": sort({plan.address(existing) | some existing in alarm.on_cluster(cluster)}),
}) if {
	count(alarm.on_cluster(cluster)) > 0
} else := presence.missing(cluster, "aws_cloudwatch_metric_alarm")

missing(cluster) := {name | some name, metrics in wanted; not alarm.watches_all_of(cluster, metrics)} | {"AuroraReplicaLag" |
	count(object.get(aurora.instances_of, cluster, [])) > 1
	not alarm.watches_any_of(cluster, lag)
}
