# METADATA
# title: Links between resources
# description: |
#   Which resources an attribute points to: by reference first, since two resources may share one name, else by the
#   value they are known by.
package aurora.lib.link

import data.aurora.lib.attribute
import data.aurora.lib.configuration
import data.aurora.lib.plan
import data.aurora.lib.reference
import rego.v1

# METADATA
# description: |
#   What the attribute `name` of a resource points to: `handles`, resources of one of `types` in this plan; `outside`,
#   known values that none of them has in one of the attributes `identities`; `needs`, references that would have to be
#   known. All three empty: it points to nothing. A reference that several instances answer gives all of them.
to(handle, name, types, identities) := {"handles": [found.handle], "outside": [], "needs": []} if {
	found := reference.plain(handle, attribute.expression_of(handle, name))
	types[found.type]
	not is_list(handle, name)
} else := {"handles": handles, "outside": outside, "needs": []} if {
	by_reference := referenced(handle, leaves_of(handle, name), types)
	beside := [value | some value in listed_values(handle, name); not is_one_of(by_reference, identities, value)]
	by_value := known_as(types, identities, beside)
	handles := array.concat(by_reference, by_value.handles)
	outside := by_value.outside
} else := object.union(known_as(types, identities, attribute.known_values(handle, name)), {"needs": []}) if {
	attribute.is_settled(handle, name)
} else := to_unsettled(handle, name, types, identities, attribute.state(handle, name))

# METADATA
# description: |
#   Evidence that the attribute `name` leads, by `linked` of `to`, to something that this plan does not show. Undefined
#   where all of it is in the plan.
doubt(name, linked) := {"attribute": name, "reason": "expression", "needs": linked.needs} if {
	count(linked.needs) > 0
} else := {"attribute": name, "reason": "outside_plan", "found": linked.outside} if {
	count(linked.outside) > 0
} else := {"attribute": name, "reason": "unset", "needs": []} if {
	count(linked.handles) == 0
}

to_unsettled(handle, name, types, identities, given) := {"handles": [], "outside": [], "needs": []} if {
	given.state == "unset"
} else := {"handles": handles, "outside": outside, "needs": object.get(given, "needs", [])} if {
	by_value := known_as(types, identities, attribute.known_values(handle, name))
	handles := array.concat(by_value.handles, [found |
		reached := leaves_of(handle, name)
		some leaf in sort(reached.resources)
		reference.leaf_parts(leaf).type in types
		some found in reference.candidates(handle, leaf, reached.keys)
	])
	outside := by_value.outside
}

# The instances of every leaf. Undefined unless each is a resource of the types that has an instance.
referenced(handle, reached, types) := [found | some candidates in found_in_plan; some found in candidates] if {
	not reached.constant
	count(reached.opaque) == 0
	count(reached.resources) > 0
	found_in_plan := [candidates |
		some leaf in sort(reached.resources)
		reference.leaf_parts(leaf).type in types
		candidates := reference.candidates(handle, leaf, reached.keys)
		count(candidates) > 0
	]
	count(found_in_plan) == count(reached.resources)
}

# A list can hold values beside its references; one value is the reference's.
listed_values(handle, name) := attribute.known_values(handle, name) if is_list(handle, name)

else := []

is_list(handle, name) if is_array(plan.after(handle)[name])

is_one_of(handles, identities, value) if {
	some handle in handles
	some identity in identities
	plan.after(handle)[identity] == value
}

leaves_of(handle, name) := reference.leaves(configuration.path_of(handle), expression) if {
	expression := attribute.expression_of(handle, name)
	count(expression.references) > 0
}

# METADATA
# description: |
#   What these values are known as: `handles`, the resources that have one of them in one of the attributes `identities`,
#   and `outside`, the values that none has.
known_as(types, identities, values) := {
	"handles": [found | some [_, found_by_value] in matches; some found in found_by_value],
	"outside": [value | some [value, found_by_value] in matches; count(found_by_value) == 0],
} if {
	matches := [[value, found_by_value] |
		some value in values
		found_by_value := sort({found |
			some type in types
			some identity in identities
			some found in holders(type, identity, value)
		})
	]
}

# Looked up where the values of an attribute are all different; where two resources share one, they are searched.
holders(type, identity, value) := [handle] if {
	handle := unique[type][identity][value]
} else := [] if {
	unique[type][identity]
} else := [handle | some handle in plan.of(type); plan.after(handle)[identity] == value]

unique := {type: {identity: {value: handle | some [value, handle] in pairs} |
	some identity in ["arn", "cluster_identifier", "id", "key_id", "name", "target_key_arn", "target_key_id"]
	pairs := [[value, handle] |
		some handle in handles
		value := plan.after(handle)[identity]
		is_string(value)
	]
	count({value | some [value, _] in pairs}) == count(pairs)
} |
	some type, handles in plan.managed
}
