# METADATA
# title: Secrets rotate as soon as their rotation is made
# description: |
#   The first password of a secret went through hands, pipelines or a state. A rotation that starts at once replaces it; one
#   that waits for its schedule leaves it valid until then.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html
# custom:
#   severity: low
#   topics: [SECRET-1]
#   covers: ["G18"]
#   resources: [aws_secretsmanager_secret_rotation]
#   decides:
#     aws_secretsmanager_secret_rotation:
#       rotate_immediately:
#         wrong: false
#         harmless:
#           "null": "the provider's default is true"
#           unset: "the provider's default is true"
#   wanted: rotate_immediately = true
#   remediation: Leave rotate_immediately out, or set it to true.
#   since: 0.2.0
package aurora.rules.secrets.immediate_rotation

import data.aurora.lib.attribute
import data.aurora.lib.scope
import rego.v1

subjects := sort(scope.own_secret_rotations)

judged := [attribute.must_be(handle, "rotate_immediately", {true}) | some handle in subjects]
