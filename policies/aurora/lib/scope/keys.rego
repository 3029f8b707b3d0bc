# Which KMS keys are in scope.
package aurora.lib.scope

import data.aurora.lib.aurora
import data.aurora.lib.key
import data.aurora.lib.link
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   Handles of the KMS keys, and aliases of keys, that something of Aurora's is encrypted with; where an alias names a key
#   of this plan, the key too.
keys := ({handle | is_all; some type in key.types; some handle in plan.of(type)} | named_keys) | keys_of_aliases

# METADATA
# description: By alias in this plan, the handles of the keys that it stands for.
keys_by_alias := {alias: link.to(alias, "target_key_id", key.types - {"aws_kms_alias"}, {"id", "key_id", "arn"}).handles |
	some alias in plan.of("aws_kms_alias")
}

keys_of_aliases := {handle |
	some alias in named_keys
	some handle in keys_by_alias[alias]
}

named_keys := {handle |
	some users in key_users
	some user in users.handles
	some attribute in users.attributes
	some handle in link.to(user, attribute, key.types, key.identities).handles
}

key_users := [
	{
		"handles": aurora.clusters,
		"attributes": ["kms_key_id", "master_user_secret_kms_key_id", "performance_insights_kms_key_id"],
	},
	{"handles": aurora.instances, "attributes": ["performance_insights_kms_key_id"]},
	{"handles": log_groups, "attributes": ["kms_key_id"]},
	{"handles": secrets, "attributes": ["kms_key_id"]},
	{"handles": parameters, "attributes": ["key_id"]},
	{"handles": (snapshots | exports), "attributes": ["kms_key_id"]},
	{"handles": backup_vaults, "attributes": ["kms_key_arn"]},
	{"handles": plan.of("aws_rds_cluster_activity_stream"), "attributes": ["kms_key_id"]},
	{"handles": plan.of("aws_rds_integration"), "attributes": ["kms_key_id"]},
	{"handles": plan.of("aws_dsql_cluster"), "attributes": ["kms_encryption_key"]},
]
