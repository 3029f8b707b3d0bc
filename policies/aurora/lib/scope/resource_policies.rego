# Which policies of keys, secrets and topics are in scope.
package aurora.lib.scope

import data.aurora.lib.attribute
import data.aurora.lib.group
import data.aurora.lib.key
import data.aurora.lib.link
import data.aurora.lib.mention
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: Handles of the keys of Aurora, of its secrets and of its topics.
guarded_keys := {handle | some handle in keys; policed_types[type_of(handle)]} | {handle |
	some [user, name] in other_key_users
	some handle in keys_behind(user, name).handles
}

# METADATA
# description: |
#   What an attribute leads to among the keys of this plan, as `link.to` gives it; an alias in the plan leads on to
#   its key.
keys_behind(handle, name) := {
	"handles": array.concat(
		[found | some found in linked.handles; policed_types[type_of(found)]],
		[found |
			some alias in linked.handles
			some found in link.to(alias, "target_key_id", policed_types, key_identities).handles
		],
	),
	"outside": linked.outside,
	"needs": linked.needs,
} if {
	linked := link.to(handle, name, key.types, key.identities)
}

# METADATA
# description: |
#   By key in scope, what holds its policy, the key itself or an `aws_kms_key_policy`. A key without one is not among
#   them.
key_policies := object.union(
	{handle: handle | some handle in guarded_keys; attribute.is_given(handle, "policy")},
	{handle: policies[0] | some handle, policies in policies_of_keys},
)

# METADATA
# description: What holds a policy of keys in scope, each once. It can be that of several keys, and one of several.
key_policy_holders := {holder | some _, holder in key_policies} | {policy |
	some _, policies in policies_of_keys
	some policy in policies
}

# METADATA
# description: Handles of the policies of keys that the plan does not show the key of.
stray_key_policies := {handle |
	some handle in plan.of("aws_kms_key_policy")
	linked := link.to(handle, "key_id", policed_types, key_identities)
	count(linked.needs) > 0
}

# METADATA
# description: Handles of what holds the policy of a secret in scope, one that RDS manages among them.
secret_policies := {handle | some handle in secrets; attribute.is_given(handle, "policy")} | {handle |
	some handle in plan.of("aws_secretsmanager_secret_policy")
	is_policy_of_secret(handle)
}

# METADATA
# description: |
#   By topic in scope, what holds its policy, the topic or an `aws_sns_topic_policy`. A topic without one is not among
#   them.
topic_policies := object.union(
	{handle: handle | some handle in topics; attribute.is_given(handle, "policy")},
	{handle: policies[0] | some handle, policies in policies_of_topics},
)

# METADATA
# description: What holds a policy of topics in scope, each once.
topic_policy_holders := {holder | some _, holder in topic_policies} | {policy |
	some _, policies in policies_of_topics
	some policy in policies
}

# METADATA
# description: Handles of the policies of topics that the plan does not show the topic of.
stray_topic_policies := {handle |
	some handle in plan.of("aws_sns_topic_policy")
	linked := link.to(handle, "arn", {"aws_sns_topic"}, {"arn", "id"})
	count(linked.needs) > 0
}

# Where the plan does not say which of several a policy belongs to, it may be that of each.
policies_of_keys := group.by_first([[handle, policy] |
	some policy in plan.of("aws_kms_key_policy")
	some handle in link.to(policy, "key_id", policed_types, key_identities).handles
	guarded_keys[handle]
])

policies_of_topics := group.by_first([[handle, policy] |
	some policy in plan.of("aws_sns_topic_policy")
	some handle in link.to(policy, "arn", {"aws_sns_topic"}, {"arn", "id"}).handles
	topics[handle]
])

policed_types := key.types - {"aws_kms_alias"}

key_identities := {"arn", "id", "key_id"}

other_key_users := {[topic, "kms_master_key_id"] | some topic in topics} | {[found, "kms_key_id"] | some found in secrets}

type_of(handle) := input.resource_changes[handle].type

is_policy_of_secret(handle) if is_all

else if {
	some found in link.to(handle, "secret_arn", {"aws_secretsmanager_secret"}, {"arn", "id"}).handles
	secrets[found]
} else if {
	some found in mention.resources(handle, "secret_arn")
	aurora_users[found]
} else if is_named_for_aurora(plan.after(handle).secret_arn)
