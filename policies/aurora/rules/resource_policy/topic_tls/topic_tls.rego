# METADATA
# title: Topics of alarms and events take messages over TLS alone
# description: |
#   Alarms name clusters, users and statements. The topic's policy denies sns:Publish to whoever comes without TLS
#   (aws:SecureTransport = false).
# related_resources:
#   - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
# custom:
#   severity: low
#   topics: [DATA-2, LOG-1]
#   covers: ["92"]
#   decides:
#     aws_sns_topic:
#       policy:
#         wrong: >-
#           {"Statement": [{"Effect": "Allow", "Principal": {"Service": "cloudwatch.amazonaws.com"},
#           "Action": "sns:Publish", "Resource": "*"}]}
#   controls:
#     cdk_nag: [AwsSolutions-SNS3]
#   resources: [aws_sns_topic]
#   reads:
#     - aws_iam_policy_document
#     - aws_cloudwatch_composite_alarm
#     - aws_cloudwatch_metric_alarm
#     - aws_db_event_subscription
#     - aws_rds_cluster
#     - aws_rds_cluster_instance
#     - aws_sns_topic_policy
#   wanted: Deny of sns:Publish for everyone, with Bool aws:SecureTransport = false
#   remediation: Add a statement that denies sns:Publish to everyone where aws:SecureTransport is false.
#   since: 0.2.0
package aurora.rules.resource_policy.topic_tls

import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.policy_document
import data.aurora.lib.presence
import data.aurora.lib.resource_policy
import data.aurora.lib.scope
import rego.v1

subjects := sort([handle | some handle in scope.topics])

judged := [judge(handle) | some handle in subjects]

judge(handle) := outcome.pass(handle) if {
	some statement in resource_policy.statements(scope.topic_policies[handle])
	denies_without_tls(statement)
} else := resource_policy.unknown(handle, holder) if {
	holder := scope.topic_policies[handle]
	not is_shown(holder)
} else := outcome.fail(handle, resource_policy.evidence(handle, holder, {"found": names, "expected": wanted})) if {
	holder := scope.topic_policies[handle]
	names := [resource_policy.name_of(statement) | some statement in resource_policy.statements(holder)]
} else := outcome.unknown(handle, {
	"attribute": "aws_sns_topic_policy",
	"reason": "expression",
	"needs": sort([plan.address(policy) | some policy in scope.stray_topic_policies]),
}) if {
	count(scope.stray_topic_policies) > 0
} else := presence.missing_after(handle, "aws_sns_topic_policy")

wanted := "Deny sns:Publish, Bool aws:SecureTransport = false"

denies_without_tls(statement) if {
	statement.effect == "Deny"
	count(statement.open & {"actions", "conditions", "effect", "principals", "values"}) == 0
	resource_policy.is_about_everyone(statement)
	policy_document.names(statement, "sns:publish")
	some operator in ["Bool", "BoolIfExists"]
	statement.conditions == {operator: {"aws:securetransport": ["false"]}}
}

is_shown(holder) if {
	resource_policy.documents[holder].whole
	every statement in resource_policy.statements(holder) {
		count(statement.open & {"actions", "conditions", "effect", "principals", "values"}) == 0
	}
}
