# METADATA
# title: Rotations of secrets
# description: |
#   The schedule of a rotation. The provider wants either `automatically_after_days` or `schedule_expression`.
#   Source: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotationRulesType.html
package aurora.lib.rotation

import data.aurora.lib.attribute
import data.aurora.lib.mention
import data.aurora.lib.plan
import data.aurora.lib.schedule
import rego.v1

# METADATA
# description: |
#   The rules of a rotation, where the plan shows them. Undefined where it does not, or where there are none.
rules(handle) := entry if {
	attribute.is_settled(handle, "rotation_rules")
	[entry] := plan.after(handle).rotation_rules
	is_object(entry)
}

# METADATA
# description: |
#   The longest time between two rotations: `days`, with the `attribute` and the value `found` that say so; else evidence
#   of what is not known.
longest_days(handle) := {"days": days, "attribute": by_days, "found": days} if {
	days := rules(handle).automatically_after_days
	is_number(days)
} else := {"days": days_of[expression], "attribute": by_expression, "found": expression} if {
	expression := rules(handle).schedule_expression
	days_of[expression]
} else := {"attribute": by_expression, "found": expression, "reason": "schedule"} if {
	expression := rules(handle).schedule_expression
	is_string(expression)
} else := undecided(handle)

# METADATA
# description: Evidence that the plan does not show the rules of a rotation.
undecided(handle) := {"attribute": "rotation_rules", "reason": "expression", "needs": needs} if {
	mentioned := mention.of(handle, "rotation_rules")
	needs := array.concat(mentioned.hidden, sort({leaf.text | some leaf in mentioned.leaves}))
	count(needs) > 0
} else := {"attribute": "rotation_rules", "reason": "unset", "needs": []}

by_days := "rotation_rules.0.automatically_after_days"

by_expression := "rotation_rules.0.schedule_expression"

# Each schedule is read once, however many rotations have it.
days_of := {expression: days |
	some expression in {rules(handle).schedule_expression | some handle in plan.of("aws_secretsmanager_secret_rotation")}
	days := schedule.longest_days(expression)
}
