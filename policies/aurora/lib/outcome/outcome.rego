# METADATA
# title: Outcomes of a rule
# description: |
#   What a rule says about one resource. A pass is the handle alone, since most outcomes are passes and each object
#   costs; a failure and an unknown carry their evidence (its shape: gate/policy/evaluation.ts).
package aurora.lib.outcome

import rego.v1

# METADATA
# description: The rule holds for the resource.
pass(handle) := handle

# METADATA
# description: The rule does not hold, and the plan shows it.
fail(handle, evidence) := [handle, "fail", evidence]

# METADATA
# description: The plan cannot tell.
unknown(handle, evidence) := [handle, "unknown", evidence]
