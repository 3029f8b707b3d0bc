# METADATA
# title: Secrets carry tags
# description: |
#   Tags say whose a secret is and what it opens, and policies allow reading it by them. Tags of the provider's
#   `default_tags` count.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/managing-secrets_tagging.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html
# custom:
#   severity: low
#   topics: [IAM-8]
#   covers: ["43"]
#   controls:
#     security_hub: [SecretsManager.5]
#   resources: [aws_secretsmanager_secret]
#   decides:
#     aws_secretsmanager_secret:
#       tags_all:
#         wrong: {}
#         harmless: {unset: the tags themselves are in the plan, unknown: the tags themselves are in the plan}
#   wanted: at least one tag
#   remediation: Set tags, or default_tags in the provider's configuration.
#   since: 0.2.0
package aurora.rules.secrets.tagged

import data.aurora.lib.scope
import data.aurora.lib.tag
import rego.v1

subjects := sort(scope.secrets)

judged := [tag.must_have_some(handle) | some handle in subjects]
