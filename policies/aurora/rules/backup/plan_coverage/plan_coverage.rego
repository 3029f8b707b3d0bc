# METADATA
# title: Clusters are backed up by AWS Backup
# description: |
#   A backup plan keeps backups in a vault, apart from the cluster: longer than the 35 days of automated backups, with a
#   lock of their own, and where whoever may delete the cluster does not reach them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-aws-backup.html
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupSelection.html
# custom:
#   severity: medium
#   topics: [RES-1]
#   covers: ["6"]
#   controls:
#     security_hub: [RDS.26]
#     checkov: [CKV2_AWS_8]
#   resources: [aws_rds_cluster]
#   reads: [aws_backup_selection]
#   decides:
#     aws_backup_selection:
#       resources:
#         wrong: ["arn:aws:rds:eu-central-1:111122223333:cluster:another"]
#         harmless:
#           "null": a selection that names nothing selects everything
#           unset: a selection that names nothing selects everything
#       not_resources:
#         wrong: ["arn:aws:rds:*:*:cluster:*"]
#         harmless: {"null": nothing is then left out, unset: nothing is then left out}
#       condition:
#         wrong: [{string_equals: [{key: "aws:ResourceTag/backed-up", value: hourly}]}]
#         harmless:
#           "null": no condition is then asked for
#           unset: no condition is then asked for
#           unknown: a condition is a block and has no expression; one that is left out looks the same
#   wanted: an aws_backup_selection that selects the cluster by ARN, or by a tag that it has
#   remediation: Add the cluster's arn to resources of an aws_backup_selection, or the tag that one asks for to the cluster.
#   since: 0.2.0
package aurora.rules.backup.plan_coverage

import data.aurora.lib.aurora
import data.aurora.lib.backup
import data.aurora.lib.outcome
import data.aurora.lib.presence
import rego.v1

subjects := aurora.clusters

judged := [judge(cluster) | some cluster in subjects]

judge(cluster) := outcome.pass(cluster) if {
	backup.selecting.aws_backup_selection[cluster]
} else := outcome.unknown(cluster, backup.doubt("aws_backup_selection", cluster)) if {
	backup.doubt("aws_backup_selection", cluster)
} else := outcome.fail(cluster, backup.left_out(cluster)) if {
	backup.left_out(cluster)
} else := presence.missing(cluster, "aws_backup_selection")
