# METADATA
# title: Network ACLs of database subnets are not open
# description: |
#   The network ACL of an Aurora cluster's subnets does not let the whole internet in, neither to every port nor to one
#   of the database or of remote administration (22, 3389).
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html
# custom:
#   severity: medium
#   topics: [NET-1, NET-2]
#   controls:
#     security_hub: [EC2.21]
#     cis_aws_foundations: ["5.1"]
#     checkov: [CKV_AWS_229, CKV_AWS_230, CKV_AWS_231, CKV_AWS_232, CKV_AWS_352]
#     trivy: [AWS-0102, AWS-0105]
#   covers: ["57"]
#   decides:
#     aws_network_acl:
#       ingress:
#         wrong: [{action: allow, rule_no: 1, protocol: "-1", from_port: 0, to_port: 0, cidr_block: 0.0.0.0/0}]
#         harmless:
#           "null": an ACL without rules of its own lets nothing in
#           unset: an ACL without rules of its own lets nothing in
#     aws_network_acl_rule:
#       cidr_block: {wrong: 0.0.0.0/0, harmless: {"null": "a rule without a range matches nothing"}}
#       ipv6_cidr_block: {wrong: "::/0", harmless: {"null": "a rule without a range matches nothing"}}
#   resources: [aws_network_acl, aws_default_network_acl]
#   reads:
#     - aws_network_acl_rule
#     - aws_network_acl_association
#     - aws_db_subnet_group
#     - aws_subnet
#     - aws_default_subnet
#     - aws_vpc
#     - aws_default_vpc
#     - aws_rds_cluster
#   wanted: ingress from the VPC's own ranges, or from those of clients
#   remediation: >-
#     Allow the ranges of the clients' subnets on the database's port, and leave all else to the last rule, which
#     denies.
#   since: 0.2.0
package aurora.rules.network.nacl_open

import data.aurora.lib.network_acl
import data.aurora.lib.outcome
import data.aurora.lib.scope
import rego.v1

subjects := sort([handle | some handle in scope.network_acls])

judged := [judge(handle) | some handle in subjects]

judge(handle) := outcome.unknown(handle, network_acl.subnet_doubts[handle]) if {
	network_acl.subnet_doubts[handle]
	count(network_acl.open(handle)) > 0
} else := outcome.fail(handle, network_acl.open(handle)[0]) if {
	count(network_acl.open(handle)) > 0
} else := outcome.unknown(handle, network_acl.doubts(handle)[0]) if {
	count(network_acl.doubts(handle)) > 0
} else := outcome.pass(handle)
