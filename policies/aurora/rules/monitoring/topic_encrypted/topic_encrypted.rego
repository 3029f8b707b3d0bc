# METADATA
# title: Topics of alarms and events are encrypted with a customer-managed key
# description: |
#   What alarms and events of Aurora say lies encrypted in their topic, under a key of the customer's own. CloudWatch
#   cannot publish to a topic under the key of AWS, alias/aws/sns: the alarms are lost without a word.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html
#   - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
# custom:
#   severity: medium
#   topics: [DATA-1, LOG-1, LOG-5]
#   covers: ["91", "G25"]
#   controls:
#     checkov: [CKV_AWS_26]
#     trivy: [AWS-0095, AWS-0136]
#   resources: [aws_sns_topic]
#   reads:
#     - aws_cloudtrail
#     - aws_cloudwatch_composite_alarm
#     - aws_cloudwatch_log_group
#     - aws_cloudwatch_log_metric_filter
#     - aws_cloudwatch_metric_alarm
#     - aws_db_event_subscription
#     - aws_rds_cluster
#     - aws_rds_cluster_instance
#     - aws_kms_alias
#     - aws_kms_external_key
#     - aws_kms_key
#     - aws_kms_replica_external_key
#     - aws_kms_replica_key
#   decides:
#     aws_sns_topic:
#       kms_master_key_id: {wrong: alias/aws/sns}
#   wanted: kms_master_key_id of a customer-managed key
#   remediation: Set kms_master_key_id to a key of your own whose policy lets cloudwatch.amazonaws.com and events.rds.amazonaws.com use it.
#   since: 0.2.0
package aurora.rules.monitoring.topic_encrypted

import data.aurora.lib.key
import data.aurora.lib.scope
import rego.v1

subjects := sort([handle | some handle in scope.topics])

judged := [key.must_be_customer_managed(handle, "kms_master_key_id") | some handle in subjects]
