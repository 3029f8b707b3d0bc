# METADATA
# title: Replicas of secrets use a customer-managed key
# description: |
#   A replica of a secret in another Region has a key of its own there. Without one Secrets Manager takes
#   `aws/secretsmanager` of that Region, whatever key the secret itself has.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html
# custom:
#   severity: medium
#   topics: [DATA-1, SECRET-1]
#   covers: ["G35"]
#   resources: [aws_secretsmanager_secret]
#   reads: [aws_kms_key, aws_kms_replica_key, aws_kms_alias]
#   decides:
#     aws_secretsmanager_secret:
#       replica:
#         wrong: [{region: eu-west-1, kms_key_id: "alias/aws/secretsmanager"}]
#         harmless: {"null": "a secret without replicas", unset: "a secret without replicas"}
#   wanted: kms_key_id with a customer-managed key in each replica
#   remediation: Set kms_key_id in each replica block to a key of its Region.
#   since: 0.2.0
package aurora.rules.secrets.replica_customer_managed_key

import data.aurora.lib.attribute
import data.aurora.lib.block
import data.aurora.lib.key
import data.aurora.lib.mention
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := sort(scope.secrets)

judged := [judge(handle) | some handle in subjects]

judge(handle) := outcome.pass(handle) if {
	object.get(plan.after(handle), "replica", null) in {null, []}
	not attribute.is_given(handle, "replica")
} else := outcome.fail(handle, {"attribute": "replica", "found": sort(known_wrong)}) if {
	known_wrong := {entry.values.region | some entry in block.entries(handle, "replica"); is_wrong(entry)}
	count(known_wrong) > 0
} else := outcome.fail(handle, {"attribute": "replica", "found": null, "reason": "unset_default"}) if {
	some replica in attribute.expression_of(handle, "replica")
	not replica.kms_key_id
} else := outcome.pass(handle) if {
	entries := block.entries(handle, "replica")
	count([entry | some entry in entries; not is_right(handle, entry)]) == 0
} else := outcome.unknown(handle, {"attribute": "replica", "reason": "expression", "needs": needs}) if {
	mentioned := mention.of(handle, "replica")
	needs := array.concat(mentioned.hidden, [leaf.text | some leaf in mentioned.leaves])
	count(needs) > 0
} else := outcome.unknown(handle, {"attribute": "replica", "reason": "block", "needs": []})

is_wrong(entry) if {
	not block.is_unknown(entry, "kms_key_id")
	key.is_aws_managed({"state": "known", "value": object.get(entry.values, "kms_key_id", null)})
}

is_right(handle, entry) if key.is_customer_managed({"state": "known", "value": entry.values.kms_key_id})

# The plan sorts the blocks as it likes: where one key is not known yet, each that has references must be a key.
else if {
	block.is_unknown(entry, "kms_key_id")
	replicas := attribute.expression_of(handle, "replica")
	is_array(replicas)
	every replica in replicas {
		is_key(handle, replica.kms_key_id)
	}
}

is_key(handle, expression) if not expression.references

else if key.is_customer_managed(attribute.of_expression(handle, expression))
