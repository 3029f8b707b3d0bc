# METADATA
# title: Database security groups do not let everything out
# description: |
#   No egress rule of a security group that an Aurora cluster has leads to the whole internet, or a range nearly as
#   wide. A database answers its clients without any egress rule; what it calls itself, such as S3 or Lambda, can be
#   named.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
# custom:
#   severity: medium
#   topics: [NET-2]
#   controls:
#     checkov: [CKV_AWS_382]
#     trivy: [AWS-0104]
#   covers: ["49", "G15"]
#   decides:
#     aws_rds_cluster:
#       vpc_security_group_ids: {wrong: [sg-0elsewhere]}
#     aws_vpc_security_group_egress_rule:
#       cidr_ipv4: {wrong: 0.0.0.0/0, harmless: {"null": "another security group is the destination"}}
#       cidr_ipv6: {wrong: "::/0", harmless: {"null": "another security group is the destination"}}
#       prefix_list_id:
#         wrong: pl-0123456789abcdef0
#         harmless:
#           "null": another security group is the destination
#     aws_security_group:
#       egress:
#         wrong: [{protocol: "-1", from_port: 0, to_port: 0, cidr_blocks: [0.0.0.0/0]}]
#         harmless:
#           "null": the rules are resources of their own, and nothing is left inline
#           unset: the rules are resources of their own, and nothing is left inline
#   resources:
#     - aws_security_group
#     - aws_default_security_group
#     - aws_security_group_rule
#     - aws_vpc_security_group_egress_rule
#     - aws_rds_cluster
#   reads: [aws_vpc_endpoint, aws_ec2_managed_prefix_list]
#   parameters:
#     egress_widest_ipv4_prefix:
#       description: Shortest IPv4 prefix that a destination may have.
#       default: 8
#       unit: bits
#       minimum: 1
#       maximum: 32
#     egress_widest_ipv6_prefix:
#       description: Shortest IPv6 prefix that a destination may have.
#       default: 32
#       unit: bits
#       minimum: 1
#       maximum: 128
#   wanted: no egress, or egress to named groups, endpoints and narrow ranges
#   remediation: >-
#     Remove the egress rule, or name the security group or the prefix list of the endpoint that Aurora calls.
#   since: 0.2.0
package aurora.rules.network.unrestricted_egress

import data.aurora.lib.parameter
import data.aurora.lib.security_group
import rego.v1

subjects := sort([handle | some handle in (object.keys(security_group.outbound) | object.keys(security_group.doubts))])

judged := [judge(handle, object.get(security_group.outbound, handle, [])) | some handle in subjects]

widest_ipv4 := parameter.value("egress_widest_ipv4_prefix", rego.metadata.chain())

widest_ipv6 := parameter.value("egress_widest_ipv6_prefix", rego.metadata.chain())

judge(handle, rules) := security_group.outcome_of(handle, "egress", wrong, unclear) if {
	wrong := [evidence |
		some rule in rules
		some evidence in security_group.wide_sources(rule, widest_ipv4, widest_ipv6)
	]
	unclear := [evidence |
		some rule in rules
		not leads_to_endpoint(handle, rule)
		some evidence in security_group.hidden_sources(rule)
	]
}

# The prefix list of a gateway endpoint, known after the apply, holds the addresses of one service of AWS.
leads_to_endpoint(handle, rule) if {
	count(rule.unknown - {"prefix_list_id", "prefix_list_ids"}) == 0
	security_group.names_endpoint(handle)
}
