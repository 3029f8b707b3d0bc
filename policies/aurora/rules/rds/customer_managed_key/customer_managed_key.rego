# METADATA
# title: Cluster storage is encrypted with a customer-managed key
# description: |
#   A cluster is encrypted with a KMS key of the customer's own: its policy, rotation and deletion are the customer's
#   to decide and its use shows in CloudTrail. The AWS-managed key cannot be shared, scoped or revoked.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.Keys.html
# custom:
#   severity: medium
#   topics: [DATA-1]
#   covers: ["2"]
#   decides:
#     aws_rds_cluster:
#       kms_key_id: {wrong: "arn:aws:kms:eu-central-1:111122223333:alias/aws/rds"}
#   controls:
#     checkov: [CKV_AWS_327]
#     trivy: [AWS-0079]
#   resources: [aws_rds_cluster]
#   reads: [aws_kms_key, aws_kms_alias, aws_kms_external_key, aws_kms_replica_key, aws_kms_replica_external_key]
#   wanted: kms_key_id = the ARN of a customer-managed key
#   remediation: Create an aws_kms_key and set kms_key_id to its arn. The key of an existing cluster changes only by restoring a snapshot copy.
#   since: 0.1.0
package aurora.rules.rds.customer_managed_key

import data.aurora.lib.aurora
import data.aurora.lib.key
import rego.v1

subjects := aurora.clusters

judged := [key.must_be_customer_managed(cluster, "kms_key_id") | some cluster in subjects]
