# METADATA
# title: The default security group of the database's VPC is closed
# description: |
#   The default security group, which everything in the VPC gets that names no other, has no rules: the plan adopts it
#   and leaves it empty. AWS makes it so that its members reach each other on every port.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
# custom:
#   severity: medium
#   topics: [NET-1, NET-2]
#   controls:
#     security_hub: [EC2.2]
#     cis_aws_foundations: ["5.3"]
#     checkov: [CKV2_AWS_12]
#     trivy: [AWS-0173]
#   covers: ["52"]
#   decides:
#     aws_default_security_group:
#       ingress:
#         wrong: [{protocol: "-1", from_port: 0, to_port: 0, self: true}]
#         harmless:
#           "null": without rules written, the provider takes out those that AWS made
#           unset: without rules written, the provider takes out those that AWS made
#       egress:
#         wrong: [{protocol: "-1", from_port: 0, to_port: 0, self: true}]
#         harmless:
#           "null": without rules written, the provider takes out those that AWS made
#           unset: without rules written, the provider takes out those that AWS made
#       vpc_id: {wrong: vpc-0elsewhere}
#   resources: [aws_default_security_group, aws_vpc, aws_default_vpc, aws_rds_cluster]
#   reads:
#     - aws_db_subnet_group
#     - aws_subnet
#     - aws_default_subnet
#     - aws_security_group_rule
#     - aws_vpc_security_group_ingress_rule
#     - aws_vpc_security_group_egress_rule
#   wanted: an aws_default_security_group without ingress and egress
#   remediation: Adopt the VPC's default group with aws_default_security_group and give it no rules.
#   since: 0.2.0
package aurora.rules.network.default_security_group

import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.scope
import data.aurora.lib.security_group
import data.aurora.lib.vpc
import rego.v1

subjects := sort([handle | some handle in (scope.default_security_groups | bare_places)])

judged := [judge(handle) | some handle in subjects]

bare_places := {handle | some handle in scope.vpcs; count(vpc.partners_of(handle, vpc.default_security_groups)) == 0}

judge(handle) := vpc.absent(handle, "aws_default_security_group", vpc.default_security_groups) if {
	bare_places[handle]
} else := outcome.fail(handle, rules[0]) if {
	rules := [{"attribute": direction, "found": count(plan.after(handle)[direction])} |
		some direction in ["ingress", "egress"]
		count(security_group.entries(handle, direction)) > 0
	]
	count(rules) > 0
} else := outcome.fail(handle, {"attribute": "security_group_id", "related": [plan.address(standing[0])]}) if {
	standing := security_group.standing_of[handle]
} else := outcome.unknown(handle, hidden[0]) if {
	hidden := [evidence |
		some direction in ["ingress", "egress"]
		some evidence in security_group.hidden_rules(handle, direction)
	]
	count(hidden) > 0
} else := outcome.pass(handle)
