# METADATA
# title: Only clients reach the database
# description: |
#   The sources of a security group that an Aurora cluster has are other security groups, or ranges no wider than a
#   subnet: a whole VPC or a private network such as 10.0.0.0/8 holds far more than the database's clients.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.RDSSecurityGroups.html
# custom:
#   severity: medium
#   topics: [NET-2]
#   covers: ["48", "G15"]
#   decides:
#     aws_vpc_security_group_ingress_rule:
#       cidr_ipv4: {wrong: 10.0.0.0/8, harmless: {"null": "another security group is the source"}}
#       cidr_ipv6: {wrong: "fc00::/7", harmless: {"null": "another security group is the source"}}
#       prefix_list_id: {wrong: pl-0123456789abcdef0, harmless: {"null": "another security group is the source"}}
#     aws_security_group_rule:
#       cidr_blocks: {wrong: [10.0.0.0/8], harmless: {"null": "a rule without a range lets nobody in"}}
#       ipv6_cidr_blocks: {wrong: ["fc00::/7"], harmless: {"null": "a rule without a range lets nobody in"}}
#       prefix_list_ids:
#         wrong: [pl-0123456789abcdef0]
#         harmless:
#           "null": a rule without a range lets nobody in
#     aws_security_group:
#       ingress:
#         wrong: [{protocol: "-1", from_port: 0, to_port: 0, cidr_blocks: [10.0.0.0/8]}]
#         harmless:
#           "null": the rules are resources of their own, and nothing is left inline
#           unset: the rules are resources of their own, and nothing is left inline
#   resources:
#     - aws_security_group
#     - aws_default_security_group
#     - aws_security_group_rule
#     - aws_vpc_security_group_ingress_rule
#     - aws_rds_cluster
#   parameters:
#     client_widest_ipv4_prefix:
#       description: Shortest IPv4 prefix that a range of clients may have.
#       default: 20
#       unit: bits
#       minimum: 8
#       maximum: 32
#     client_widest_ipv6_prefix:
#       description: Shortest IPv6 prefix that a range of clients may have.
#       default: 64
#       unit: bits
#       minimum: 32
#       maximum: 128
#   wanted: security groups as sources, or ranges no wider than the widest prefixes
#   remediation: Name the clients' security group as the source, or the range of the one subnet that they are in.
#   since: 0.2.0
package aurora.rules.network.ingress_from_clients

import data.aurora.lib.parameter
import data.aurora.lib.security_group
import rego.v1

subjects := security_group.attached_holders

judged := [judge(handle, security_group.inbound[handle]) | some handle in subjects]

widest_ipv4 := parameter.value("client_widest_ipv4_prefix", rego.metadata.chain())

widest_ipv6 := parameter.value("client_widest_ipv6_prefix", rego.metadata.chain())

judge(handle, rules) := security_group.outcome_of(handle, "ingress", wrong, unclear) if {
	wrong := [evidence |
		some rule in rules
		some evidence in security_group.wide_sources(rule, widest_ipv4, widest_ipv6)
	]
	unclear := [evidence | some rule in rules; some evidence in security_group.hidden_sources(rule)]
}
