# How a member is weaker than the same member of another environment.
package aurora.lib.fleet

import rego.v1

# METADATA
# description: True when a value protects less than the other one - off, fewer days, or a list that lacks something.
is_weaker(false, true)

is_weaker(own, other) if {
	is_number(own)
	own < other
}

is_weaker(own, other) if {
	is_array(own)
	count({entry | some entry in other} - {entry | some entry in own}) > 0
}

# METADATA
# description: |
#   Of two states of an attribute, those that the plan does not show, or that are of another type than what they are
#   compared with, as `attribute.undecided` takes them. Empty where both can be compared.
doubtful(own, other) := [given | some given in [own, other]; given.state != "known"] if {
	not both_known(own, other)
} else := [{"reason": "expression", "needs": []}] if {
	type_name(own.value) != type_name(other.value)
} else := []

# METADATA
# description: A member as evidence names it, with its environment before its address.
name_of(member) := concat(": ", [environment(member), member.address])

both_known(own, other) if {
	own.state == "known"
	other.state == "known"
}
