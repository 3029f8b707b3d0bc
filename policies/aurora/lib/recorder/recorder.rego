# METADATA
# title: Recorders of AWS Config
# description: |
#   What a recorder records, and whether it runs. It records all supported types, or the types of a list, or all but
#   those of a list; without a group, all.
#   Source: https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html
package aurora.lib.recorder

import data.aurora.lib.attribute
import data.aurora.lib.block
import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.presence
import rego.v1

# METADATA
# description: The outcome of a rule that wants these types of resources, a set, to be recorded.
must_record(handle, wanted) := outcome.pass(handle) if {
	every entry in block.entries(handle, "recording_group") {
		count(wanted - recorded(entry, wanted)) == 0
	}
} else := outcome.fail(handle, {"attribute": "recording_group", "found": sort(left), "expected": sort(wanted)}) if {
	some entry in block.entries(handle, "recording_group")
	left := recorded(entry, wanted)
} else := outcome.unknown(handle, {"attribute": "recording_group", "reason": "block", "needs": []})

# METADATA
# description: The outcome of a rule that wants the recorder to run.
must_run(handle) := said_of_status(handle, running[0]) if {
	running := sort([status | some status, linked in links; handle in linked.handles])
	count(running) > 0
} else := outcome.unknown(handle, {"attribute": "aws_config_configuration_recorder_status", "reason": "expression", "needs": hidden}) if {
	count(hidden) > 0
} else := presence.missing(handle, "aws_config_configuration_recorder_status")

# Of the types that are wanted, those that a group records. Undefined where the plan does not show it.
recorded(entry, wanted) := wanted if {
	entry.values.all_supported == true
} else := wanted & {type | some type in entry.values.resource_types} if {
	count(entry.values.resource_types) > 0
	not true in object.get(entry.unknown, "resource_types", [])
} else := wanted - {type | some exclusion in exclusions; some type in exclusion.values.resource_types} if {
	exclusions := block.within(entry, "exclusion_by_resource_types")
	count(exclusions) > 0
}

said_of_status(handle, status) := outcome.pass(handle) if {
	not is_array(attribute.must_be(status, "is_enabled", {true}))
} else := [handle, found[1], object.union(found[2], {"related": [plan.address(status)]})] if {
	found := attribute.must_be(status, "is_enabled", {true})
}

links := {status: link.to(status, "name", {"aws_config_configuration_recorder"}, {"id", "name"}) |
	some status in plan.of("aws_config_configuration_recorder_status")
}

hidden := sort([reference | some linked in links; some reference in linked.needs])
