# METADATA
# title: RDS goes on managing the master password
# description: |
#   The plan does not take the master password out of the management by RDS. The rotation ends, the secret is deleted,
#   and the password is known to whoever wrote the new one.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html
# custom:
#   severity: high
#   topics: [AUTH-3, SECRET-1]
#   covers: ["G1", "G29"]
#   resources: [aws_rds_cluster]
#   decides:
#     aws_rds_cluster:
#       manage_master_user_password: {wrong: false}
#   wanted: manage_master_user_password = true where it was true
#   remediation: Leave manage_master_user_password true, and no master_password beside it.
#   since: 0.2.0
package aurora.rules.change.managed_password_off

import data.aurora.lib.change
import rego.v1

subjects := change.staying_clusters

judged := [change.must_stay(cluster, "manage_master_user_password", {true}) | some cluster in subjects]
