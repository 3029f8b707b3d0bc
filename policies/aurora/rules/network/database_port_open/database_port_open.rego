# METADATA
# title: The database port is open only to narrow sources
# description: |
#   No ingress rule lets the whole internet, or a range nearly as wide, through to a database port, in any of the three
#   styles of security group rule. Ranges wider than the widest prefix fail too, since two halves of the internet make one.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.RDSSecurityGroups.html
# custom:
#   severity: critical
#   topics: [NET-2]
#   controls:
#     security_hub: [EC2.18, EC2.19]
#     cis_aws_foundations: ["5.2"]
#   resources: [aws_security_group, aws_security_group_rule, aws_vpc_security_group_ingress_rule, aws_rds_cluster]
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
		some evidence in wide_sources(rule)
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

wide_sources(rule) := [{"attribute": concat("", [rule.path, name]), "found": source} |
	some name, sources in rule.sources
	some source in sources
	is_wide(source)
]

open_questions(rule) := array.concat(
	[{"attribute": concat("", [rule.path, name]), "reason": "expression", "needs": []} |
		security_group.reaches_database(rule) != "no"
		some name in rule.unknown
	],
	array.concat(
		[{"attribute": concat("", [rule.path, name]), "reason": "outside_plan", "found": prefix_list} |
			security_group.reaches_database(rule) != "no"
			some name, prefix_lists in rule.prefix_lists
			some prefix_list in prefix_lists
		],
		[{"attribute": concat("", [rule.path, "from_port"]), "reason": "expression", "needs": []} |
			security_group.reaches_database(rule) == "maybe"
			count(wide_sources(rule)) > 0
		],
	),
)

is_wide(source) if prefix_length(source) < widest(source)

prefix_length(source) := to_number(split(source, "/")[1])

widest(source) := widest_ipv6 if contains(source, ":")

else := widest_ipv4
