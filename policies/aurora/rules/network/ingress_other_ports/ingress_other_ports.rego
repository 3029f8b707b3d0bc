# METADATA
# title: Database security groups open the database's port alone
# description: |
#   The ingress rules of a security group that an Aurora cluster has name the port that the cluster listens on, and no
#   other port or protocol. Rules that open every port are judged by network/all_ports_open.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.RDSSecurityGroups.html
# custom:
#   severity: low
#   topics: [NET-2]
#   covers: ["G15"]
#   decides:
#     aws_rds_cluster:
#       port: {wrong: 5432}
#     aws_vpc_security_group_ingress_rule:
#       ip_protocol: {wrong: udp}
#       from_port: {wrong: 22}
#       to_port: {wrong: 65535}
#     aws_security_group_rule:
#       protocol: {wrong: udp}
#       from_port: {wrong: 22}
#       to_port: {wrong: 65535}
#     aws_security_group:
#       ingress:
#         wrong: [{protocol: tcp, from_port: 22, to_port: 22, cidr_blocks: [10.30.4.0/24]}]
#         harmless:
#           "null": the rules are resources of their own, and nothing is left inline
#           unset: the rules are resources of their own, and nothing is left inline
#   resources:
#     - aws_security_group
#     - aws_default_security_group
#     - aws_security_group_rule
#     - aws_vpc_security_group_ingress_rule
#     - aws_rds_cluster
#   wanted: ingress over tcp with the cluster's port as from_port and to_port
#   remediation: >-
#     Set from_port and to_port to the cluster's port, and give what listens on other ports a group of its own.
#   since: 0.2.0
package aurora.rules.network.ingress_other_ports

import data.aurora.lib.security_group
import rego.v1

subjects := security_group.attached_holders

judged := [judge(handle, security_group.ports_of_clusters(handle)) | some handle in subjects]

judge(handle, ports) := security_group.outcome_of(handle, "ingress", wrong, unclear) if {
	rules := security_group.inbound[handle]
	wrong := [evidence_of(handle, rule, ports) | some rule in rules; opens_others(rule, ports) == "yes"]
	unclear := [{"attribute": concat("", [rule.path, "from_port"]), "reason": "expression", "needs": []} |
		some rule in rules
		opens_others(rule, ports) == "maybe"
	]
}

opens_others(rule, ports) := "no" if {
	security_group.opens_everything(rule) == "yes"
} else := "maybe" if {
	security_group.opens_everything(rule) == "maybe"
} else := "yes" if {
	not tcp[rule.protocol]
} else := "yes" if {
	rule.from_port != rule.to_port
} else := "no" if {
	ports[rule.from_port]
} else := "maybe" if {
	ports[null]
} else := "yes"

evidence_of(handle, rule, ports) := {"attribute": name, "found": rule.protocol, "expected": "tcp"} if {
	not tcp[rule.protocol]
	name := security_group.protocol_attribute(handle, rule)
} else := {"attribute": path, "found": [rule.from_port, rule.to_port], "expected": sort(ports)} if {
	path := concat("", [rule.path, "from_port"])
}

tcp := {"tcp", "6"}
