# METADATA
# title: Endpoints have narrow security groups
# description: |
#   An endpoint that Aurora's VPC has for an API has security groups of its own, whose ingress comes from other groups
#   or from ranges no wider than the widest prefixes. Without one, it gets the default group of the VPC.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/privatelink/interface-endpoints.html
# custom:
#   severity: medium
#   topics: [NET-2, NET-3]
#   covers: ["G14"]
#   decides:
#     aws_vpc_endpoint:
#       security_group_ids: {wrong: [sg-0elsewhere]}
#     aws_vpc_security_group_ingress_rule:
#       cidr_ipv4: {wrong: 10.0.0.0/8, harmless: {"null": "another security group is the source"}}
#       cidr_ipv6: {wrong: "fc00::/7", harmless: {"null": "another security group is the source"}}
#       prefix_list_id: {wrong: pl-0123456789abcdef0, harmless: {"null": "another security group is the source"}}
#     aws_security_group:
#       ingress:
#         wrong: [{protocol: "-1", from_port: 0, to_port: 0, cidr_blocks: [10.0.0.0/8]}]
#         harmless:
#           "null": the rules are resources of their own, and nothing is left inline
#           unset: the rules are resources of their own, and nothing is left inline
#   resources: [aws_vpc_endpoint]
#   reads:
#     - aws_security_group
#     - aws_default_security_group
#     - aws_security_group_rule
#     - aws_vpc_security_group_ingress_rule
#     - aws_vpc_endpoint_security_group_association
#     - aws_db_subnet_group
#     - aws_subnet
#     - aws_default_subnet
#     - aws_vpc
#     - aws_default_vpc
#     - aws_rds_cluster
#   parameters:
#     endpoint_widest_ipv4_prefix:
#       description: Shortest IPv4 prefix of a range that reaches an endpoint.
#       default: 16
#       unit: bits
#       minimum: 8
#       maximum: 32
#     endpoint_widest_ipv6_prefix:
#       description: Shortest IPv6 prefix of a range that reaches an endpoint.
#       default: 56
#       unit: bits
#       minimum: 32
#       maximum: 128
#   wanted: security_group_ids of groups with narrow ingress
#   remediation: Give the endpoint a security group that lets in HTTPS from the groups or subnets of its clients.
#   since: 0.2.0
package aurora.rules.endpoint.security_group

import data.aurora.lib.endpoint
import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.parameter
import data.aurora.lib.plan
import data.aurora.lib.scope
import data.aurora.lib.security_group
import rego.v1

subjects := sort([handle | some handle in scope.endpoints])

judged := [judge(handle, groups_of[handle]) | some handle in subjects]

widest_ipv4 := parameter.value("endpoint_widest_ipv4_prefix", rego.metadata.chain())

widest_ipv6 := parameter.value("endpoint_widest_ipv6_prefix", rego.metadata.chain())

groups_of := {handle: endpoint.security_groups(handle) | some handle in scope.endpoints}

rules := security_group.ingress_by_group({found | some linked in groups_of; some found in linked.handles})

judge(handle, groups) := outcome.fail(handle, {"attribute": "security_group_ids", "reason": "unset_default"}) if {
	(count(groups.handles) + count(groups.outside)) + count(groups.needs) == 0
} else := outcome.fail(handle, wide[0]) if {
	wide := [object.union(evidence, {"related": [plan.address(entry.handle)]}) |
		some found in groups.handles
		some entry in object.get(rules, found, [])
		some evidence in security_group.wide_sources(entry.rule, widest_ipv4, widest_ipv6)
	]
	count(wide) > 0
} else := outcome.unknown(handle, link.doubt("security_group_ids", groups)) if {
	link.doubt("security_group_ids", groups)
} else := outcome.unknown(handle, unclear[0]) if {
	unclear := [object.union(evidence, {"related": [plan.address(holder)]}) |
		some found in groups.handles
		some [holder, evidence] in open_questions(found)
	]
	count(unclear) > 0
} else := outcome.pass(handle)

open_questions(group) := array.concat(
	[[group, evidence] | some evidence in security_group.hidden_rules(group, "ingress")],
	[[entry.handle, evidence] |
		some entry in object.get(rules, group, [])
		some evidence in security_group.hidden_sources(entry.rule)
	],
)
