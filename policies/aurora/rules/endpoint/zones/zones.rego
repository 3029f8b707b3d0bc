# METADATA
# title: Endpoints stand in several Availability Zones
# description: |
#   An endpoint that Aurora's VPC has for an API has network interfaces in at least two zones, so that the API is
#   reached when a zone fails, which is when it is needed most.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/privatelink/interface-endpoints.html
# custom:
#   severity: medium
#   topics: [NET-3]
#   covers: ["104", "G14"]
#   decides:
#     aws_vpc_endpoint:
#       subnet_ids: {wrong: [subnet-0elsewhere]}
#     aws_subnet:
#       availability_zone: {wrong: eu-central-1a}
#   resources: [aws_vpc_endpoint]
#   reads:
#     - aws_subnet
#     - aws_default_subnet
#     - aws_vpc_endpoint_subnet_association
#     - aws_db_subnet_group
#     - aws_vpc
#     - aws_default_vpc
#     - aws_rds_cluster
#   parameters:
#     endpoint_zones:
#       description: Availability zones that an endpoint stands in at least.
#       default: 2
#       unit: zones
#       minimum: 2
#       maximum: 6
#   wanted: subnets in at least endpoint_zones availability zones
#   remediation: Add a subnet in another availability zone to subnet_ids.
#   since: 0.2.0
package aurora.rules.endpoint.zones

import data.aurora.lib.endpoint
import data.aurora.lib.parameter
import data.aurora.lib.scope
import data.aurora.lib.zone
import rego.v1

subjects := sort([handle | some handle in scope.endpoints])

judged := [zone.judge(handle, "subnet_ids", endpoint.subnets(handle), wanted) | some handle in subjects]

wanted := parameter.value("endpoint_zones", rego.metadata.chain())
