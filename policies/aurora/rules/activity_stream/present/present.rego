# METADATA
# title: Clusters have an activity stream
# description: |
#   An activity stream hands every statement to Kinesis, out of the reach of the database's own administrators. Judged are
#   clusters of plans that make such streams, or of all plans where presence_required says so.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/DBActivityStreams.html
# custom:
#   severity: low
#   topics: [LOG-3]
#   covers: ["G22"]
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_cluster_activity_stream]
#   decides:
#     aws_rds_cluster_activity_stream:
#       resource_arn: {wrong: "arn:aws:rds:eu-central-1:111122223333:cluster:another"}
#   wanted: an aws_rds_cluster_activity_stream for the cluster
#   remediation: Add an aws_rds_cluster_activity_stream whose resource_arn is the cluster's arn.
#   since: 0.2.0
package aurora.rules.activity_stream.present

import data.aurora.lib.aurora
import data.aurora.lib.cluster_link
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.presence
import rego.v1

# An activity stream costs performance and a consumer: who makes none in the plan has decided that.
subjects := [cluster | some cluster in aurora.clusters; is_concerned]

judged := [judge(cluster) | some cluster in subjects]

is_concerned if presence.is_required

else if count(streams) > 0

streams := plan.of("aws_rds_cluster_activity_stream")

links := [cluster_link.to(stream, "resource_arn") | some stream in streams]

streamed := {cluster | some linked in links; some cluster in linked.handles}

hidden := {text | some linked in links; some text in linked.needs}

judge(cluster) := outcome.pass(cluster) if {
	streamed[cluster]
} else := outcome.unknown(cluster, {
	"attribute": "aws_rds_cluster_activity_stream",
	"reason": "expression",
	"needs": sort(hidden),
}) if {
	count(hidden) > 0
} else := presence.missing(cluster, "aws_rds_cluster_activity_stream")
