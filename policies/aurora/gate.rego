# METADATA
# title: Gate
# description: |
#   One plan in, every rule's outcomes out. A rule is a package `aurora.rules.<area>.<name>` with `subjects`, the handles
#   of the resources it judges, and `judged`, one outcome for each. The count of subjects goes along, so that a rule that
#   loses one is noticed.
package aurora.gate

import rego.v1

# METADATA
# description: What every rule says of every resource it judges in the shape that gate/policy/evaluation.ts states.
# entrypoint: true
result := {
	"resources": count(input.resource_changes),
	"rules": {concat("/", [area, name]): {"subjects": count(subjects), "judged": data.aurora.rules[area][name].judged} |
		some area, name
		subjects := data.aurora.rules[area][name].subjects
	},
}
