# METADATA
# title: Logs are kept long enough
# description: |
#   The log groups that RDS writes to keep their entries for a year, or as long as a parameter says: those of Aurora
#   clusters and of proxies, and `RDSOSMetrics` of enhanced monitoring. Entries that never expire are kept.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
# custom:
#   severity: medium
#   topics: [LOG-3]
#   covers: ["81", "G20", "G39"]
#   decides:
#     aws_cloudwatch_log_group:
#       retention_in_days:
#         wrong: 7
#         harmless: {"null": the provider then keeps them for ever, unset: the provider then keeps them for ever}
#   controls:
#     security_hub: [CloudWatch.16]
#     checkov: [CKV_AWS_66, CKV_AWS_338]
#   resources: [aws_cloudwatch_log_group]
#   reads: [aws_rds_cluster]
#   wanted: retention_in_days of at least 365, or 0 for ever
#   remediation: Set retention_in_days to 365 or more.
#   parameters:
#     log_group_retention_days:
#       description: days for which log groups keep their entries at least
#       default: 365
#       profiles: {dev: 30, staging: 90}
#       unit: days
#       minimum: 1
#       maximum: 3653
#   since: 0.2.0
package aurora.rules.logging.log_group_retention

import data.aurora.lib.attribute
import data.aurora.lib.outcome
import data.aurora.lib.parameter
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := [handle | some handle in plan.of("aws_cloudwatch_log_group"); scope.log_groups[handle]]

judged := [judge(handle, attribute.decided(handle, "retention_in_days")) | some handle in subjects]

judge(handle, given) := outcome.pass(handle) if {
	is_kept(given.value)
} else := outcome.fail(handle, object.union(attribute.found("retention_in_days", given), {"expected": least})) if {
	given.state == "known"
} else := outcome.unknown(handle, attribute.undecided("retention_in_days", given))

is_kept(days) if days == 0

else if {
	is_number(days)
	days >= least
}

least := parameter.value("log_group_retention_days", rego.metadata.chain())
