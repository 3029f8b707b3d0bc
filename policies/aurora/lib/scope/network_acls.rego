# Which network ACLs are in scope.
package aurora.lib.scope

import data.aurora.lib.network_acl
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: Handles of the network ACLs that a subnet of Aurora has, or may have.
network_acls := {handle |
	some type in network_acl.types
	some handle in plan.of(type)
	is_all
} | (network_acl.used | object.keys(network_acl.subnet_doubts))
