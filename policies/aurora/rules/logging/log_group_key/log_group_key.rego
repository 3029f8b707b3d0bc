# METADATA
# title: Logs are encrypted with a key of your own
# description: |
#   The log groups that RDS writes to are encrypted with a customer-managed KMS key: those of Aurora clusters and of
#   proxies, and `RDSOSMetrics` of enhanced monitoring.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
# custom:
#   severity: medium
#   topics: [DATA-1, LOG-3]
#   covers: ["80", "G20", "G39"]
#   decides:
#     aws_cloudwatch_log_group:
#       kms_key_id: {wrong: ""}
#   controls:
#     checkov: [CKV_AWS_158]
#     trivy: [AWS-0017]
#   resources: [aws_cloudwatch_log_group]
#   reads: [aws_kms_key, aws_kms_alias, aws_rds_cluster]
#   wanted: kms_key_id from a KMS key of your own
#   remediation: Set kms_key_id to the ARN of an aws_kms_key whose policy lets CloudWatch Logs use it.
#   since: 0.2.0
package aurora.rules.logging.log_group_key

import data.aurora.lib.key
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := [handle | some handle in plan.of("aws_cloudwatch_log_group"); scope.log_groups[handle]]

judged := [key.must_be_customer_managed(handle, "kms_key_id") | some handle in subjects]
