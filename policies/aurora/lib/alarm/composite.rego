# Alarms that are made of other alarms.
package aurora.lib.alarm

import data.aurora.lib.attribute
import data.aurora.lib.group
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: By alarm, the composite alarms whose rule names it, by its name or its ARN, known or referenced.
composites_of := group.by_first([[alarm, composite] |
	some composite in plan.of("aws_cloudwatch_composite_alarm")
	some alarm in parts_of(composite)
])

# METADATA
# description: References of composite alarms that the plan does not show, so that they may be made of any alarm.
hidden_parts := [reference |
	some composite in plan.of("aws_cloudwatch_composite_alarm")
	given := attribute.state(composite, "alarm_rule")
	given.state == "undecidable"
	some reference in given.needs
]

# A rule is like `ALARM("orders-processor") OR ALARM(arn:aws:cloudwatch:…:alarm:orders-logins)`.
parts_of(composite) := [alarm |
	some part in array.slice(split(text, "("), 1, count(text))
	operand := trim(split(part, ")")[0], " \"'")
	steps := split(operand, ":alarm:")
	some alarm in object.get(alarms_named, steps[count(steps) - 1], [])
] if {
	text := plan.after(composite).alarm_rule
	is_string(text)
} else := [target.handle | some target in attribute.state(composite, "alarm_rule").targets]

alarms_named := group.by_first([[name, alarm] |
	some alarm in plan.of("aws_cloudwatch_metric_alarm")
	name := plan.after(alarm).alarm_name
	is_string(name)
])
