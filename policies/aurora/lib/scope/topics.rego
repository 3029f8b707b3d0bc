# Which topics are in scope.
package aurora.lib.scope

import data.aurora.lib.link
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: Handles of the topics that alarms and event subscriptions in scope publish to.
topics := {handle | some handle in plan.of("aws_sns_topic"); is_all} | {handle |
	some [publisher, attribute] in publishers
	some handle in link.to(publisher, attribute, {"aws_sns_topic"}, {"arn", "id"}).handles
}

publishers := {[alarm, attribute] |
	some alarm in alarms
	some attribute in ["alarm_actions", "ok_actions", "insufficient_data_actions"]
	has_actions(input.resource_changes[alarm].change, attribute)
} | {[subscription, "sns_topic"] | some subscription in event_subscriptions}

has_actions(change, attribute) if is_array(change.after[attribute])

else if change.after_unknown[attribute]
