# What Aurora's resources use, by the values that name it: a resource that the configuration no longer has is in no
# reference either, but everything before the apply is known.
package aurora.lib.change

import data.aurora.lib.aurora
import data.aurora.lib.group
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

# METADATA
# description: Handles of the KMS keys that the plan touches and that something of Aurora's was or is encrypted with.
used_keys := [handle |
	some type in key_types
	some handle in of(type)
	is_used_key(handle)
]

# METADATA
# description: Handles of the secrets that the plan touches and that held or hold a password of Aurora.
used_secrets := [handle | some handle in of("aws_secretsmanager_secret"); is_used_secret(handle)]

# METADATA
# description: Handles of the rotations that the plan touches, of those secrets and of the secrets that RDS manages.
used_rotations := [rotation | some rotation in of("aws_secretsmanager_secret_rotation"); is_used_rotation(rotation)]

# METADATA
# description: |
#   By type of group, by the name (of a security group the id) that it had before, what of Aurora's used it then: pairs
#   of the user's handle and the attribute by which it did.
group_users := {type: group.by_first([[value, [user, name]] |
	some [user_type, name] in links
	some user in all_before(user_type)
	is_of_aurora(user)
	some value in texts_in(before(user), name)
]) |
	some type, links in group_links
}

# METADATA
# description: True when a resource is Aurora's before and after, as far as that is known.
is_of_aurora(handle) if {
	not was_other(handle)
	aurora.is_aurora(handle)
}

key_types := ["aws_kms_external_key", "aws_kms_key", "aws_kms_replica_key"]

group_links := {
	"aws_db_parameter_group": [
		["aws_rds_cluster", "db_instance_parameter_group_name"],
		["aws_rds_cluster_instance", "db_parameter_group_name"],
	],
	"aws_db_subnet_group": [
		["aws_rds_cluster", "db_subnet_group_name"],
		["aws_rds_cluster_instance", "db_subnet_group_name"],
	],
	"aws_rds_cluster_parameter_group": [["aws_rds_cluster", "db_cluster_parameter_group_name"]],
	"aws_security_group": [["aws_rds_cluster", "vpc_security_group_ids"]],
}

# Attributes that name a key, by the types that are Aurora's own.
key_links := {
	"aws_db_cluster_snapshot": ["kms_key_id"],
	"aws_rds_cluster": ["kms_key_id", "master_user_secret_kms_key_id", "performance_insights_kms_key_id"],
	"aws_rds_cluster_activity_stream": ["kms_key_id"],
	"aws_rds_cluster_instance": ["performance_insights_kms_key_id"],
	"aws_rds_cluster_snapshot_copy": ["kms_key_id"],
}

is_used_key(handle) if scope.keys[handle]

else if scope.is_all

else if {
	some name in ["arn", "key_id", "id"]
	key_names[before(handle)[name]]
}

key_names := named_keys | {target |
	some alias in touched_or_planned("aws_kms_alias")
	is_named(alias)
	some name in ["target_key_arn", "target_key_id"]
	some target in values_of(alias, name)
}

is_named(alias) if {
	some name in ["arn", "id", "name"]
	some value in values_of(alias, name)
	named_keys[value]
}

named_keys := {value |
	some type, names in key_links
	some user in touched_or_planned(type)
	is_of_aurora(user)
	some name in names
	some value in values_of(user, name)
} | {value |
	some log_group in touched_or_planned("aws_cloudwatch_log_group")
	some name in values_of(log_group, "name")
	startswith(name, "/aws/rds/")
	some value in values_of(log_group, "kms_key_id")
}

is_used_secret(handle) if scope.secrets[handle]

else if scope.is_named_for_aurora(before(handle).name)

else if secrets_by_value[before(handle).arn]

else if scope.is_all

# What proxies of Aurora log in with, and versions whose content names an engine of Aurora.
secrets_by_value := {entry.secret_arn |
	some proxy in scope.proxies
	some entry in before(proxy).auth
} | {before(version).secret_id |
	some version in of("aws_secretsmanager_secret_version")
	content := json.unmarshal(before(version).secret_string)
	startswith(content.engine, "aurora")
}

is_used_rotation(rotation) if contains(before(rotation).secret_id, "rds!cluster-")

else if used_secret_names[before(rotation).secret_id]

else if scope.is_all

used_secret_names := {name |
	some handle in all_before("aws_secretsmanager_secret")
	is_used_secret(handle)
	some attribute_name in ["arn", "id", "name"]
	some name in texts_in(before(handle), attribute_name)
}

touched_or_planned(type) := {handle | some handle in of(type)} | {handle | some handle in plan.of(type)}

values_of(handle, name) := texts_in(before(handle), name) | texts_in(plan.after(handle), name) if {
	before(handle)
} else := texts_in(plan.after(handle), name)

texts_in(values, name) := {value | some value in values[name]; is_string(value)} if {
	is_array(values[name])
} else := {value | value := values[name]; is_string(value)}
