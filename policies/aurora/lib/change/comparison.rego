# What a plan weakens: values before beside values after.
package aurora.lib.change

import data.aurora.lib.attribute
import data.aurora.lib.key
import data.aurora.lib.outcome
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   The outcome of a rule that wants an attribute to stay one of `strong` (a set) where it was one of them. Where it
#   was not, there is nothing to lose.
must_stay(handle, name, strong) := outcome.pass(handle) if {
	not object.get(before(handle), name, null) in strong
} else := judge_value(handle, name, strong, attribute.decided(handle, name))

# METADATA
# description: The outcome of a rule that wants a number not to fall, where zero is the least.
must_not_fall(handle, name) := outcome.pass(handle) if {
	not is_number(object.get(before(handle), name, null))
} else := judge_number(handle, name, before(handle)[name], attribute.decided(handle, name))

# METADATA
# description: The outcome of a rule that wants a list not to lose an entry.
must_keep_entries(handle, name) := outcome.pass(handle) if {
	count(lost_entries(handle, name, [])) == 0
} else := judge_entries(handle, name, attribute.decided(handle, name))

# METADATA
# description: |
#   The outcome of a rule that wants what is encrypted with a key to stay with that key, or to get one of the
#   customer's. A key that is not in this plan does not tell whose it is, neither before nor after.
must_keep_key(handle, name) := outcome.pass(handle) if {
	object.get(before(handle), name, null) in {null, ""}
} else := outcome.pass(handle) if {
	before(handle)[name] == plan.after(handle)[name]
} else := key.must_be_customer_managed(handle, name)

# METADATA
# description: |
#   Of several outcomes for one resource that which counts: the first failure, else the first unknown, else a pass.
worst(handle, outcomes) := found[0] if {
	found := [given | some given in outcomes; given[1] == "fail"]
	count(found) > 0
} else := found[0] if {
	found := [given | some given in outcomes; given[1] == "unknown"]
	count(found) > 0
} else := outcome.pass(handle)

# METADATA
# description: Evidence of a known value that is weaker than the one before, which stands in `expected`.
weaker(handle, name, given) := object.union(
	attribute.found(name, given),
	{"expected": object.get(before(handle), name, null), "reason": "weaker"},
)

judge_value(handle, name, strong, given) := outcome.pass(handle) if {
	given.value in strong
} else := outcome.fail(handle, weaker(handle, name, given)) if {
	given.state == "known"
} else := outcome.unknown(handle, attribute.undecided(name, given))

judge_number(handle, name, least, given) := outcome.pass(handle) if {
	is_number(given.value)
	given.value >= least
} else := outcome.fail(handle, weaker(handle, name, given)) if {
	given.state == "known"
} else := outcome.unknown(handle, attribute.undecided(name, given))

judge_entries(handle, name, given) := outcome.pass(handle) if {
	is_array(given.value)
	count(lost_entries(handle, name, given.value)) == 0
} else := outcome.fail(handle, weaker(handle, name, given)) if {
	given.state == "known"
} else := outcome.unknown(handle, attribute.undecided(name, given))

lost_entries(handle, name, after) := {entry |
	some entry in object.get(before(handle), name, [])
	not entry in after
}
