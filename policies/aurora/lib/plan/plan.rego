# METADATA
# title: Resources of a plan
# description: |
#   A resource is named by its handle, its index in `input.resource_changes`. Only resources that exist after the
#   apply are listed: one that is deleted, forgotten or deposed has no attribute left to judge.
#   Source: https://developer.hashicorp.com/terraform/internals/json-format
package aurora.lib.plan

import rego.v1

# METADATA
# description: Handles of the managed resources that exist after the apply, by type.
managed := {type: [handle |
	some handle, resource in input.resource_changes
	resource.type == type
	resource.mode == "managed"
	remains(resource)
] |
	some type in {resource.type | some resource in input.resource_changes}
}

# METADATA
# description: Handles of the managed resources of one type that exist after the apply, in the order of the plan.
of(type) := object.get(managed, type, [])

# METADATA
# description: Handles by address, data sources included, of all that exists after the apply.
handle_of := {resource.address: handle |
	some handle, resource in input.resource_changes
	remains(resource)
}

# METADATA
# description: |
#   Handles by type and name of the resources that are one of several instances: those with an index and those in a
#   module with an index. A resource without either is found by its address.
instances := {key: {name: [handle |
	some [handle, resource] in listed
	resource.name == name
] |
	some name in {resource.name | some [_, resource] in listed}
} |
	some key in {type_key(resource) | some [_, resource] in repeated}
	listed := [entry |
		some entry in repeated
		type_key(entry[1]) == key
	]
}

# METADATA
# description: By type and name, the keys that instances of it have in any module, as their addresses end with them.
keys := {type: {name: {key(handle) | some handle in handles} | some name, handles in names} |
	some type, names in instances
}

# METADATA
# description: The planned values of a resource; what is unknown until apply is missing in them.
after(handle) := input.resource_changes[handle].change.after

# METADATA
# description: The address of a resource as Terraform writes it.
address(handle) := input.resource_changes[handle].address

# METADATA
# description: The key of an instance as its address ends with it, e.g. `["prod.eu"]` or `[0]`; empty without.
key(handle) := trim_prefix(trim_prefix(trim_prefix(resource.address, module), "."), block) if {
	resource := input.resource_changes[handle]
	module := object.get(resource, "module_address", "")
	block := concat(".", [type_key(resource), resource.name])
}

# METADATA
# description: The type as an address begins with it, `data.` included, e.g. `data.aws_kms_key`.
type_key(resource) := resource.type if resource.mode == "managed"

else := concat(".", ["data", resource.type])

remains(resource) if {
	not is_gone(resource.change.actions)
	not resource.deposed
}

is_gone(actions) if {
	actions[0] in {"delete", "forget"}
	count(actions) == 1
}

repeated := [[handle, resource] |
	some handle, resource in input.resource_changes
	is_repeated(resource)
	remains(resource)
]

is_repeated(resource) if not is_null(object.get(resource, "index", null))

else if contains(object.get(resource, "module_address", ""), "[")
