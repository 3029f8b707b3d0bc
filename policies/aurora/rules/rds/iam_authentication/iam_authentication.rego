# METADATA
# title: IAM database authentication is on
# description: |
#   A cluster accepts short-lived IAM tokens instead of passwords, so that who may log in is decided, scoped and recorded
#   where all other access is.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAMDBAuth.html
# custom:
#   severity: medium
#   topics: [AUTH-1]
#   covers: ["4"]
#   decides:
#     aws_rds_cluster:
#       iam_database_authentication_enabled: {wrong: false}
#   controls:
#     security_hub: [RDS.12]
#     checkov: [CKV_AWS_162]
#     trivy: [AWS-0176]
#     cdk_nag: [AwsSolutions-RDS6]
#   resources: [aws_rds_cluster]
#   wanted: iam_database_authentication_enabled = true
#   remediation: Set iam_database_authentication_enabled to true; it changes without downtime.
#   since: 0.1.0
package aurora.rules.rds.iam_authentication

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import rego.v1

subjects := aurora.clusters

judged := [attribute.must_be(cluster, "iam_database_authentication_enabled", {true}) | some cluster in subjects]
