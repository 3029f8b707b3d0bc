# METADATA
# title: The trail can be shown to be unaltered
# description: |
#   CloudTrail signs a digest of its log files each hour. With it, it can be proved that no file was changed or deleted
#   since.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html
# custom:
#   severity: low
#   topics: [LOG-2]
#   covers: ["85"]
#   controls:
#     security_hub: [CloudTrail.4]
#     cis_aws_foundations: ["3.2"]
#     checkov: [CKV_AWS_36]
#     trivy: [AWS-0016]
#   resources: [aws_cloudtrail]
#   decides:
#     aws_cloudtrail:
#       enable_log_file_validation: {wrong: false}
#   wanted: enable_log_file_validation = true
#   remediation: Set enable_log_file_validation to true.
#   since: 0.2.0
package aurora.rules.account.trail_validated

import data.aurora.lib.attribute
import data.aurora.lib.trail
import rego.v1

subjects := trail.trails

judged := [attribute.must_be(handle, "enable_log_file_validation", {true}) | some handle in subjects]
