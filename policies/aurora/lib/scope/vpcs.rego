# Which VPCs are in scope.
package aurora.lib.scope

import data.aurora.lib.plan
import data.aurora.lib.vpc
import rego.v1

# METADATA
# description: Handles of the VPCs that an Aurora cluster is in.
vpcs := {handle | some type in vpc.types; some handle in plan.of(type); is_all} | {key |
	some key in vpc.of_clusters
	is_number(key)
}
