# METADATA
# title: Parameters change without a reboot
# description: |
#   The plan changes no parameter of a group in use that takes effect only when the instances are rebooted: those that
#   the group applies so, and those that the engine reads only when it starts. Until then the database runs with the
#   old value, whatever the group says.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/parameter-groups-overview.html
# custom:
#   severity: low
#   topics: [RES-2]
#   covers: ["G29"]
#   resources: [aws_rds_cluster_parameter_group, aws_db_parameter_group]
#   reads: [aws_rds_cluster, aws_rds_cluster_instance]
#   decides:
#     aws_rds_cluster_parameter_group:
#       parameter: {wrong: [{name: rds.force_ssl, value: "1", apply_method: pending-reboot}, {name: shared_preload_libraries, value: pg_tle, apply_method: pending-reboot}], harmless: {"null": "no static parameter was set in it before"}}
#   wanted: no change that waits for a reboot
#   remediation: Plan a reboot of each instance for after the apply, readers first, and accept the finding for that one plan.
#   since: 0.2.0
package aurora.rules.change.static_parameter

import data.aurora.lib.change
import data.aurora.lib.engine_parameter
import data.aurora.lib.outcome
import data.aurora.lib.parameter_group
import rego.v1

subjects := [group |
	some type in ["aws_rds_cluster_parameter_group", "aws_db_parameter_group"]
	some group in change.of(type)
	change.kind(group) == "updated"
	change.group_users[type][change.before(group).name]
]

judged := [judge(group, written_in(change.before(group)), written_in(input.resource_changes[group].change.after)) |
	some group in subjects
]

# Where a group has a parameter twice, the last stands for it, and the group is not passed.
# Compiled to WebAssembly, the union of no objects is undefined.
written_in(values) := object.union_n(array.concat(
	[{}],
	[{lower(entry.name): entry} | some entry in values.parameter; is_string(entry.name)],
))

judge(group, before, after) := outcome.fail(group, {
	"attribute": "parameter",
	"found": {name: object.get(after, [name, "value"], null) | some name in waiting},
	"expected": {name: object.get(before, [name, "value"], null) | some name in waiting},
	"reason": "reboot",
}) if {
	waiting := {name |
		some name in (object.keys(before) | object.keys(after))
		object.get(before, [name, "value"], null) != object.get(after, [name, "value"], null)
		waits(name, object.get(after, name, object.get(before, name, {})))
		not is_hidden(after, name)
	}
	count(waiting) > 0
} else := outcome.pass(group) if {
	is_shown(parameter_group.contents[group])
} else := outcome.unknown(group, {"attribute": "parameter", "reason": "block", "needs": []})

is_hidden(after, name) if {
	after[name]
	not is_string(object.get(after[name], "value", null))
}

# Every name is known, and every value.
is_shown(content) if {
	content.is_whole
	count([name | some name, null in content.values]) == 0
}

waits(_, entry) if entry.apply_method == "pending-reboot"

else if engine_parameter.static[lower(entry.name)]
