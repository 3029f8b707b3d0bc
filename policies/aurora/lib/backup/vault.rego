# The rules of a backup plan, and the vaults that they lead to.
package aurora.lib.backup

import data.aurora.lib.block
import data.aurora.lib.link
import rego.v1

# METADATA
# description: Resource types that are vaults.
vault_types := {"aws_backup_vault", "aws_backup_logically_air_gapped_vault"}

# METADATA
# description: Handles of the vaults of this plan that a backup plan backs up into, or copies to.
vaults_of(handle) := {target.handle |
	some attribute_name in ["target_vault_name", "destination_vault_arn"]
	some target in block.references(handle, "rule", attribute_name).targets
	vault_types[input.resource_changes[target.handle].type]
} | {vault |
	some rule in block.entries(handle, "rule")
	some vault in link.known_as(vault_types, {"name", "arn"}, known_vaults(rule)).handles
}

known_vaults(rule) := array.concat(
	[rule.values.target_vault_name | is_string(rule.values.target_vault_name)],
	[copy.values.destination_vault_arn |
		some copy in block.within(rule, "copy_action")
		is_string(copy.values.destination_vault_arn)
	],
)
