# Which security groups are in scope.
package aurora.lib.scope

import data.aurora.lib.plan
import data.aurora.lib.security_group
import data.aurora.lib.vpc
import rego.v1

# METADATA
# description: Handles of the security groups attached to an Aurora cluster.
security_groups := {handle |
	some type in security_group.types
	some handle in plan.of(type)
	is_all
} | {handle |
	some handle in security_group.attached
	is_number(handle)
}

# METADATA
# description: Handles of the default security groups of the VPCs that an Aurora cluster is in.
default_security_groups := {handle |
	some handle in plan.of("aws_default_security_group")
	is_all
} | {handle |
	some key in vpc.of_clusters
	some handle in object.get(vpc.default_security_groups.by_vpc, key, [])
}
