# Which parameters of Systems Manager are in scope.
package aurora.lib.scope

import data.aurora.lib.mention
import data.aurora.lib.plan
import rego.v1

# METADATA
# description: |
#   Handles of the parameters that are Aurora's: named for it, or made of a cluster, a proxy of one, a secret in scope or
#   a cluster's master password.
parameters := {handle |
	some handle in plan.of("aws_ssm_parameter")
	is_parameter(handle)
}

is_parameter(handle) if is_all

else if is_named_for_aurora(plan.after(handle).name)

else if {
	some name in ["value", "insecure_value", "value_wo"]
	some leaf in mention.of(handle, name).leaves
	is_of_aurora_or_secret(leaf)
}

is_of_aurora_or_secret(leaf) if is_of_aurora(leaf)

else if {
	some handle in leaf.handles
	secrets[handle]
}
