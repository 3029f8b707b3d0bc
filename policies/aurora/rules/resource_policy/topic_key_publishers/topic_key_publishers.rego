# METADATA
# title: The key of a topic lets in what publishes to it
# description: |
#   CloudWatch, RDS and EventBridge can publish to an encrypted topic only where the policy of its key lets them use it.
#   Where one is left out, its alarms and events are lost, and nothing says so.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Events.GrantingPermissions.html
# custom:
#   severity: medium
#   topics: [DATA-1, LOG-1, LOG-5]
#   covers: ["G12", "G25"]
#   decides:
#     aws_kms_key:
#       policy:
#         wrong: >-
#           {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"},
#           "Action": "kms:*", "Resource": "*"}]}
#     aws_sns_topic:
#       kms_master_key_id:
#         wrong: "arn:aws:kms:eu-central-1:111122223333:key/12345678-1234-1234-1234-123456789012"
#         harmless:
#           "null": a topic without a key loses nothing
#           unset: a topic without a key loses nothing
#           type: the provider takes no other type
#   resources: [aws_sns_topic]
#   reads:
#     - aws_iam_policy_document
#     - aws_cloudwatch_composite_alarm
#     - aws_cloudwatch_event_target
#     - aws_cloudwatch_metric_alarm
#     - aws_db_event_subscription
#     - aws_kms_alias
#     - aws_kms_external_key
#     - aws_kms_key
#     - aws_kms_key_policy
#     - aws_kms_replica_external_key
#     - aws_kms_replica_key
#     - aws_rds_cluster
#     - aws_rds_cluster_instance
#   wanted: >-
#     kms:Decrypt and kms:GenerateDataKey for cloudwatch.amazonaws.com, events.rds.amazonaws.com and
#     events.amazonaws.com, for those that publish to the topic
#   remediation: >-
#     Add the services that publish to the topic to the policy of its key, each with a condition on aws:SourceAccount.
#   since: 0.2.0
package aurora.rules.resource_policy.topic_key_publishers

import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.publisher
import data.aurora.lib.resource_policy
import data.aurora.lib.scope
import rego.v1

subjects := sort([topic | some topic, linked in keys; publisher.services[topic]])

judged := [judge(topic, keys[topic], publisher.services[topic]) | some topic in subjects]

# By topic that has a key of its own.
keys := {topic: linked |
	some topic in scope.topics
	linked := scope.keys_behind(topic, "kms_master_key_id")
	(count(linked.handles) + count(linked.needs)) + count([name |
		some name in linked.outside
		not contains(name, "alias/aws/")
	]) > 0
}

judge(topic, linked, wanted) := outcome.unknown(topic, link.doubt("kms_master_key_id", linked)) if {
	link.doubt("kms_master_key_id", linked)
} else := judge_key(topic, lacking[0], publisher.admitted(lacking[0], wanted), wanted) if {
	lacking := [key | some key in linked.handles; publisher.admitted(key, wanted) != wanted]
	count(lacking) > 0
} else := outcome.pass(topic)

judge_key(topic, key, admitted, wanted) := outcome.fail(topic, resource_policy.evidence(
	topic,
	holder_of(key),
	{"found": sort(admitted), "expected": sort(wanted)},
)) if {
	publisher.is_shown(key)
} else := resource_policy.unknown(topic, holder_of(key))

holder_of(key) := object.get(scope.key_policies, key, key)
