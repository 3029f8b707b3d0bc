# METADATA
# title: Routes to peered VPCs are narrow
# description: |
#   A route from the subnets of an Aurora cluster to a peered VPC names that VPC's range, or a part of it. A wider one
#   also catches addresses that nobody thought of.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html
# custom:
#   severity: medium
#   topics: [NET-1, NET-2]
#   controls:
#     cis_aws_foundations: ["5.4"]
#   covers: ["58"]
#   decides:
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
#         wrong: [{cidr_block: 10.0.0.0/8, vpc_peering_connection_id: pcx-0123456789abcdef0}]
#         harmless:
#           "null": a table without routes has the local one alone
#           unset: a table without routes has the local one alone
#     aws_route:
#       destination_cidr_block: {wrong: 10.0.0.0/8}
#       destination_ipv6_cidr_block:
#         wrong: "fc00::/7"
#         harmless:
#           "null": the route has a destination of another kind
#           unset: the route has a destination of another kind
#       destination_prefix_list_id:
#         wrong: pl-0123456789abcdef0
#         harmless:
#           "null": the route has a destination of another kind
#           unset: the route has a destination of another kind
#   resources: [aws_db_subnet_group]
#   reads:
#     - aws_rds_cluster
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
#   parameters:
#     peering_widest_ipv4_prefix:
#       description: Shortest IPv4 prefix that a route to a peered VPC may have.
#       default: 16
#       unit: bits
#       minimum: 8
#       maximum: 32
#     peering_widest_ipv6_prefix:
#       description: Shortest IPv6 prefix that a route to a peered VPC may have.
#       default: 56
#       unit: bits
#       minimum: 32
#       maximum: 128
#   wanted: routes to peered VPCs no wider than the widest prefixes
#   remediation: Name the subnets of the peered VPC that the database's clients are in as the route's destination.
#   since: 0.2.0
package aurora.rules.network.peering_routes

import data.aurora.lib.cidr
import data.aurora.lib.parameter
import data.aurora.lib.route
import data.aurora.lib.scope
import rego.v1

subjects := sort([handle | some handle in scope.subnet_groups])

judged := [route.judge(handle, wrong, unclear) | some handle in subjects]

widest_ipv4 := parameter.value("peering_widest_ipv4_prefix", rego.metadata.chain())

widest_ipv6 := parameter.value("peering_widest_ipv6_prefix", rego.metadata.chain())

peerings := [found | some found in route.routes; found.reach == "peering"]

wrong := route.by_table([found | some found in peerings; is_wide(found)])

unclear := route.by_table([found | some found in route.routes; found.reach in {"peering", "unclear"}; found.is_hidden])

is_wide(found) if {
	some range in found.ranges
	cidr.is_wider(range, widest_ipv4, widest_ipv6)
}
