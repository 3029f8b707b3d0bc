# METADATA
# title: Backups are copied to a second vault
# description: |
#   A rule of the backup plan copies what it backs up to another vault, in another Region or another account. One vault
#   alone is lost with its Region, or with whoever has its account.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-region-backup.html
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/create-cross-account-backup.html
# custom:
#   severity: low
#   topics: [RES-1]
#   covers: ["G28"]
#   resources: [aws_backup_plan]
#   reads: [aws_backup_selection, aws_rds_cluster]
#   decides:
#     aws_backup_plan:
#       rule: {wrong: [{rule_name: daily, lifecycle: [{delete_after: 7}]}]}
#   wanted: a copy_action in a rule
#   remediation: Add a copy_action to a rule, with the ARN of a vault in another Region or account.
#   since: 0.2.0
package aurora.rules.backup.second_copy

import data.aurora.lib.block
import data.aurora.lib.outcome
import data.aurora.lib.scope
import rego.v1

subjects := sort([handle | some handle in scope.backup_plans])

judged := [judge(handle) | some handle in subjects]

judge(handle) := outcome.unknown(handle, {"attribute": "rule", "reason": "block", "needs": []}) if {
	not block.entries(handle, "rule")
} else := outcome.pass(handle) if {
	some rule in block.entries(handle, "rule")
	count(block.within(rule, "copy_action")) > 0
} else := outcome.unknown(handle, {"attribute": "rule.copy_action", "reason": "block", "needs": []}) if {
	some rule in block.entries(handle, "rule")
	not block.within(rule, "copy_action")
} else := outcome.fail(handle, {"attribute": "rule.copy_action", "found": []})
