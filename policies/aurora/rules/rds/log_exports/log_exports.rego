# METADATA
# title: Logs are exported to CloudWatch
# description: |
#   A cluster sends the logs of its engine to CloudWatch Logs, where they outlive the instance: `postgresql` on Aurora
#   PostgreSQL; `audit`, `error` and `slowquery` on Aurora MySQL.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html
# custom:
#   severity: medium
#   topics: [LOG-3]
#   controls:
#     security_hub: [RDS.9, RDS.34, RDS.37]
#     checkov: [CKV_AWS_324, CKV_AWS_325]
#     cdk_nag: [AwsSolutions-RDS16]
#   resources: [aws_rds_cluster]
#   wanted: enabled_cloudwatch_logs_exports with every log that the engine needs
#   remediation: Add the missing log types to enabled_cloudwatch_logs_exports.
#   since: 0.1.0
package aurora.rules.rds.log_exports

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.outcome
import rego.v1

subjects := aurora.clusters

judged := [judge(cluster) | some cluster in subjects]

required := {
	"aurora-mysql": {"audit", "error", "slowquery"},
	"aurora-postgresql": {"postgresql"},
}

judge(cluster) := outcome.pass(cluster) if {
	count(missing(cluster)) == 0
} else := outcome.fail(cluster, object.union(
	attribute.found("enabled_cloudwatch_logs_exports", given),
	{"expected": sort(missing(cluster))},
)) if {
	given := attribute.decided(cluster, "enabled_cloudwatch_logs_exports")
	given.state == "known"
	aurora.engine(cluster)
} else := outcome.unknown(cluster, attribute.undecided("engine", attribute.state(cluster, "engine"))) if {
	not aurora.engine(cluster)
} else := outcome.unknown(cluster, attribute.undecided(
	"enabled_cloudwatch_logs_exports",
	attribute.decided(cluster, "enabled_cloudwatch_logs_exports"),
))

missing(cluster) := required[aurora.engine(cluster)] - exported if {
	exported := {name | some name in attribute.known_values(cluster, "enabled_cloudwatch_logs_exports")}
}
