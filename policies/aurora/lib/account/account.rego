# METADATA
# title: What an account has once
# description: |
#   Trails, detectors, recorders and the like are made for a whole account, mostly in another plan than its databases:
#   so they are judged where a plan has them. Where a team says that each plan must hold them, the Aurora clusters of a
#   plan without stand in for them, and fail.
package aurora.lib.account

import data.aurora.lib.aurora
import data.aurora.lib.presence
import rego.v1

# METADATA
# description: What a rule judges that wants `found`, of the type that it names to `presence.missing` for the others.
subjects(found) := found if count(found) > 0

else := aurora.clusters if presence.is_required

else := []

# METADATA
# description: True for a cluster that stands in for what the plan does not have.
is_stand_in(handle) if input.resource_changes[handle].type == "aws_rds_cluster"
