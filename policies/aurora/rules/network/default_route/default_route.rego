# METADATA
# title: Database subnets have no default route
# description: |
#   No subnet of an Aurora cluster has a route to everywhere through a NAT gateway, an instance or an interface: a
#   database that cannot reach the internet cannot send data there. What it calls, it reaches by endpoints.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html
# custom:
#   severity: low
#   topics: [NET-1]
#   covers: ["55", "58"]
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
#         wrong: [{cidr_block: 0.0.0.0/0, nat_gateway_id: nat-0123456789abcdef0}]
#         harmless:
#           "null": a table without routes has the local one alone
#           unset: a table without routes has the local one alone
#     aws_route:
#       destination_cidr_block: {wrong: 0.0.0.0/0}
#       destination_ipv6_cidr_block:
#         wrong: "::/0"
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
#   wanted: route tables of the database's subnets without a default route
#   remediation: Take the default route out of the subnets' route table, and add endpoints for what the database calls.
#   since: 0.2.0
package aurora.rules.network.default_route

import data.aurora.lib.cidr
import data.aurora.lib.route
import data.aurora.lib.scope
import rego.v1

subjects := sort([handle | some handle in scope.subnet_groups])

judged := [route.judge(handle, wrong, unclear) | some handle in subjects]

wrong := route.by_table([found | some found in route.routes; found.reach == "translated"; is_default(found)])

unclear := route.by_table([found | some found in route.routes; may_lead_out(found)])

is_default(found) if {
	some range in found.ranges
	cidr.is_internet(range)
}

# Where a transit gateway leads to, the plan does not show; that of an internet gateway is another rule's.
may_lead_out(found) if {
	found.reach == "onward"
	is_default(found)
} else if {
	found.reach in {"onward", "translated", "unclear"}
	found.is_hidden
} else if {
	found.reach == "unclear"
	is_default(found)
}
