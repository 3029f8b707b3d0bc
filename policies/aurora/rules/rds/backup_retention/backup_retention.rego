# METADATA
# title: Automated backups are kept long enough
# description: |
#   A cluster can be restored to any second of the retention period. AWS keeps one day when nothing is set.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Managing.Backups.html
# custom:
#   severity: medium
#   topics: [RES-1]
#   covers: ["5"]
#   decides:
#     aws_rds_cluster:
#       backup_retention_period: {wrong: 1}
#   controls:
#     security_hub: [RDS.50]
#     checkov: [CKV_AWS_133]
#     trivy: [AWS-0077]
#   resources: [aws_rds_cluster]
#   parameters:
#     backup_retention_days:
#       description: Days that automated backups are kept at least.
#       default: 7
#       unit: days
#       minimum: 1
#       maximum: 35
#   wanted: backup_retention_period of at least backup_retention_days
#   remediation: Set backup_retention_period to 7 days or more.
#   since: 0.1.0
package aurora.rules.rds.backup_retention

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.outcome
import data.aurora.lib.parameter
import rego.v1

subjects := aurora.clusters

judged := [judge(cluster, attribute.decided(cluster, "backup_retention_period")) | some cluster in subjects]

days := parameter.value("backup_retention_days", rego.metadata.chain())

judge(cluster, given) := outcome.pass(cluster) if {
	is_number(given.value)
	given.value >= days
} else := outcome.fail(cluster, object.union(
	attribute.found("backup_retention_period", given),
	{"expected": days},
)) if {
	given.state == "known"
} else := outcome.unknown(cluster, attribute.undecided("backup_retention_period", given))
