# Which subnets are in scope.
package aurora.lib.scope

import data.aurora.lib.plan
import data.aurora.lib.vpc
import rego.v1

# METADATA
# description: Handles of the subnets that the DB subnet groups of Aurora have.
subnets := {handle | some type in vpc.subnet_types; some handle in plan.of(type); is_all} | vpc.subnets
