# Which VPC endpoints are in scope.
package aurora.lib.scope

import data.aurora.lib.endpoint
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   Handles of the interface endpoints in a VPC that an Aurora cluster is in: those of the services that Aurora needs,
#   or all of the plan.
endpoints := {handle |
	some handle in plan.of("aws_vpc_endpoint")
	is_all
	endpoint.is_interface(handle)
} | endpoint.of_clusters
