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
#   covers: ["60", "G16"]
#   decides:
#     aws_rds_cluster:
#       db_subnet_group_name: {wrong: made-elsewhere}
#     aws_db_subnet_group:
#       subnet_ids: {wrong: [subnet-0elsewhere]}
#     aws_subnet:
#       availability_zone: {wrong: eu-central-1a}
#   resources: [aws_db_subnet_group, aws_rds_cluster]
#   reads: [aws_subnet, aws_default_subnet]
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

import data.aurora.lib.outcome
import data.aurora.lib.parameter
import data.aurora.lib.scope
import data.aurora.lib.vpc
import data.aurora.lib.zone
import rego.v1

subjects := sort([handle | some handle in (scope.subnet_groups | object.keys(scope.subnet_group_doubts))])

judged := [judge_subject(handle) | some handle in subjects]

wanted := parameter.value("subnet_group_zones", rego.metadata.chain())

# A cluster stands here for a subnet group that the plan does not show.
judge_subject(handle) := outcome.unknown(handle, scope.subnet_group_doubts[handle]) if {
	scope.subnet_group_doubts[handle]
} else := zone.judge(handle, "subnet_ids", vpc.group_links[handle], wanted)
