# METADATA
# title: Secrets rotate
# description: |
#   Each secret with a password of Aurora that RDS does not manage has a rotation. Secrets that RDS manages rotate every
#   seven days by themselves. A secret that exists already may have its rotation in another configuration.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html
# custom:
#   severity: medium
#   topics: [SECRET-1, IAM-4]
#   covers: ["37"]
#   controls:
#     security_hub: [SecretsManager.1]
#     checkov: [CKV2_AWS_57]
#     cdk_nag: [AwsSolutions-SMG4]
#   resources: [aws_secretsmanager_secret]
#   reads: [aws_secretsmanager_secret_rotation]
#   decides:
#     aws_secretsmanager_secret_rotation:
#       secret_id: {wrong: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:other-AbCdEf"}
#   wanted: an aws_secretsmanager_secret_rotation of the secret
#   remediation: Add an aws_secretsmanager_secret_rotation, or let RDS manage the password with manage_master_user_password.
#   since: 0.2.0
package aurora.rules.secrets.rotation_configured

import data.aurora.lib.outcome
import data.aurora.lib.presence
import data.aurora.lib.scope
import rego.v1

subjects := sort(scope.secrets)

judged := [judge(secret) | some secret in subjects]

judge(secret) := outcome.pass(secret) if {
	scope.rotations_of_secret[secret]
} else := outcome.unknown(secret, {
	"attribute": "aws_secretsmanager_secret_rotation",
	"reason": "expression",
	"needs": unclear,
}) if {
	count(unclear) > 0
} else := presence.missing_after(secret, "aws_secretsmanager_secret_rotation")

# What rotations refer to that may be any secret.
unclear := sort({reference |
	some rotation, linked in scope.secret_links
	input.resource_changes[rotation].type == "aws_secretsmanager_secret_rotation"
	count(linked.handles) == 0
	some reference in linked.needs
	not scope.managed_secret_rotations[rotation]
})
