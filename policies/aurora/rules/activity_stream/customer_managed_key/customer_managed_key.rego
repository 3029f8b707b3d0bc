# METADATA
# title: Activity streams are encrypted with a customer-managed key
# description: |
#   An activity stream holds every statement with its values. Its records are encrypted with a key that whoever reads them
#   needs: one of the customer's own, so that its policy decides who that is.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/DBActivityStreams.Enabling.html
# custom:
#   severity: medium
#   topics: [DATA-1, LOG-3]
#   covers: ["22"]
#   controls:
#     checkov: [CKV_AWS_246]
#   resources: [aws_rds_cluster_activity_stream]
#   reads: [aws_kms_key, aws_kms_alias, aws_kms_external_key, aws_kms_replica_key, aws_kms_replica_external_key]
#   decides:
#     aws_rds_cluster_activity_stream:
#       kms_key_id: {wrong: alias/aws/rds}
#   wanted: kms_key_id = a customer-managed key
#   remediation: Create an aws_kms_key for the stream and set kms_key_id to its arn; the stream is then stopped and started anew.
#   since: 0.2.0
package aurora.rules.activity_stream.customer_managed_key

import data.aurora.lib.key
import data.aurora.lib.plan
import rego.v1

subjects := plan.of("aws_rds_cluster_activity_stream")

judged := [key.must_be_customer_managed(handle, "kms_key_id") | some handle in subjects]
