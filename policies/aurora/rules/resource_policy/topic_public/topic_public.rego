# METADATA
# title: Topics of alarms and events do not let everyone in
# description: |
#   Who may subscribe to the topic of Aurora's alarms reads them; who may publish to it can cry wolf. A `*` stands in
#   its policy only beside a condition on who calls, as in the policy that AWS gives a new topic.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html
#   - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html
# custom:
#   severity: medium
#   topics: [LOG-1, LOG-5]
#   covers: ["92"]
#   decides:
#     aws_sns_topic:
#       policy:
#         wrong: '{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "sns:Publish", "Resource": "*"}]}'
#         harmless:
#           "null": the policy that AWS gives a new topic admits its own account alone
#           unset: the policy that AWS gives a new topic admits its own account alone
#   controls:
#     security_hub: [SNS.4]
#     checkov: [CKV_AWS_169]
#   resources:
#     - aws_sns_topic
#     - aws_sns_topic_policy
#   reads:
#     - aws_iam_policy_document
#     - aws_cloudwatch_composite_alarm
#     - aws_cloudwatch_metric_alarm
#     - aws_db_event_subscription
#     - aws_rds_cluster
#     - aws_rds_cluster_instance
#   wanted: >-
#     principals by name, or a condition on aws:SourceAccount, aws:SourceArn, aws:SourceOwner or aws:PrincipalOrgID
#   remediation: Name the principals, or add a condition on aws:SourceAccount.
#   since: 0.2.0
package aurora.rules.resource_policy.topic_public

import data.aurora.lib.resource_policy
import data.aurora.lib.scope
import rego.v1

subjects := sort(scope.topic_policy_holders)

judged := [resource_policy.must_not_admit_everyone(holder) | some holder in subjects]
