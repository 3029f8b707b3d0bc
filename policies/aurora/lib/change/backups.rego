# What AWS Backup keeps of Aurora, by the values before the apply.
package aurora.lib.change

import data.aurora.lib.scope
import rego.v1

# METADATA
# description: |
#   Handles of what belongs to AWS Backup, is touched by the plan, and backed Aurora up: the selections that choose a
#   cluster, or everything, by its ARN, the plans that they belong to, the vaults that those write to and their locks.
used_backups := [handle |
	some type, name in backup_names
	some handle in of(type)
	is_used_backup(type, before(handle)[name])
]

backup_names := {
	"aws_backup_plan": "id",
	"aws_backup_selection": "id",
	"aws_backup_vault": "name",
	"aws_backup_vault_lock_configuration": "backup_vault_name",
}

is_used_backup(type, value) if names_in_use[type][value]

else if scope.is_all

names_in_use := {
	"aws_backup_plan": plans,
	"aws_backup_selection": {before(selection).id | some selection in selections},
	"aws_backup_vault": vaults,
	"aws_backup_vault_lock_configuration": vaults,
}

selections := [selection |
	some selection in all_before("aws_backup_selection")
	chooses_aurora(before(selection).resources)
]

chooses_aurora(resources) if {
	some resource in resources
	may_be_cluster(split(resource, ":"))
}

may_be_cluster(parts) if parts == ["*"]

else if {
	parts[2] in {"rds", "*"}
	not parts[5] == "db"
	not names_other(parts)
}

# A pattern can end before the name of a cluster.
names_other(parts) if other_clusters[parts[6]]

other_clusters := {before(cluster).id | some cluster in all_before("aws_rds_cluster"); was_other(cluster)}

plans := {before(selection).plan_id | some selection in selections}

vaults := {rule.target_vault_name |
	some handle in all_before("aws_backup_plan")
	plans[before(handle).id]
	some rule in before(handle).rule
}
