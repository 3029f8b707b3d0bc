# METADATA
# title: Backup plans keep backups long enough
# description: |
#   At least one rule of a backup plan for Aurora keeps its backups as long as wanted. What a mistake or an intruder
#   changed is often found weeks later.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/backup-plan-min-frequency-and-min-retention-check.html
# custom:
#   severity: medium
#   topics: [RES-1]
#   covers: ["102"]
#   resources: [aws_backup_plan]
#   reads: [aws_backup_selection, aws_rds_cluster]
#   decides:
#     aws_backup_plan:
#       rule: {wrong: [{rule_name: daily, lifecycle: [{delete_after: 7}]}]}
#   parameters:
#     backup_plan_retention_days:
#       description: Days that a rule of a backup plan keeps backups at least.
#       default: 35
#       unit: days
#       minimum: 1
#       maximum: 36500
#       profiles: {dev: 7, staging: 14}
#   wanted: a rule whose lifecycle deletes after backup_plan_retention_days or more, or never
#   remediation: Set delete_after in the lifecycle of a rule to the days wanted.
#   since: 0.2.0
package aurora.rules.backup.plan_retention

import data.aurora.lib.block
import data.aurora.lib.outcome
import data.aurora.lib.parameter
import data.aurora.lib.scope
import rego.v1

subjects := sort([handle | some handle in scope.backup_plans])

judged := [judge(handle) | some handle in subjects]

wanted := parameter.value("backup_plan_retention_days", rego.metadata.chain())

judge(handle) := outcome.unknown(handle, {"attribute": "rule", "reason": "block", "needs": []}) if {
	not block.entries(handle, "rule")
} else := outcome.pass(handle) if {
	some kept in retentions(handle)
	is_enough(kept)
} else := outcome.unknown(handle, {
	"attribute": "rule.lifecycle.delete_after",
	"reason": "expression",
	"needs": block.references(handle, "rule", "delete_after").hidden,
}) if {
	"unknown" in retentions(handle)
} else := outcome.fail(handle, {
	"attribute": "rule.lifecycle.delete_after",
	"found": retentions(handle),
	"expected": wanted,
})

# Days by rule, "never" where a rule never deletes, "unknown" where the plan does not show it.
retentions(handle) := [retention(rule) | some rule in block.entries(handle, "rule")]

retention(rule) := "unknown" if {
	not block.within(rule, "lifecycle")
} else := "unknown" if {
	some lifecycle in block.within(rule, "lifecycle")
	block.is_unknown(lifecycle, "delete_after")
} else := days if {
	some lifecycle in block.within(rule, "lifecycle")
	days := lifecycle.values.delete_after
	days != null
} else := "never"

is_enough(kept) if {
	kept == "never"
} else if {
	is_number(kept)
	kept >= wanted
}
