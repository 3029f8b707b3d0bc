# METADATA
# title: Parameters of a rule
# description: Thresholds that a team sets in `data.parameters`; a rule states their defaults and bounds in its METADATA.
package aurora.lib.parameter

import rego.v1

# METADATA
# description: |
#   The value of a parameter: from `data.parameters`, else the default in the METADATA that `chain`, the rule's
#   `rego.metadata.chain()`, carries.
value(name, chain) := given if {
	given := data.parameters[name]
} else := stated.annotations.custom.parameters[name]["default"] if {
	some stated in chain
	stated.annotations.custom.parameters[name]
}
