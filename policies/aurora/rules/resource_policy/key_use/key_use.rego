# METADATA
# title: Keys are used by way of the services that hold the data
# description: |
#   Nobody but Aurora has to decrypt with a key of Aurora: who may use it, may do so through RDS or Secrets Manager
#   (kms:ViaService), and make grants for services of AWS alone (kms:GrantIsForAWSResource).
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.Keys.html
# custom:
#   severity: medium
#   topics: [DATA-1]
#   covers: ["G12"]
#   decides:
#     aws_kms_key:
#       policy:
#         wrong: >-
#           {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/reader"},
#           "Action": "kms:Decrypt", "Resource": "*"}]}
#         harmless:
#           "null": the policy that AWS gives a new key admits its own account alone
#           unset: the policy that AWS gives a new key admits its own account alone
#   resources:
#     - aws_kms_external_key
#     - aws_kms_key
#     - aws_kms_key_policy
#     - aws_kms_replica_external_key
#     - aws_kms_replica_key
#   reads:
#     - aws_iam_policy_document
#     - aws_kms_alias
#     - aws_rds_cluster
#     - aws_rds_cluster_instance
#     - aws_sns_topic
#     - aws_secretsmanager_secret
#   wanted: >-
#     a condition on kms:ViaService where a principal may decrypt, on that or kms:GrantIsForAWSResource where one may
#     make grants
#   remediation: >-
#     Add the condition kms:ViaService = rds.<region>.amazonaws.com, for grants kms:GrantIsForAWSResource = true.
#   since: 0.2.0
package aurora.rules.resource_policy.key_use

import data.aurora.lib.policy_document
import data.aurora.lib.resource_policy
import data.aurora.lib.scope
import rego.v1

subjects := sort(scope.key_policy_holders)

judged := [judge(holder, resource_policy.statements(holder)) | some holder in subjects]

judge(holder, statements) := resource_policy.judge(holder, holder, found, doubtful) if {
	loose := [statement | some statement in statements; is_loose(statement)]
	found := [resource_policy.name_of(statement) |
		some statement in loose
		not resource_policy.hides(statement, decisive)
	]
	doubtful := [statement | some statement in loose; resource_policy.hides(statement, decisive)]
}

decisive := {"conditions", "effect", "principals", "values"}

is_loose(statement) if {
	statement.effect == "Allow"
	admits_users(statement)
	some action, keys in limits
	policy_document.names(statement, action)
	not resource_policy.is_limited(statement, keys)
}

limits := {
	"kms:creategrant": {"kms:viaservice", "kms:grantisforawsresource"},
	"kms:decrypt": {"kms:viaservice"},
	"kms:generatedatakey": {"kms:viaservice"},
}

# To an account a key policy says no more than that its IAM policies count.
admits_users(statement) if {
	some principal in statement.principals.AWS
	not resource_policy.is_account(principal)
} else if {
	statement.open.principals
	not statement.principals.Service
}
