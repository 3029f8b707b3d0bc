# Whether someone is told of a rotation that fails.
package aurora.lib.rotation

import data.aurora.lib.attribute
import data.aurora.lib.event_pattern
import data.aurora.lib.link
import data.aurora.lib.metric_filter
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   How failed rotations are noticed in this plan: the `status` is `watched`; `fail` or `unknown`, with the `evidence`; or
#   `absent`. Rotations of all secrets of an account fail in the same way, so that one rule of EventBridge is enough.
#   Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html
watch := {"status": "watched"} if {
	some state in states
	state.status == "watched"
} else := {"status": "watched"} if {
	some filter in plan.of("aws_cloudwatch_log_metric_filter")
	contains(metric_filter.pattern(filter), failed)
	count(metric_filter.alarms_of(filter)) > 0
} else := found[0] if {
	found := [state | some state in states; state.status == "unknown"]
	count(found) > 0
} else := states[0] if {
	count(states) > 0
} else := {"status": "absent"}

failed := "RotationFailed"

failed_event := {
	"source": "aws.secretsmanager",
	"detail-type": "AWS Service Event via CloudTrail",
	"detail.eventSource": "secretsmanager.amazonaws.com",
	"detail.eventName": failed,
}

# Of each rule of EventBridge that may have to do with rotations, in the order of the plan.
states := [state |
	some rule in plan.of("aws_cloudwatch_event_rule")
	found := state_of(rule, attribute.state(rule, "event_pattern"))
	state := object.union(found, {"evidence": object.union(found.evidence, {"related": [plan.address(rule)]})})
]

state_of(rule, given) := of_pattern(rule, event_pattern.lets_through(given.value, failed_event)) if {
	given.state == "known"
} else := unknown(attribute.undecided("event_pattern", given)) if {
	not given.state in {"known", "unset"}
}

of_pattern(rule, covered) := of_bus(rule) if {
	covered == "yes"
} else := unknown({"attribute": "event_pattern", "found": plan.after(rule).event_pattern, "reason": "incomplete"}) if {
	covered == "partly"
} else := wrong({"attribute": "event_pattern", "found": plan.after(rule).event_pattern}) if {
	contains(plan.after(rule).event_pattern, failed)
}

# Events of CloudTrail come to the default bus.
of_bus(rule) := of_switch(rule, attribute.decided(rule, "state")) if {
	bus := attribute.state(rule, "event_bus_name")
	object.get(bus, "value", bus.state) in {null, "unset", "default"}
} else := wrong({"attribute": "event_bus_name", "found": plan.after(rule).event_bus_name}) if {
	attribute.is_settled(rule, "event_bus_name")
} else := unknown(attribute.undecided("event_bus_name", attribute.state(rule, "event_bus_name")))

of_switch(rule, given) := wrong({"attribute": "state", "found": "DISABLED"}) if {
	given.value == "DISABLED"
} else := wrong({"attribute": "is_enabled", "found": false}) if {
	plan.after(rule).is_enabled == false
} else := of_target(rule) if {
	given.value in {"ENABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"}
} else := of_target(rule) if {
	plan.after(rule).is_enabled == true
} else := unknown(attribute.undecided("state", given))

# A target cannot be made before its rule.
of_target(rule) := {"status": "watched", "evidence": {}} if {
	targeted[rule]
} else := unknown({"attribute": "aws_cloudwatch_event_target", "reason": "expression", "needs": unclear}) if {
	count(unclear) > 0
} else := wrong({"attribute": "aws_cloudwatch_event_target", "reason": "absent"}) if {
	some action in input.resource_changes[rule].change.actions
	action == "create"
} else := unknown({"attribute": "aws_cloudwatch_event_target", "reason": "absent"})

wrong(evidence) := {"status": "fail", "evidence": evidence}

unknown(evidence) := {"status": "unknown", "evidence": evidence}

targeted := {rule | some _, linked in target_links; some rule in linked.handles}

unclear := sort({reference | some _, linked in target_links; count(linked.handles) == 0; some reference in linked.needs})

target_links := {target: link.to(target, "rule", {"aws_cloudwatch_event_rule"}, {"name", "id"}) |
	some target in plan.of("aws_cloudwatch_event_target")
}
