# METADATA
# title: Public policies of secrets are refused
# description: |
#   With `block_public_policy` Secrets Manager asks a prover, before it takes a policy, whether that lets everyone in,
#   and refuses it if so: also a later one that somebody widens.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutResourcePolicy.html
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html
# custom:
#   severity: low
#   topics: [SECRET-1]
#   covers: ["G35"]
#   decides:
#     aws_secretsmanager_secret_policy:
#       block_public_policy: {wrong: false}
#       secret_arn:
#         wrong: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:web-AbCdEf"
#         harmless:
#           wrong: another secret is none of ours
#           "null": a policy of no secret is none of ours
#           unset: a policy of no secret is none of ours
#           unknown: a secret that the plan does not show is not known to be of Aurora
#           type: a policy of no secret is none of ours
#   resources: [aws_secretsmanager_secret_policy]
#   reads:
#     - aws_db_proxy
#     - aws_db_proxy_target
#     - aws_rds_cluster
#     - aws_secretsmanager_secret
#     - aws_secretsmanager_secret_rotation
#     - aws_secretsmanager_secret_version
#   wanted: block_public_policy = true
#   remediation: Set block_public_policy to true.
#   since: 0.2.0
package aurora.rules.resource_policy.secret_public_policy_blocked

import data.aurora.lib.attribute
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := [handle | some handle in plan.of("aws_secretsmanager_secret_policy"); scope.secret_policies[handle]]

judged := [attribute.must_be(handle, "block_public_policy", {true}) | some handle in subjects]
