# METADATA
# title: Publishers to topics
# description: |
#   Which services of AWS publish to a topic, by the resources of this plan, and which of them the key of the topic
#   lets in.
#   Source: https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
package aurora.lib.publisher

import data.aurora.lib.group
import data.aurora.lib.link
import data.aurora.lib.plan
import data.aurora.lib.policy_document
import data.aurora.lib.resource_policy
import data.aurora.lib.scope
import rego.v1

# METADATA
# description: The services that publish to each topic in scope.
services := {topic: {service | some service in listed} | some topic, listed in group.by_first([[topic, service] |
	some [publisher, name, service] in publishers
	some topic in link.to(publisher, name, {"aws_sns_topic"}, {"arn", "id"}).handles
])}

# METADATA
# description: Those of the services that the policy of a key lets encrypt and decrypt. Without a policy it is none.
admitted(key, wanted) := {service |
	some service in wanted
	every action in ["kms:decrypt", "kms:generatedatakey"] {
		is_allowed(key, service, action)
	}
}

# METADATA
# description: True when the plan shows all of whom the policy of a key lets in.
is_shown(key) if {
	holder := scope.key_policies[key]
	resource_policy.documents[holder].whole
	every statement in resource_policy.statements(holder) {
		count(statement.open & {"actions", "effect", "principals"}) == 0
	}
} else if {
	not scope.key_policies[key]
	count(scope.stray_key_policies) == 0
}

is_allowed(key, service, action) if {
	some statement in resource_policy.statements(scope.key_policies[key])
	policy_document.allows(statement, action)
	is_named(statement, service)
}

is_named(statement, service) if {
	service in statement.principals.Service
} else if {
	"*" in statement.principals.AWS
}

publishers := ({[alarm, name, "cloudwatch.amazonaws.com"] |
	some alarm in scope.alarms
	some name in ["alarm_actions", "ok_actions", "insufficient_data_actions"]
} | {[subscription, "sns_topic", "events.rds.amazonaws.com"] |
	some subscription in scope.event_subscriptions
}) | {[target, "arn", "events.amazonaws.com"] |
	some target in plan.of("aws_cloudwatch_event_target")
}
