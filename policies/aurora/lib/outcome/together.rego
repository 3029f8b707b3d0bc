# Several outcomes for one resource.
package aurora.lib.outcome

import rego.v1

# METADATA
# description: One outcome of several for the same resource, the first failure, else the first unknown, else a pass.
together(handle, outcomes) := of_status("fail", outcomes)[0] if {
	count(of_status("fail", outcomes)) > 0
} else := of_status("unknown", outcomes)[0] if {
	count(of_status("unknown", outcomes)) > 0
} else := pass(handle)

of_status(status, outcomes) := [found | some found in outcomes; found[1] == status]
