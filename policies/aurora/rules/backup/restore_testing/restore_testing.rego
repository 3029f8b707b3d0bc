# METADATA
# title: Restoring the cluster is tested
# description: |
#   A backup that nobody has restored is a hope. AWS Backup restores recovery points on a schedule and deletes what it
#   restored; a selection says of which resources.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html
# custom:
#   severity: medium
#   topics: [RES-1]
#   covers: ["G38"]
#   resources: [aws_rds_cluster]
#   reads: [aws_backup_restore_testing_selection]
#   decides:
#     aws_backup_restore_testing_selection:
#       protected_resource_type: {wrong: EBS}
#       protected_resource_arns:
#         wrong: ["arn:aws:rds:eu-central-1:111122223333:cluster:another"]
#         harmless:
#           "null": a restore test that names nothing takes every cluster
#           unset: a restore test that names nothing takes every cluster
#       protected_resource_conditions:
#         wrong: [{string_equals: [{key: "aws:ResourceTag/backed-up", value: hourly}]}]
#         harmless: {"null": no condition is then asked for}
#   wanted: an aws_backup_restore_testing_selection of type Aurora that selects the cluster
#   remediation: Add an aws_backup_restore_testing_plan, and an aws_backup_restore_testing_selection for it that names the cluster's arn.
#   since: 0.2.0
package aurora.rules.backup.restore_testing

import data.aurora.lib.aurora
import data.aurora.lib.backup
import data.aurora.lib.cluster_link
import data.aurora.lib.group
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.presence
import rego.v1

subjects := aurora.clusters

judged := [judge(cluster) | some cluster in subjects]

judge(cluster) := outcome.pass(cluster) if {
	backup.selecting.aws_backup_restore_testing_selection[cluster]
} else := outcome.unknown(cluster, backup.doubt("aws_backup_restore_testing_selection", cluster)) if {
	backup.doubt("aws_backup_restore_testing_selection", cluster)
} else := outcome.fail(cluster, {
	"attribute": "protected_resource_type",
	"found": plan.after(mistaken[cluster][0]).protected_resource_type,
	"expected": "Aurora",
	"related": [plan.address(mistaken[cluster][0])],
}) if {
	mistaken[cluster]
} else := presence.missing(cluster, "aws_backup_restore_testing_selection")

# Restore tests of another type, such as RDS, that name a cluster; they never find it.
mistaken := group.by_first([[cluster, selection] |
	some selection in plan.of("aws_backup_restore_testing_selection")
	not backup.is_for_aurora(selection)
	some cluster in cluster_link.to(selection, "protected_resource_arns").handles
])
