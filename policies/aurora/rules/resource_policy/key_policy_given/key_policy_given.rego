# METADATA
# title: Keys of Aurora have a policy of their own
# description: |
#   Without one, AWS writes a policy by which IAM alone decides who may use the key: each policy in the account with
#   kms:Decrypt on all resources opens the database.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html
# custom:
#   severity: low
#   topics: [DATA-1]
#   covers: ["63"]
#   decides:
#     aws_kms_key:
#       policy:
#         wrong: null
#         harmless:
#           unknown: a policy is given, whatever it says
#           type: the provider takes no other type
#   controls:
#     checkov: [CKV2_AWS_64]
#   resources:
#     - aws_kms_external_key
#     - aws_kms_key
#     - aws_kms_replica_external_key
#     - aws_kms_replica_key
#   reads:
#     - aws_kms_key_policy
#     - aws_kms_alias
#     - aws_rds_cluster
#     - aws_rds_cluster_instance
#     - aws_sns_topic
#     - aws_secretsmanager_secret
#   wanted: policy, or an aws_kms_key_policy for the key
#   remediation: Give the key a policy that names its administrators and its users.
#   since: 0.2.0
package aurora.rules.resource_policy.key_policy_given

import data.aurora.lib.attribute
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := sort([handle | some handle in scope.guarded_keys])

judged := [judge(handle) | some handle in subjects]

judge(handle) := outcome.pass(handle) if {
	scope.key_policies[handle]
} else := outcome.unknown(handle, {"attribute": "aws_kms_key_policy", "reason": "expression", "needs": unclear}) if {
	count(unclear) > 0
} else := outcome.fail(handle, {"attribute": "policy", "reason": "unset_default"}) if {
	not attribute.is_given(handle, "policy")
}

# Policies whose key the plan does not show.
unclear := sort([plan.address(handle) | some handle in scope.stray_key_policies])
