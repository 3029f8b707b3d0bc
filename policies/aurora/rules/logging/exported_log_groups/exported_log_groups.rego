# METADATA
# title: Exported logs have their log groups beforehand
# description: |
#   Each type of log that a cluster exports has its log group in the plan, `/aws/rds/cluster/<identifier>/<type>`, so
#   that its key and its retention are yours. RDS makes a missing group itself, without a key and never to expire.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html
# custom:
#   severity: medium
#   topics: [LOG-3, DATA-1]
#   covers: ["G20"]
#   decides:
#     aws_rds_cluster:
#       cluster_identifier: {wrong: elsewhere}
#       enabled_cloudwatch_logs_exports:
#         wrong: [postgresql, upgrade]
#         harmless: {"null": nothing is exported then, unset: nothing is exported then}
#     aws_cloudwatch_log_group:
#       name: {wrong: /aws/rds/cluster/orders/postgresql}
#   resources: [aws_rds_cluster]
#   reads: [aws_cloudwatch_log_group, aws_rds_cluster_parameter_group]
#   wanted: an aws_cloudwatch_log_group for each exported type, named after the cluster and the type
#   remediation: Make an aws_cloudwatch_log_group named /aws/rds/cluster/<identifier>/<type> for each exported type, before the cluster.
#   since: 0.2.0
package aurora.rules.logging.exported_log_groups

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.log_group
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.presence
import rego.v1

subjects := aurora.clusters

judged := [judge(cluster, attribute.decided(cluster, name)) | some cluster in subjects]

name := "enabled_cloudwatch_logs_exports"

judge(cluster, given) := outcome.unknown(cluster, attribute.undecided(name, given)) if {
	given.state != "known"
} else := outcome.pass(cluster) if {
	count(log_group.exported(cluster)) == 0
} else := of_identifier(cluster, attribute.decided(cluster, "cluster_identifier"))

of_identifier(cluster, given) := outcome.unknown(cluster, attribute.undecided("cluster_identifier", given)) if {
	not is_string(object.get(given, "value", null))
} else := compared(cluster, groups) if {
	groups := {log_group.name_of(given.value, type): log_group.named(log_group.name_of(given.value, type)) |
		some type in log_group.exported(cluster)
	}
}

# A plan that makes some of the groups makes all of them; one that makes none may leave them to another.
compared(cluster, groups) := outcome.pass(cluster) if {
	count(missing(groups)) == 0
} else := outcome.unknown(cluster, {
	"attribute": name,
	"expected": missing(groups),
	"reason": "expression",
	"needs": [],
	"related": [plan.address(handle) | some handle in log_group.unnamed],
}) if {
	count(log_group.unnamed) > 0
} else := outcome.fail(cluster, {
	"attribute": name,
	"expected": missing(groups),
	"reason": "absent",
	"related": sort([plan.address(handle) | some _, handles in groups; some handle in handles]),
}) if {
	count(missing(groups)) < count(groups)
} else := presence.missing(cluster, "aws_cloudwatch_log_group")

missing(groups) := sort([group | some group, handles in groups; count(handles) == 0])
