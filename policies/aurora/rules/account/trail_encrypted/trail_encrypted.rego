# METADATA
# title: The trail is encrypted with a customer-managed key
# description: |
#   What CloudTrail writes lies in its bucket under a key of the customer's own, so that whoever may read the bucket
#   cannot read the trail.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html
# custom:
#   severity: medium
#   topics: [LOG-2, DATA-1]
#   covers: ["85"]
#   controls:
#     security_hub: [CloudTrail.2]
#     cis_aws_foundations: ["3.7"]
#     checkov: [CKV_AWS_35]
#     trivy: [AWS-0015]
#   resources: [aws_cloudtrail]
#   reads: [aws_kms_alias, aws_kms_external_key, aws_kms_key, aws_kms_replica_external_key, aws_kms_replica_key]
#   decides:
#     aws_cloudtrail:
#       kms_key_id: {wrong: ""}
#   wanted: kms_key_id of a customer-managed key
#   remediation: Set kms_key_id to a key whose policy lets cloudtrail.amazonaws.com encrypt with it.
#   since: 0.2.0
package aurora.rules.account.trail_encrypted

import data.aurora.lib.key
import data.aurora.lib.trail
import rego.v1

subjects := trail.trails

judged := [key.must_be_customer_managed(handle, "kms_key_id") | some handle in subjects]
