# METADATA
# title: Fleet
# description: |
#   Several environments in, what the rules of the area `fleet` say out. Such a rule judges members, resources of any of
#   the environments: `members` says for each which resource of which plan it is.
package aurora.fleet

import data.aurora.lib.fleet
import rego.v1

# METADATA
# description: |
#   `resources`, how many members there are; `members`, for each the index of its plan and its handle there; `rules` as
#   for a single plan, where members take the place of resources.
# entrypoint: true
result := {
	"resources": count(fleet.members),
	"members": [[member.plan, member.handle] | some member in fleet.members],
	"rules": {concat("/", ["fleet", name]): {"subjects": count(rule.subjects), "judged": rule.judged} |
		some name, rule in data.aurora.rules.fleet
	},
}
