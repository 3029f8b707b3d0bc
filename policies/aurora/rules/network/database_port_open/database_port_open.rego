# METADATA
# title: The database port is open only to narrow sources
# description: |
#   No ingress rule lets the whole internet, or a range nearly as wide, through to a database port, in any of the three
#   styles of security group rule. Ranges wider than the widest prefix fail too, since two halves of the internet make
#   one.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.RDSSecurityGroups.html
# custom:
#   severity: critical
#   topics: [NET-2]
#   controls:
#     security_hub: [EC2.18, EC2.19]
#     cis_aws_foundations: ["5.2"]
#   covers: ["46", "48"]
#   decides:
#     aws_rds_cluster:
#       vpc_security_group_ids: {wrong: [sg-0elsewhere]}
#     aws_vpc_security_group_ingress_rule:
#       cidr_ipv4: {wrong: 0.0.0.0/0, harmless: {"null": "another security group is the source"}}
#       cidr_ipv6: {wrong: "::/0", harmless: {"null": "another security group is the source"}}
#       prefix_list_id: {wrong: pl-0123456789abcdef0, harmless: {"null": "another security group is the source"}}
#     aws_security_group_rule:
#       cidr_blocks: {wrong: [0.0.0.0/0], harmless: {"null": "a rule without a range lets nobody in"}}
#       ipv6_cidr_blocks: {wrong: ["::/0"], harmless: {"null": "a rule without a range lets nobody in"}}
#       prefix_list_ids:
#         wrong: [pl-0123456789abcdef0]
#         harmless:
#           "null": a rule without a range lets nobody in
#     aws_security_group:
#       ingress:
#         wrong: [{protocol: "-1", from_port: 0, to_port: 0, cidr_blocks: [0.0.0.0/0]}]
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
#     ingress_widest_ipv4_prefix:
#       description: Shortest IPv4 prefix that a source may have.
#       default: 8
#       unit: bits
#       minimum: 1
#       maximum: 32
#     ingress_widest_ipv6_prefix:
#       description: Shortest IPv6 prefix that a source may have.
#       default: 32
#       unit: bits
#       minimum: 1
#       maximum: 128
#   wanted: ingress to the database port from security groups or narrow CIDR ranges
#   remediation: Name the clients' security group as the source, or the narrowest CIDR range that holds them.
#   since: 0.1.0
package aurora.rules.network.database_port_open

import data.aurora.lib.attribute
import data.aurora.lib.outcome
import data.aurora.lib.parameter
import data.aurora.lib.security_group
import rego.v1

subjects := sort([handle |
	some handle in ((object.keys(security_group.ingress) | security_group.hidden) | object.keys(security_group.doubts))
])

judged := [judge(handle, object.get(security_group.ingress, handle, [])) | some handle in subjects]

widest_ipv4 := parameter.value("ingress_widest_ipv4_prefix", rego.metadata.chain())

widest_ipv6 := parameter.value("ingress_widest_ipv6_prefix", rego.metadata.chain())

judge(handle, rules) := outcome.fail(handle, wide[0]) if {
	wide := [evidence |
		some rule in rules
		security_group.reaches_database(rule) == "yes"
		some evidence in security_group.wide_sources(rule, widest_ipv4, widest_ipv6)
	]
	count(wide) > 0
} else := outcome.unknown(handle, security_group.doubts[handle]) if {
	security_group.doubts[handle]
} else := outcome.unknown(handle, attribute.undecided("ingress", attribute.state(handle, "ingress"))) if {
	security_group.hidden[handle]
} else := outcome.unknown(handle, undecided[0]) if {
	undecided := [evidence | some rule in rules; some evidence in open_questions(rule)]
	count(undecided) > 0
} else := outcome.pass(handle)

open_questions(rule) := array.concat(
	[evidence |
		security_group.reaches_database(rule) != "no"
		some evidence in security_group.hidden_sources(rule)
	],
	[{"attribute": concat("", [rule.path, "from_port"]), "reason": "expression", "needs": []} |
		security_group.reaches_database(rule) == "maybe"
		count(security_group.wide_sources(rule, widest_ipv4, widest_ipv6)) > 0
	],
)
