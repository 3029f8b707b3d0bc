# METADATA
# title: Availability Zones
# description: |
#   The zones of subnets. A zone has a name and an id, and a plan does not say which belong together: each is counted by
#   itself, `eu-central-1a` may be `euc1-az1` or `euc1-az2`, depending on the account.
package aurora.lib.zone

import data.aurora.lib.outcome
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   The outcome for a resource whose subnets, given as `link.to` gives them, have to lie in at least `wanted` zones;
#   `name` is the attribute that holds them.
judge(handle, name, subnets, wanted) := outcome.pass(handle) if {
	count(subnets.needs) == 0
	some attribute in attributes
	count(zones(subnets, attribute)) >= wanted
} else := outcome.unknown(handle, {"attribute": name, "reason": "outside_plan", "found": subnets.outside}) if {
	count(subnets.outside) > 0
} else := outcome.unknown(handle, {"attribute": name, "reason": "expression", "needs": subnets.needs}) if {
	count(subnets.needs) > 0
} else := outcome.fail(handle, {"attribute": name, "found": sort(zones(subnets, attribute)), "expected": wanted}) if {
	attribute := stated_by_all(subnets)
} else := outcome.unknown(handle, {
	"attribute": name,
	"reason": "unset",
	"related": sort([plan.address(subnet) | some subnet in subnets.handles; not zone(subnet, "availability_zone")]),
})

attributes := ["availability_zone", "availability_zone_id"]

stated_by_all(subnets) := [attribute |
	some attribute in attributes
	every subnet in subnets.handles {
		zone(subnet, attribute)
	}
][0]

zones(subnets, attribute) := {found | some subnet in subnets.handles; found := zone(subnet, attribute)}

zone(subnet, attribute) := found if {
	found := plan.after(subnet)[attribute]
	is_string(found)
}
