# METADATA
# title: Backup vaults are locked
# description: |
#   A vault lock keeps everyone from deleting backups early: in governance mode all without a special permission, in
#   compliance mode AWS too. Without a minimum, a job may still make backups that are gone the next day.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html
# custom:
#   severity: medium
#   topics: [RES-1]
#   covers: ["102"]
#   resources: [aws_backup_vault]
#   reads:
#     - aws_backup_vault_lock_configuration
#     - aws_backup_plan
#     - aws_backup_selection
#     - aws_backup_logically_air_gapped_vault
#     - aws_rds_cluster
#   decides:
#     aws_backup_vault_lock_configuration:
#       backup_vault_name: {wrong: another}
#       min_retention_days: {wrong: 1}
#   parameters:
#     vault_lock_minimum_days:
#       description: Days that a vault lock keeps backups at least.
#       default: 7
#       unit: days
#       minimum: 1
#       maximum: 36500
#   wanted: an aws_backup_vault_lock_configuration with min_retention_days >= vault_lock_minimum_days
#   remediation: Add an aws_backup_vault_lock_configuration for the vault with min_retention_days, first without changeable_for_days.
#   since: 0.2.0
package aurora.rules.backup.vault_locked

import data.aurora.lib.attribute
import data.aurora.lib.group
import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.parameter
import data.aurora.lib.plan
import data.aurora.lib.presence
import data.aurora.lib.scope
import rego.v1

subjects := [handle | some handle in plan.of("aws_backup_vault"); scope.backup_vaults[handle]]

judged := [judge(handle) | some handle in subjects]

wanted := parameter.value("vault_lock_minimum_days", rego.metadata.chain())

type := "aws_backup_vault_lock_configuration"

judge(handle) := judge_lock(handle, locks[handle][0], attribute.state(locks[handle][0], "min_retention_days")) if {
	locks[handle]
} else := outcome.unknown(handle, {"attribute": type, "reason": "expression", "needs": sort(hidden)}) if {
	count(hidden) > 0
} else := presence.missing(handle, type)

judge_lock(handle, lock, given) := outcome.pass(handle) if {
	is_number(given.value)
	given.value >= wanted
} else := outcome.unknown(handle, object.union(
	attribute.undecided("min_retention_days", given),
	{"related": [plan.address(lock)]},
)) if {
	given.state in {"referenced", "undecidable"}
} else := outcome.fail(handle, {
	"attribute": "min_retention_days",
	"found": object.get(given, "value", null),
	"expected": wanted,
	"related": [plan.address(lock)],
})

links := {lock: link.to(lock, "backup_vault_name", {"aws_backup_vault"}, {"name", "id"}) | some lock in plan.of(type)}

locks := group.by_first([[vault, lock] | some lock, linked in links; some vault in linked.handles])

hidden := {text | some linked in links; some text in linked.needs}
