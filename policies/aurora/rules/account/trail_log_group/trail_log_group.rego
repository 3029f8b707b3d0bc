# METADATA
# title: The trail goes to CloudWatch Logs
# description: |
#   What CloudTrail records also arrives in a log group within minutes, where metric filters and queries see it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html
# custom:
#   severity: low
#   topics: [LOG-2, LOG-4]
#   covers: ["85"]
#   controls:
#     security_hub: [CloudTrail.5]
#     cis_aws_foundations: ["3.4"]
#     checkov: [CKV2_AWS_10]
#     trivy: [AWS-0162]
#   resources: [aws_cloudtrail]
#   decides:
#     aws_cloudtrail:
#       cloud_watch_logs_group_arn: {wrong: ""}
#   wanted: cloud_watch_logs_group_arn with the ARN of a log group
#   remediation: Set cloud_watch_logs_group_arn to the ARN of a log group with ":*" behind it, and cloud_watch_logs_role_arn to a role that may write to it.
#   since: 0.2.0
package aurora.rules.account.trail_log_group

import data.aurora.lib.attribute
import data.aurora.lib.trail
import rego.v1

subjects := trail.trails

judged := [attribute.must_be_given(handle, "cloud_watch_logs_group_arn") | some handle in subjects]
