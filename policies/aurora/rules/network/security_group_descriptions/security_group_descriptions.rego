# METADATA
# title: Security groups and their rules say what they are for
# description: |
#   The security groups of a cluster, and each rule of them, have a description, so that a review can tell a rule that
#   is needed from one that was forgotten. The provider's "Managed by Terraform" says nothing.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
# custom:
#   severity: low
#   topics: [NET-2]
#   controls:
#     checkov: [CKV_AWS_23]
#     trivy: [AWS-0099, AWS-0124]
#     cdk_nag: [AwsSolutions-EC27]
#   covers: ["50"]
#   decides:
#     aws_security_group:
#       description: {wrong: Managed by Terraform}
#       ingress:
#         wrong: [{protocol: tcp, from_port: 6432, to_port: 6432, description: ""}]
#         harmless:
#           "null": the rules are resources of their own, and nothing is left inline
#           unset: the rules are resources of their own, and nothing is left inline
#       egress:
#         wrong: [{protocol: tcp, from_port: 6432, to_port: 6432, description: ""}]
#         harmless:
#           "null": the rules are resources of their own, and nothing is left inline
#           unset: the rules are resources of their own, and nothing is left inline
#     aws_security_group_rule:
#       description: {wrong: ""}
#     aws_vpc_security_group_ingress_rule:
#       description: {wrong: ""}
#     aws_vpc_security_group_egress_rule:
#       description: {wrong: ""}
#   resources:
#     - aws_security_group
#     - aws_security_group_rule
#     - aws_vpc_security_group_ingress_rule
#     - aws_vpc_security_group_egress_rule
#     - aws_rds_cluster
#   reads: [aws_default_security_group]
#   wanted: a description of each group and each rule
#   remediation: Say in description whom the rule lets in or out, and why.
#   since: 0.2.0
package aurora.rules.network.security_group_descriptions

import data.aurora.lib.attribute
import data.aurora.lib.security_group
import rego.v1

subjects := sort([handle |
	some handle in (object.keys(security_group.inbound) | object.keys(security_group.outbound))
	input.resource_changes[handle].type != "aws_default_security_group"
])

judged := [judge(handle) | some handle in subjects]

judge(handle) := security_group.outcome_of(handle, "ingress", array.concat(own.blank, inline.blank), unclear) if {
	own := own_description(attribute.state(handle, "description"))
	inline := inline_descriptions(handle)
	unclear := array.concat(own.unclear, array.concat(inline.unclear, security_group.hidden_rules(handle, "egress")))
}

own_description(given) := {"blank": [], "unclear": [attribute.undecided("description", given)]} if {
	given.state in {"referenced", "undecidable"}
} else := {"blank": [], "unclear": []} if {
	is_string(given.value)
	not blank[given.value]
} else := {"blank": [{"attribute": "description", "found": object.get(given, "value", null)}], "unclear": []}

inline_descriptions(handle) := {
	"blank": [{"attribute": path, "found": entry.description} |
		some [path, entry, _] in entries
		blank[entry.description]
	],
	"unclear": [{"attribute": path, "reason": "expression", "needs": []} |
		some [path, _, mask] in entries
		mask.description
	],
} if {
	entries := [[concat("", [found.path, "description"]), found.entry, found.mask] |
		some direction in ["ingress", "egress"]
		some found in security_group.entries(handle, direction)
	]
}

# What the provider writes into a group without a description says no more than nothing.
blank := {null, "", "Managed by Terraform"}
