# METADATA
# title: What keys are for
# description: |
#   The keys that a cluster is encrypted with, each with what it is for: storage, the master user's secret, Performance
#   Insights, logs.
package aurora.lib.key_purpose

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.group
import data.aurora.lib.key
import data.aurora.lib.link
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

# METADATA
# description: |
#   By purpose, the keys of a cluster: handles of this plan, an alias as the key that it stands for, and the names of keys
#   elsewhere. A purpose without a key of its own has none.
keys_of(cluster) := {purpose: keys |
	some purpose, holders in holders_of(cluster)
	keys := {found | some [handle, name] in holders; some found in keys_in(handle, name)}
}

# METADATA
# description: The evidence, of each attribute with a key of the cluster, that the plan does not show which key it is.
doubts(cluster) := [doubt |
	holders := holders_of(cluster)
	some purpose in sort(object.keys(holders))
	some [handle, name] in holders[purpose]
	doubt := doubt_in(handle, name)
]

holders_of(cluster) := {
	"storage": [[cluster, "kms_key_id"]],
	"secret": [[cluster, "master_user_secret_kms_key_id"]],
	"insights": array.concat(
		[[cluster, "performance_insights_kms_key_id"]],
		[[instance, "performance_insights_kms_key_id"] | some instance in object.get(aurora.instances_of, cluster, [])],
	),
	"logs": [[handle, "kms_key_id"] | some handle in object.get(log_groups, object.get(plan.after(cluster), "cluster_identifier", null), [])],
}

# Log groups by the identifier of the cluster that they are named after.
log_groups := group.by_first([[named_after(handle), handle] | some handle in scope.log_groups; named_after(handle)])

named_after(handle) := split(plan.after(handle).name, "/")[4]

keys_in(handle, name) := {found | some named in linked.handles; some found in meant_by(named)} | {value | some value in linked.outside} if {
	linked := linked_to(handle, name)
}

linked_to(handle, name) := link.to(handle, name, key.types, key.identities)

meant_by(named) := scope.keys_by_alias[named] if {
	count(scope.keys_by_alias[named]) > 0
} else := [named]

doubt_in(handle, name) := {"attribute": name, "reason": "expression", "needs": needs, "related": [plan.address(handle)]} if {
	needs := linked_to(handle, name).needs
	count(needs) > 0
} else := {"attribute": name, "reason": "expression", "needs": [], "related": [plan.address(handle)]} if {
	attribute.is_given(handle, name)
	count(keys_in(handle, name)) == 0
}
