# METADATA
# title: Database security groups do not open every port
# description: |
#   No ingress rule of a security group that an Aurora cluster has opens every port or every protocol, from whatever
#   source: a cluster listens on one port.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.RDSSecurityGroups.html
# custom:
#   severity: high
#   topics: [NET-2]
#   controls:
#     security_hub: [EC2.18]
#     checkov: [CKV_AWS_277]
#     cdk_nag: [AwsSolutions-EC23]
#   covers: ["47", "48"]
#   decides:
#     aws_vpc_security_group_ingress_rule:
#       ip_protocol: {wrong: "-1"}
#       from_port: {}
#       to_port: {}
#     aws_security_group_rule:
#       protocol: {wrong: "-1"}
#       from_port: {}
#       to_port: {}
#     aws_security_group:
#       ingress:
#         wrong: [{protocol: "-1", from_port: 0, to_port: 0, cidr_blocks: [10.30.4.0/24]}]
#         harmless:
#           "null": the rules are resources of their own, and nothing is left inline
#           unset: the rules are resources of their own, and nothing is left inline
#   resources:
#     - aws_security_group
#     - aws_default_security_group
#     - aws_security_group_rule
#     - aws_vpc_security_group_ingress_rule
#     - aws_rds_cluster
#   wanted: ingress to the database's port alone
#   remediation: Name the protocol tcp and the cluster's port in from_port and to_port.
#   since: 0.2.0
package aurora.rules.network.all_ports_open

import data.aurora.lib.security_group
import rego.v1

subjects := sort([handle | some handle, _ in security_group.inbound])

judged := [judge(handle, security_group.inbound[handle]) | some handle in subjects]

judge(handle, rules) := security_group.outcome_of(handle, "ingress", wrong, unclear) if {
	wrong := [evidence_of(handle, rule) | some rule in rules; security_group.opens_everything(rule) == "yes"]
	unclear := [object.union(evidence_of(handle, rule), {"reason": "expression", "needs": []}) |
		some rule in rules
		security_group.opens_everything(rule) == "maybe"
	]
}

evidence_of(handle, rule) := {"attribute": concat("", [rule.path, "to_port"]), "found": rule.to_port} if {
	rule.to_port == 65535
} else := {"attribute": name, "found": rule.protocol} if {
	name := security_group.protocol_attribute(handle, rule)
	rule.protocol
} else := {"attribute": security_group.protocol_attribute(handle, rule)}
