# METADATA
# title: Environments beside each other
# description: |
#   The plans of several environments of one system: `input.plans`, from the least to the most protected, the last is
#   production. What is to be compared is a member: a cluster or a rotation of one of the plans. Members of two environments are the
#   same thing when they have the same address, as one configuration is applied to each. Empty where a single
#   plan is judged.
package aurora.lib.fleet

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   The members in the order of the plans. Each: `plan`, its index; `handle`, the resource there; `type`; `address`;
#   `attributes`, by name what `attribute.decided` says of those that are compared.
members := [member |
	some index, environment in input.plans
	some member in members_of(index, environment.plan)
]

# METADATA
# description: Indexes of members by type and address.
same := {type: {address: [index | some index, member in members; member.type == type; member.address == address] |
	some address in {member.address | some member in members; member.type == type}
} |
	some type in {member.type | some member in members}
}

# METADATA
# description: The index of the plan of production.
production := count(input.plans) - 1

# METADATA
# description: The name of the environment that a member belongs to.
environment(member) := input.plans[member.plan].name

# METADATA
# description: The members of one type.
of(type) := [index | some index, member in members; member.type == type]

members_of(index, environment) := [object.union(fact, {"plan": index}) | some fact in given] if {
	given := facts with input as environment
}

facts := array.concat(
	[fact(handle, cluster_attributes) | some handle in aurora.clusters],
	[fact(handle, {"rotation_rules"}) | some handle in plan.of("aws_secretsmanager_secret_rotation")],
)

fact(handle, names) := {
	"handle": handle,
	"type": input.resource_changes[handle].type,
	"address": plan.address(handle),
	"attributes": {name: attribute.decided(handle, name) | some name in names},
}

cluster_attributes := {
	"backup_retention_period", "deletion_protection", "enabled_cloudwatch_logs_exports",
	"iam_database_authentication_enabled", "kms_key_id", "storage_encrypted",
}
