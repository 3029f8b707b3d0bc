# METADATA
# title: Ingress does not open to wider ranges
# description: |
#   The plan lets no range of addresses through to a database that was not let through before, unless it is a narrow
#   one. Rules of all three styles count, new ones of a security group that was there before among them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.RDSSecurityGroups.html
# custom:
#   severity: medium
#   topics: [NET-2]
#   covers: ["46", "48", "G15", "G29"]
#   resources: [aws_security_group, aws_default_security_group, aws_security_group_rule, aws_vpc_security_group_ingress_rule]
#   reads: [aws_rds_cluster, aws_vpc_security_group_egress_rule]
#   decides:
#     aws_vpc_security_group_ingress_rule:
#       cidr_ipv4: {wrong: 10.0.0.0/8, harmless: {"null": "no range is let through then", unset: "no range is let through then"}}
#       cidr_ipv6: {wrong: "2001:db8::/32", harmless: {"null": "no range is let through then", unset: "no range is let through then"}}
#   parameters:
#     new_ingress_widest_ipv4_prefix:
#       description: Shortest IPv4 prefix of a range that ingress may newly open to.
#       default: 24
#       unit: bits
#       minimum: 1
#       maximum: 32
#     new_ingress_widest_ipv6_prefix:
#       description: Shortest IPv6 prefix of a range that ingress may newly open to.
#       default: 56
#       unit: bits
#       minimum: 1
#       maximum: 128
#   wanted: no new range, or a narrow one
#   remediation: Name the clients' security group as the source, or the narrowest CIDR range that holds the new clients.
#   since: 0.2.0
package aurora.rules.change.ingress_widened

import data.aurora.lib.change
import data.aurora.lib.cidr
import data.aurora.lib.outcome
import data.aurora.lib.parameter
import data.aurora.lib.security_group
import rego.v1

subjects := [handle | some handle, _ in security_group.ingress; change.opens_ingress(handle)]

judged := [judge(handle, security_group.ingress[handle]) | some handle in subjects]

widest_ipv4 := parameter.value("new_ingress_widest_ipv4_prefix", rego.metadata.chain())

widest_ipv6 := parameter.value("new_ingress_widest_ipv6_prefix", rego.metadata.chain())

judge(handle, rules) := outcome.fail(handle, opened[0]) if {
	opened := [{"attribute": concat("", [rule.path, name]), "found": source, "reason": "opened"} |
		some rule in rules
		security_group.reaches_database(rule) == "yes"
		some [name, source] in new_sources(handle, rule)
	]
	count(opened) > 0
} else := outcome.unknown(handle, hidden[0]) if {
	hidden := [{"attribute": concat("", [rule.path, name]), "reason": "expression", "needs": []} |
		some rule in rules
		some name in open_questions(handle, rule, security_group.reaches_database(rule))
	]
	count(hidden) > 0
} else := outcome.pass(handle)

# Wide sources that the group did not let through before.
new_sources(handle, rule) := [[name, source] |
	some name in sort(object.keys(rule.sources))
	some source in rule.sources[name]
	cidr.is_wider(source, widest_ipv4, widest_ipv6)
	not change.let_through_before(handle, rule, source)
]

open_questions(handle, rule, reaches) := array.concat(
	sort([name | some name in rule.unknown; reaches != "no"]),
	["from_port" | reaches == "maybe"; count(new_sources(handle, rule)) > 0],
)
