# METADATA
# title: Tags
# description: |
#   Whether a resource has a tag, of its own or of the provider's `default_tags`. Without either, Terraform shows no
#   `tags_all`; where it does, all tags are in it.
package aurora.lib.tag

import data.aurora.lib.attribute
import data.aurora.lib.outcome
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: The outcome of a rule that wants at least one tag.
must_have_some(handle) := outcome.pass(handle) if {
	has_some(handle, "tags_all")
} else := outcome.fail(handle, {"attribute": "tags_all", "found": object.get(plan.after(handle), "tags_all", null)}) if {
	attribute.is_settled(handle, "tags_all")
} else := outcome.pass(handle) if {
	has_some(handle, "tags")
} else := outcome.fail(handle, {"attribute": "tags", "found": null}) if {
	not attribute.is_given(handle, "tags")
} else := outcome.unknown(handle, attribute.undecided("tags", attribute.state(handle, "tags")))

has_some(handle, name) if {
	tags := plan.after(handle)[name]
	is_object(tags)
	count(tags) > 0
}

# A tag whose value is not known yet is a tag.
else if {
	some _, unknown in input.resource_changes[handle].change.after_unknown[name]
	unknown == true
}
