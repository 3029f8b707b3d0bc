# METADATA
# title: IAM authentication stays on
# description: |
#   The plan does not turn IAM database authentication off. Every client that logs in by it loses its way in.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAMDBAuth.html
# custom:
#   severity: medium
#   topics: [AUTH-1]
#   covers: ["4", "G29"]
#   resources: [aws_rds_cluster]
#   decides:
#     aws_rds_cluster:
#       iam_database_authentication_enabled: {wrong: false}
#   wanted: iam_database_authentication_enabled = true where it was true
#   remediation: Leave iam_database_authentication_enabled true.
#   since: 0.2.0
package aurora.rules.change.iam_authentication_off

import data.aurora.lib.change
import rego.v1

subjects := change.staying_clusters

judged := [change.must_stay(cluster, "iam_database_authentication_enabled", {true}) | some cluster in subjects]
