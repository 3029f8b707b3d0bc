# METADATA
# title: CloudTrail
# description: |
#   What the trails and event data stores of a plan record, by their event selectors. An event is recorded that any
#   selector takes; without selectors, a trail takes every management event and no data event.
#   Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/filtering-data-events.html
package aurora.lib.trail

import data.aurora.lib.attribute
import data.aurora.lib.block
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: Handles of the trails.
trails := plan.of("aws_cloudtrail")

# METADATA
# description: |
#   Which management events a trail takes, a set of `All`, `ReadOnly` and `WriteOnly`, as far as the plan shows it.
management(trail) := {"All"} if {
	is_without_selectors(trail)
} else := {kind | some entry in shown(trail); kind := kind_of(entry)}

# METADATA
# description: True when these kinds of management events are all there are.
is_every_event(kinds) if "All" in kinds

else if count({"ReadOnly", "WriteOnly"} - kinds) == 0

# METADATA
# description: True when a trail takes management events, and those of this source by none of its selectors.
leaves_out(trail, source) if {
	entries := [entry | some entry in shown(trail); kind_of(entry)]
	count(entries) > 0
	every entry in entries {
		is_left_out(entry, source)
	}
}

# METADATA
# description: |
#   Whether a trail or event data store takes the data events of this type of resources: `yes`, `no`, `partly` where a
#   selector narrows them, or `maybe` where the plan does not show the selectors.
takes_data(handle, type) := "yes" if {
	some entry in shown(handle)
	selects_data(entry, type)
	count(fields(entry) - {"eventCategory", "resources.type"}) == 0
} else := "partly" if {
	some entry in shown(handle)
	selects_data(entry, type)
} else := "maybe" if {
	may_take_data(handle)
} else := "no"

# METADATA
# description: True when the plan shows all that a trail or event data store selects.
is_shown(handle) if {
	shown(handle)
	attribute.is_settled(handle, selectors(handle))
}

# METADATA
# description: The attribute that holds the selectors, as AWS takes only one of them.
selectors(handle) := "event_selector" if not is_without(handle, "event_selector")

else := "advanced_event_selector"

is_without_selectors(trail) if {
	is_without(trail, "event_selector")
	is_without(trail, "advanced_event_selector")
}

is_without(handle, name) if count(block.entries(handle, name)) == 0

shown(handle) := block.entries(handle, selectors(handle))

# Undefined for a selector of which the plan does not show the kind, or that takes no management events, or not those of every source.
kind_of(entry) := object.get(entry.values, "read_write_type", "All") if {
	object.get(entry.values, "include_management_events", false) == true
	not block.is_unknown(entry, "read_write_type")
} else := kind_of_fields(entry) if {
	has(entry, "eventCategory", "equals", "Management")
	count(fields(entry) - {"eventCategory", "eventSource", "readOnly"}) == 0
	count(values(entry, "eventSource", "equals")) == 0
}

kind_of_fields(entry) := "ReadOnly" if {
	has(entry, "readOnly", "equals", "true")
} else := "WriteOnly" if {
	has(entry, "readOnly", "equals", "false")
} else := "All" if not fields(entry).readOnly

is_left_out(entry, source) if {
	some left_out in entry.values.exclude_management_event_sources
	left_out == source
} else if {
	has(entry, "eventSource", "not_equals", source)
} else if {
	some beginning in values(entry, "eventSource", "not_starts_with")
	startswith(source, beginning)
}

selects_data(entry, type) if {
	has(entry, "eventCategory", "equals", "Data")
	has(entry, "resources.type", "equals", type)
}

may_take_data(handle) if not shown(handle)

else if {
	some entry in shown(handle)
	not field_selectors(entry)
} else if {
	some entry in shown(handle)
	some selector in field_selectors(entry)
	selector.values.field in {"eventCategory", "resources.type"}
	block.is_unknown(selector, "equals")
} else if {
	some entry in shown(handle)
	some selector in field_selectors(entry)
	block.is_unknown(selector, "field")
}

has(entry, field, operator, value) if value in values(entry, field, operator)

fields(entry) := {selector.values.field | some selector in field_selectors(entry)}

values(entry, field, operator) := {value |
	some selector in field_selectors(entry)
	selector.values.field == field
	some value in selector.values[operator]
}

field_selectors(entry) := block.within(entry, "field_selector")
