# METADATA
# title: What a plan does not hold
# description: |
#   Some rules want that something exists beside a resource: an alarm, a backup plan, a trail. A plan that has none proves
#   nothing, since it may be made elsewhere. So its absence is unknown, unless a team says that each plan must hold it.
# custom:
#   parameters:
#     presence_required:
#       description: whether what a rule looks for has to be in the same plan, as alarms, a backup plan or a trail; else its absence is unknown
#       default: false
package aurora.lib.presence

import data.aurora.lib.outcome
import rego.v1

# METADATA
# description: True when what is not in the plan counts as not there.
is_required if data.parameters.presence_required == true

# METADATA
# description: The outcome for a resource that wants a partner of a type that this plan does not hold for it.
missing(handle, type) := outcome.fail(handle, {"attribute": type, "reason": "absent"}) if {
	is_required
} else := outcome.unknown(handle, {"attribute": type, "reason": "absent"})

# METADATA
# description: |
#   The outcome for a resource that wants a partner which can only be made after it, as the rotation of a secret. Where the
#   plan makes the resource itself, no partner of it can be elsewhere yet.
missing_after(handle, type) := outcome.fail(handle, {"attribute": type, "reason": "absent"}) if {
	some action in input.resource_changes[handle].change.actions
	action == "create"
} else := missing(handle, type)
