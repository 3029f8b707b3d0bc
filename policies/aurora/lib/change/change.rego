# METADATA
# title: What a plan changes
# description: |
#   A resource as it was before the apply, and what becomes of it. `before` is what Terraform knew last: its state,
#   read again from AWS unless the plan was made without a refresh. Everything in it is known, secrets among it in
#   clear. Of a resource that the plan creates there is none, nor of one whose import is not read yet: rules about
#   changes do not judge those. A resource that stays as it is was what it is; the gate leaves its `before` out, and
#   `after` is read for it. A state changes nothing, so that no rule about changes judges it.
#
#   Terraform says what it does in `actions`. To replace is to destroy and to create, in either order; to forget is to
#   leave the object as it is and not to know it any longer. A deposed object is what an earlier replacement left
#   behind; it is destroyed like any other.
#   Source: https://developer.hashicorp.com/terraform/internals/json-format#change-representation
# custom:
#   parameters:
#     destroy_allowed:
#       description: whether a plan may destroy Aurora's resources, as in an environment that comes and goes
#       default: false
#       profiles: {dev: true}
package aurora.lib.change

import data.aurora.lib.group
import data.aurora.lib.outcome
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   Handles of the managed resources of a type that were there before and that the plan touches: it updates, replaces,
#   destroys or forgets them, in the order of the plan.
of(type) := object.get(by_type, type, [])

# METADATA
# description: Handles of those that are there after the apply too, as what they were or as what replaces them.
staying(type) := [handle | some handle in of(type); is_staying(handle)]

# METADATA
# description: |
#   Handles of all managed resources of a type that were there before, whatever becomes of them: what `of` gives and
#   what the plan leaves as it is.
all_before(type) := array.concat(of(type), [handle | some handle in plan.of(type); is_unchanged(handle)])

# METADATA
# description: Handles of those Aurora clusters that were there before and that the plan touches.
clusters := [handle | some handle in of("aws_rds_cluster"); was_aurora(handle)]

# METADATA
# description: Handles of those Aurora clusters that are there after the apply too.
staying_clusters := [handle | some handle in clusters; is_staying(handle)]

# METADATA
# description: Handles of those instances of Aurora clusters that were there before and that the plan touches.
instances := [handle | some handle in of("aws_rds_cluster_instance"); was_aurora(handle)]

# METADATA
# description: Handles of the resources that the plan imports into the state.
imported := [handle | some handle, _ in input.resource_changes; is_imported(handle)]

# METADATA
# description: The values of a resource before the apply. Undefined where there was none.
before(handle) := input.resource_changes[handle].change.before if {
	kind(handle)
} else := plan.after(handle) if is_unchanged(handle)

# METADATA
# description: |
#   What becomes of a resource that was there before: `updated`, `replaced`, `released` (replaced, but not destroyed),
#   `destroyed` or `forgotten`. Undefined for all others.
kind(handle) := kinds[input.resource_changes[handle].change.actions]

# METADATA
# description: True when the plan destroys the object that was there before, whether or not another takes its place.
is_destroyed(handle) if kind(handle) in {"destroyed", "replaced"}

# METADATA
# description: True when the object that was there before goes on without Terraform.
is_forgotten(handle) if kind(handle) in {"forgotten", "released"}

# METADATA
# description: True when the resource was there before and the plan leaves it as it is.
is_unchanged(handle) if input.resource_changes[handle].change.actions == ["no-op"]

# METADATA
# description: True when the resource was there before, is touched, and is there after the apply too.
is_staying(handle) if kind(handle) in {"updated", "replaced", "released"}

# METADATA
# description: True when the plan imports the resource into the state.
is_imported(handle) if is_object(input.resource_changes[handle].change.importing)

# METADATA
# description: True when what takes the place of a replaced resource is there before that is destroyed.
is_overlapping(handle) if input.resource_changes[handle].change.actions == ["create", "delete"]

# METADATA
# description: True when the resource's engine was one of Aurora's, or is not known.
was_aurora(handle) if not was_other(handle)

# METADATA
# description: The outcome of a rule that wants a resource to outlive the plan, unless the team lets plans destroy.
must_be_kept(handle) := outcome.fail(handle, loss(handle)) if {
	is_destroyed(handle)
	not may_destroy
} else := outcome.pass(handle)

# METADATA
# description: True when the team lets plans destroy.
may_destroy if data.parameters.destroy_allowed == true

# METADATA
# description: Evidence that a resource is destroyed, with what makes Terraform destroy it.
loss(handle) := {"attribute": step, "reason": "replaced"} if {
	step := [name | some path in input.resource_changes[handle].change.replace_paths; name := path[0]][0]
} else := {"attribute": "action_reason", "found": why, "reason": kind(handle)} if {
	why := input.resource_changes[handle].action_reason
} else := {"attribute": "actions", "found": input.resource_changes[handle].change.actions, "reason": kind(handle)}

was_other(handle) if {
	engine := before(handle).engine
	is_string(engine)
	not startswith(engine, "aurora")
}

kinds := {
	["update"]: "updated",
	["delete", "create"]: "replaced",
	["create", "delete"]: "replaced",
	["create", "forget"]: "released",
	["forget", "create"]: "released",
	["delete"]: "destroyed",
	["forget"]: "forgotten",
}

by_type := group.by_first([[resource.type, handle] |
	some handle, resource in input.resource_changes
	kinds[resource.change.actions]
	resource.mode == "managed"
	is_object(resource.change.before)
])
