# METADATA
# title: Policies of resources
# description: |
#   Policies of keys, secrets and topics, which say who may use them, whatever is allowed elsewhere.
package aurora.lib.resource_policy

import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.policy_document
import rego.v1

# METADATA
# description: The documents, each by the resource that holds it.
documents := policy_document.index({type: "policy" |
	some type in [
		"aws_kms_external_key",
		"aws_kms_key",
		"aws_kms_key_policy",
		"aws_kms_replica_external_key",
		"aws_kms_replica_key",
		"aws_secretsmanager_secret",
		"aws_secretsmanager_secret_policy",
		"aws_sns_topic",
		"aws_sns_topic_policy",
	]
})

# METADATA
# description: The statements that the plan shows of the policy that a resource holds.
statements(holder) := object.get(documents, [holder, "statements"], [])

# METADATA
# description: |
#   The outcome for a resource whose policy `holder` holds, itself or another. It fails by the first text of `found`; it
#   is unknown where the plan does not show all of the policy, or not enough of the statements in `doubtful`.
judge(handle, holder, found, doubtful) := outcome.fail(handle, evidence(handle, holder, {"found": found[0]})) if {
	count(found) > 0
} else := unknown(handle, holder) if {
	count(doubtful) > 0
} else := outcome.pass(handle) if {
	documents[holder].whole
} else := unknown(handle, holder)

# METADATA
# description: The outcome for a resource of whose policy the plan does not show enough.
unknown(handle, holder) := outcome.unknown(handle, evidence(handle, holder, {
	"reason": "policy_document",
	"needs": object.get(documents, [holder, "needs"], []),
}))

# METADATA
# description: Evidence from the policy of a resource.
evidence(handle, holder, found) := object.union({"attribute": "policy"}, found) if {
	handle == holder
} else := object.union({"attribute": "policy", "related": [plan.address(holder)]}, found)

# METADATA
# description: A statement as a reader knows it, by its `sid`, else by its actions.
name_of(statement) := statement.sid if {
	statement.sid != ""
} else := concat(", ", array.concat(statement.actions, statement.not_actions))
