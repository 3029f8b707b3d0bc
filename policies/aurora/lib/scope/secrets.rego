# Which secrets are in scope, and what belongs to them.
package aurora.lib.scope

import data.aurora.lib.aurora
import data.aurora.lib.block
import data.aurora.lib.cluster_link
import data.aurora.lib.group
import data.aurora.lib.link
import data.aurora.lib.mention
import data.aurora.lib.plan
import data.aurora.lib.secret
import rego.v1

# METADATA
# description: |
#   Handles of the secrets that hold a password of Aurora: named for it, used by a proxy of a cluster, filled with a
#   cluster's host or master password, read beside a cluster by a function or a data source of AppSync, rotated by a
#   function for RDS.
secrets := union({
	{handle | some handle in plan.of("aws_secretsmanager_secret"); is_all},
	named_secrets,
	proxy_secrets,
	client_secrets,
	{found | some version in telling_versions; some found in secret_links[version].handles},
	{found | some rotation in rotations_for_rds; some found in secret_links[rotation].handles},
})

# METADATA
# description: Handles of the versions of secrets in scope, and of those whose own content is a password of Aurora.
secret_versions := {version |
	some version in plan.of("aws_secretsmanager_secret_version")
	is_of_secret(version)
} | telling_versions

# METADATA
# description: Handles of the rotations of the secrets that RDS manages for clusters.
managed_secret_rotations := {rotation |
	some rotation in plan.of("aws_secretsmanager_secret_rotation")
	count(secret_links[rotation].handles) == 0
	some cluster in mention.resources(rotation, "secret_id")
	aurora_users[cluster]
} | {rotation |
	some rotation in plan.of("aws_secretsmanager_secret_rotation")
	contains(plan.after(rotation).secret_id, "rds!cluster-")
}

# METADATA
# description: Handles of the rotations of other secrets in scope.
own_secret_rotations := ({rotation |
	some rotation in plan.of("aws_secretsmanager_secret_rotation")
	is_of_secret(rotation)
} | rotations_for_rds) - managed_secret_rotations

# METADATA
# description: What the `secret_id` of versions and rotations of secrets leads to, as `link.to` gives it.
secret_links := {handle: link.to(handle, "secret_id", {"aws_secretsmanager_secret"}, {"id", "arn", "name"}) |
	some type in ["aws_secretsmanager_secret_version", "aws_secretsmanager_secret_rotation"]
	some handle in plan.of(type)
}

# METADATA
# description: Rotations by the secrets that they rotate. A secret without any is not among them.
rotations_of_secret := group.by_first([[found, rotation] |
	some rotation in plan.of("aws_secretsmanager_secret_rotation")
	some found in secret_links[rotation].handles
])

# METADATA
# description: Handles of what a client of Aurora refers to, clusters, their instances and their proxies.
aurora_users := ({cluster | some cluster in aurora.clusters} | {instance | some instance in aurora.instances}) | cluster_proxies

named_secrets := {handle |
	some handle in plan.of("aws_secretsmanager_secret")
	some name in ["name", "name_prefix"]
	is_named_for_aurora(plan.after(handle)[name])
}

proxy_secrets := {target.handle |
	some proxy in cluster_proxies
	some target in block.references(proxy, "auth", "secret_arn").targets
	is_secret(target.handle)
} | {found |
	some proxy in cluster_proxies
	some entry in block.entries(proxy, "auth")
	some found in link.known_as({"aws_secretsmanager_secret"}, {"arn"}, [entry.values.secret_arn]).handles
}

cluster_proxies := {proxy |
	some target in plan.of("aws_db_proxy_target")
	some cluster in cluster_link.to(target, "db_cluster_identifier").handles
	aurora.is_aurora(cluster)
	some proxy in link.to(target, "db_proxy_name", {"aws_db_proxy"}, {"name", "id"}).handles
}

client_secrets := {found |
	some _, mentioned in client_mentions
	count(mentioned & aurora_users) > 0
	some found in mentioned
	is_secret(found)
}

is_secret(handle) if input.resource_changes[handle].type == "aws_secretsmanager_secret"

# Versions whose content says that it is for Aurora.
telling_versions := {version |
	some version in plan.of("aws_secretsmanager_secret_version")
	tells_of_aurora(version)
}

tells_of_aurora(version) if {
	content := json.unmarshal(plan.after(version).secret_string)
	startswith(content.engine, "aurora")
} else if {
	contains(plan.after(version).secret_string, ".cluster-")
	contains(plan.after(version).secret_string, ".rds.amazonaws.com")
} else if {
	cluster_passwords.versions[version]
} else if {
	some name in ["secret_string", "secret_string_wo"]
	some leaf in mention.of(version, name).leaves
	is_of_aurora(leaf)
}

is_of_aurora(leaf) if cluster_passwords.texts[leaf.text]

else if {
	some handle in leaf.handles
	aurora_users[handle]
}

# What clusters take their master password from: references, and versions of secrets among them.
cluster_passwords := {
	"texts": {leaf.text | some leaf in leaves; secret.is_carried_by(leaf.type, leaf.attribute)},
	"versions": {handle | some leaf in leaves; some handle in leaf.handles},
} if {
	leaves := [leaf |
		some cluster in aurora.clusters
		some name in ["master_password", "master_password_wo"]
		some leaf in mention.of(cluster, name).leaves
	]
}

# Rotation functions that AWS offers for RDS serve Aurora where the plan has a cluster of it.
rotations_for_rds := {rotation |
	count(aurora.clusters) > 0
	some rotation in plan.of("aws_secretsmanager_secret_rotation")
	is_for_rds(rotation)
}

is_for_rds(rotation) if {
	contains(plan.after(rotation).rotation_lambda_arn, "SecretsManagerRDS")
} else if {
	some function in link.to(rotation, "rotation_lambda_arn", {"aws_lambda_function"}, {"arn", "function_name"}).handles
	contains(plan.after(function).function_name, "SecretsManagerRDS")
}

is_of_secret(handle) if is_all

else if {
	some found in secret_links[handle].handles
	secrets[found]
} else if {
	some name in secret_links[handle].outside
	is_named_for_aurora(name)
}
