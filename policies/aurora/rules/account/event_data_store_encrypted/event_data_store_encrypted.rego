# METADATA
# title: The event data store is encrypted with a customer-managed key
# description: |
#   Events that CloudTrail Lake keeps for queries lie under a key of the customer's own. The key cannot be changed or
#   taken away later.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_CreateEventDataStore.html
# custom:
#   severity: medium
#   topics: [LOG-2, DATA-1]
#   covers: ["86"]
#   controls:
#     checkov: [CKV_AWS_294]
#   resources: [aws_cloudtrail_event_data_store]
#   reads: [aws_kms_alias, aws_kms_external_key, aws_kms_key, aws_kms_replica_external_key, aws_kms_replica_key]
#   decides:
#     aws_cloudtrail_event_data_store:
#       kms_key_id: {wrong: ""}
#   wanted: kms_key_id of a customer-managed key
#   remediation: Set kms_key_id to a key whose policy lets cloudtrail.amazonaws.com encrypt and decrypt with it.
#   since: 0.2.0
package aurora.rules.account.event_data_store_encrypted

import data.aurora.lib.key
import data.aurora.lib.plan
import rego.v1

subjects := plan.of("aws_cloudtrail_event_data_store")

judged := [key.must_be_customer_managed(handle, "kms_key_id") | some handle in subjects]
