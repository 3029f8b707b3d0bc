# METADATA
# title: Deletion protection is on
# description: |
#   A cluster with deletion protection cannot be deleted until someone turns the protection off first.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_DeleteCluster.html
# custom:
#   severity: medium
#   topics: [RES-1]
#   covers: ["3"]
#   decides:
#     aws_rds_cluster:
#       deletion_protection: {wrong: false}
#   controls:
#     security_hub: [RDS.7]
#     checkov: [CKV_AWS_139]
#     trivy: [AWS-0343]
#     cdk_nag: [AwsSolutions-RDS10]
#   resources: [aws_rds_cluster]
#   wanted: deletion_protection = true
#   remediation: Set deletion_protection to true.
#   since: 0.1.0
package aurora.rules.rds.deletion_protection

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import rego.v1

subjects := aurora.clusters

judged := [attribute.must_be(cluster, "deletion_protection", {true}) | some cluster in subjects]
