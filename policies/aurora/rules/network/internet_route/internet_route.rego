# METADATA
# title: Database subnets have no route to an internet gateway
# description: |
#   No subnet of an Aurora cluster has a route to an internet gateway, an egress-only gateway or a carrier gateway,
#   neither in the route table that is associated with it nor in the main one that it has otherwise.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html
# custom:
#   severity: medium
#   topics: [NET-1, NET-4]
#   controls:
#     security_hub: [RDS.46]
#   covers: ["55", "60", "G16"]
#   decides:
#     aws_rds_cluster:
#       db_subnet_group_name: {wrong: made-elsewhere}
#     aws_db_subnet_group:
#       subnet_ids: {wrong: [subnet-0elsewhere]}
#     aws_route_table_association:
#       subnet_id:
#         harmless:
#           "null": a subnet without an association has the main table, which leads nowhere here
#           unset: a subnet without an association has the main table, which leads nowhere here
#           type: a subnet without an association has the main table, which leads nowhere here
#       route_table_id: {wrong: rtb-0elsewhere}
#     aws_route_table:
#       route:
#         wrong: [{cidr_block: 0.0.0.0/0, gateway_id: igw-0123456789abcdef0}]
#         harmless:
#           "null": a table without routes has the local one alone
#           unset: a table without routes has the local one alone
#     aws_route:
#       gateway_id:
#         wrong: igw-0123456789abcdef0
#         harmless:
#           "null": without it the route leads to another target, or nowhere
#           unset: without it the route leads to another target, or nowhere
#       egress_only_gateway_id:
#         wrong: eigw-0123456789abcdef0
#         harmless:
#           "null": without it the route leads to another target, or nowhere
#           unset: without it the route leads to another target, or nowhere
#       carrier_gateway_id:
#         wrong: cagw-0123456789abcdef0
#         harmless:
#           "null": without it the route leads to another target, or nowhere
#           unset: without it the route leads to another target, or nowhere
#       route_table_id:
#         harmless:
#           "null": a route without a table leads nowhere
#           unset: a route without a table leads nowhere
#           type: a route without a table leads nowhere
#   resources: [aws_db_subnet_group, aws_rds_cluster]
#   reads:
#     - aws_subnet
#     - aws_default_subnet
#     - aws_vpc
#     - aws_default_vpc
#     - aws_route_table
#     - aws_default_route_table
#     - aws_route_table_association
#     - aws_main_route_table_association
#     - aws_route
#     - aws_internet_gateway
#     - aws_vpn_gateway
#   wanted: route tables of the database's subnets without an internet gateway
#   remediation: >-
#     Associate the subnets with a route table of their own that has the local route and nothing that leads out.
#   since: 0.2.0
package aurora.rules.network.internet_route

import data.aurora.lib.route
import data.aurora.lib.scope
import rego.v1

subjects := sort([handle | some handle in (scope.subnet_groups | object.keys(scope.subnet_group_doubts))])

judged := [route.judge(handle, wrong, unclear) | some handle in subjects]

wrong := route.by_table([found | some found in route.routes; found.reach == "internet"])

unclear := route.by_table([found | some found in route.routes; found.reach == "unclear"])
