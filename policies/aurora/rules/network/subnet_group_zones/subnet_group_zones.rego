# METADATA
# title: The DB subnet group spans availability zones
# description: |
#   The subnet group of a cluster has subnets in at least two availability zones, so that a reader in another zone can
#   take over.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
# custom:
#   severity: medium
#   topics: [NET-4, RES-2]
#   resources: [aws_db_subnet_group, aws_rds_cluster]
#   reads: [aws_subnet]
#   parameters:
#     subnet_group_zones:
#       description: Availability zones that a subnet group spans at least.
#       default: 2
#       unit: zones
#       minimum: 2
#       maximum: 6
#   wanted: subnets in at least subnet_group_zones availability zones
#   remediation: Add a subnet in another availability zone to subnet_ids.
#   since: 0.1.0
package aurora.rules.network.subnet_group_zones

import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.parameter
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := sort([handle | some handle in (scope.subnet_groups | object.keys(scope.subnet_group_doubts))])

judged := [judge_subject(handle) | some handle in subjects]

wanted := parameter.value("subnet_group_zones", rego.metadata.chain())

# A cluster stands here for a subnet group that the plan does not show.
judge_subject(handle) := outcome.unknown(handle, scope.subnet_group_doubts[handle]) if {
	scope.subnet_group_doubts[handle]
} else := judge(handle, link.to(handle, "subnet_ids", {"aws_subnet"}, {"id"}))

judge(handle, subnets) := outcome.pass(handle) if {
	count(subnets.needs) == 0
	some attribute in zone_attributes
	count(zones(subnets, attribute)) >= wanted
} else := outcome.unknown(handle, {"attribute": "subnet_ids", "reason": "outside_plan", "found": subnets.outside}) if {
	count(subnets.outside) > 0
} else := outcome.unknown(handle, {"attribute": "subnet_ids", "reason": "expression", "needs": subnets.needs}) if {
	count(subnets.needs) > 0
} else := outcome.fail(handle, {
	"attribute": "subnet_ids",
	"found": sort(zones(subnets, attribute)),
	"expected": wanted,
}) if {
	attribute := stated_by_all(subnets)
} else := outcome.unknown(handle, {
	"attribute": "subnet_ids",
	"reason": "unset",
	"related": sort([plan.address(subnet) | some subnet in subnets.handles; not zone(subnet, "availability_zone")]),
})

# A zone has a name and an id, and the plan does not say which belong together: each is counted by itself.
zone_attributes := ["availability_zone", "availability_zone_id"]

zones(subnets, attribute) := {found | some subnet in subnets.handles; found := zone(subnet, attribute)}

zone(subnet, attribute) := found if {
	found := plan.after(subnet)[attribute]
	is_string(found)
}

stated_by_all(subnets) := [attribute |
	some attribute in zone_attributes
	every subnet in subnets.handles {
		zone(subnet, attribute)
	}
][0]
