# METADATA
# title: Exports of snapshots are encrypted with a customer-managed key
# description: |
#   An export writes the tables of a snapshot to S3 as files, encrypted with the key that it names. The key's policy is
#   what still decides who reads them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-export-snapshot.html
# custom:
#   severity: medium
#   topics: [DATA-1]
#   covers: ["G27"]
#   resources: [aws_rds_export_task]
#   reads:
#     - aws_db_cluster_snapshot
#     - aws_rds_cluster_snapshot_copy
#     - aws_rds_cluster
#     - aws_kms_key
#     - aws_kms_alias
#     - aws_kms_external_key
#     - aws_kms_replica_key
#     - aws_kms_replica_external_key
#   decides:
#     aws_rds_export_task:
#       kms_key_id: {wrong: alias/aws/rds}
#   wanted: kms_key_id = a customer-managed key
#   remediation: Create an aws_kms_key for exports and set kms_key_id to its arn.
#   since: 0.2.0
package aurora.rules.snapshot.export_customer_managed_key

import data.aurora.lib.key
import data.aurora.lib.scope
import rego.v1

subjects := sort([handle | some handle in scope.exports])

judged := [key.must_be_customer_managed(handle, "kms_key_id") | some handle in subjects]
