# METADATA
# title: Event patterns
# description: |
#   Whether the pattern of an EventBridge rule lets an event through. Every field that the pattern names has to have one of
#   its values; `$or`, at the top or in `detail`, takes one of several patterns.
#   Source: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
package aurora.lib.event_pattern

import rego.v1

# METADATA
# description: |
#   Whether a pattern, JSON as Terraform has it, lets through an event with these values, by the paths of their fields as
#   `detail.eventName`: `yes`; `partly` where it asks for more than the values say; `no`. Undefined where it is no JSON.
lets_through(pattern, event) := "yes" if {
	some alternative in alternatives(pattern)
	admits_all(alternative, event)
	count(object.keys(alternative) - object.keys(event)) == 0
} else := "partly" if {
	some alternative in alternatives(pattern)
	admits_all(alternative, event)
} else := "no" if {
	alternatives(pattern)
}

# Each: the fields that one choice of every `$or` names, by their paths.
alternatives(text) := [fields(inner) |
	some outer in choices(pattern)
	some inner in within_detail(outer)
] if {
	pattern := json.unmarshal(text)
	is_object(pattern)
}

choices(pattern) := [object.union(object.remove(pattern, ["$or"]), choice) | some choice in pattern["$or"]] if {
	pattern["$or"]
} else := [pattern]

within_detail(pattern) := [object.union(object.remove(pattern, ["detail"]), {"detail": detail}) |
	some detail in choices(pattern.detail)
] if {
	pattern.detail
} else := [pattern]

fields(pattern) := {concat(".", path): values |
	walk(pattern, [path, values])
	is_array(values)
	every step in path {
		is_string(step)
	}
}

admits_all(alternative, event) if {
	every path, values in alternative {
		admits(path, values, event)
	}
}

# What the event is not told to have, it may have.
admits(path, _, event) if not event[path]

admits(path, values, event) if {
	some value in values
	is_admitted(value, event[path])
}

is_admitted(wanted, value) if wanted == value

else if startswith(value, wanted.prefix)

else if endswith(value, wanted.suffix)

else if lower(value) == lower(wanted["equals-ignore-case"])

else if glob.match(wanted.wildcard, [], value)

else if wanted.exists == true

else if {
	is_string(wanted["anything-but"])
	wanted["anything-but"] != value
} else if {
	is_array(wanted["anything-but"])
	not value in wanted["anything-but"]
}
