# Which backup plans and vaults are in scope.
package aurora.lib.scope

import data.aurora.lib.backup
import data.aurora.lib.link
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: Handles of the backup plans whose selections select an Aurora cluster, or may do so.
backup_plans := {handle | some handle in plan.of("aws_backup_plan"); is_all} | {handle |
	some selection in backup.concerned.aws_backup_selection
	some handle in link.to(selection, "plan_id", {"aws_backup_plan"}, {"id"}).handles
}

# METADATA
# description: Handles of the vaults that those plans back up into, or copy to.
backup_vaults := {handle | some type in backup.vault_types; some handle in plan.of(type); is_all} | {handle |
	some found in backup_plans
	some handle in backup.vaults_of(found)
}

# METADATA
# description: Handles of the restore tests that are for Aurora.
restore_tests := {handle |
	some handle in plan.of("aws_backup_restore_testing_selection")
	backup.is_for_aurora(handle)
}
