# METADATA
# title: Environments do not share a KMS key
# description: |
#   Who may use a key in development may read what it encrypts in production. Each environment has a key of its own, and
#   with it a policy and an audit trail of its own.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/best-practices.html
# custom:
#   severity: high
#   topics: [DATA-1]
#   covers: ["G12"]
#   controls: {}
#   resources: [aws_rds_cluster]
#   reads: [aws_kms_key]
#   decides:
#     aws_rds_cluster:
#       kms_key_id: {harmless: {"null": without a key there is none to share, unset: without a key there is none to share}}
#   wanted: a kms_key_id that no other environment uses
#   remediation: Make a key in each environment, and give the cluster that of its own.
#   since: 0.2.0
package aurora.rules.fleet.shared_key

import data.aurora.lib.attribute
import data.aurora.lib.fleet
import data.aurora.lib.outcome
import rego.v1

subjects := fleet.of("aws_rds_cluster")

judged := [judge(index, fleet.members[index]) | some index in subjects]

judge(index, member) := outcome.unknown(index, attribute.undecided("kms_key_id", given)) if {
	given := member.attributes.kms_key_id
	given.state == "undecidable"
} else := outcome.unknown(index, {"attribute": "kms_key_id", "reason": "expression", "needs": []}) if {
	is_object(member.attributes.kms_key_id.value)
} else := outcome.fail(index, {"attribute": "kms_key_id", "found": key, "related": elsewhere}) if {
	key := member.attributes.kms_key_id.value
	is_string(key)
	elsewhere := [fleet.name_of(other) |
		some other in users[key]
		other.plan != member.plan
	]
	count(elsewhere) > 0
} else := outcome.pass(index)

users := {key: [other | some other in fleet.members; other.attributes.kms_key_id.value == key] |
	some key in {member.attributes.kms_key_id.value | some member in fleet.members}
	is_string(key)
}
