# METADATA
# title: Secrets of Aurora and their rotation outlive the plan
# description: |
#   The plan neither destroys nor replaces a secret that holds a password of Aurora, and ends no rotation of one.
#   Whoever reads the secret has no way in from then on; with a recovery window of zero days nothing brings it back.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_delete-secret.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html
# custom:
#   severity: high
#   topics: [SECRET-1, SECRET-3]
#   covers: ["37", "G29", "G35"]
#   resources: [aws_secretsmanager_secret, aws_secretsmanager_secret_rotation]
#   reads: [aws_db_proxy, aws_db_proxy_target, aws_rds_cluster, aws_rds_cluster_instance, aws_secretsmanager_secret_version]
#   decides:
#     # What becomes of the resource decides, no value that it is given.
#   wanted: no secret of Aurora, and no rotation of one, destroyed or replaced
#   remediation: Keep the secret until nothing reads it any longer, then accept the finding of the plan that destroys it.
#   since: 0.2.0
package aurora.rules.change.secret_destroyed

import data.aurora.lib.change
import rego.v1

subjects := array.concat(change.used_secrets, change.used_rotations)

judged := [change.must_be_kept(handle) | some handle in subjects]
