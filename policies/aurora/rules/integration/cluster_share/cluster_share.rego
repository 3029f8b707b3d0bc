# METADATA
# title: Clusters are not shared outside of the organization
# description: |
#   A cluster that is shared through RAM can be cloned by whom it is shared with: a full copy of its data in another
#   account. A share that allows external principals can go to any account.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Managing.Clone.Cross-Account.html
#   - ref: https://docs.aws.amazon.com/ram/latest/userguide/working-with-sharing-create.html
# custom:
#   severity: high
#   topics: [DATA-1, IAM-2]
#   covers: ["G27"]
#   resources: [aws_ram_resource_association]
#   reads: [aws_ram_resource_share, aws_rds_cluster]
#   decides:
#     aws_ram_resource_association:
#       resource_share_arn: {wrong: "arn:aws:ram:eu-central-1:111122223333:resource-share/01234567-89ab-cdef-0123-456789abcdef"}
#     aws_ram_resource_share:
#       allow_external_principals:
#         wrong: true
#         harmless: {"null": the provider then allows none, unset: the provider then allows none}
#   wanted: allow_external_principals = false on the share
#   remediation: Set allow_external_principals of the aws_ram_resource_share to false.
#   since: 0.2.0
package aurora.rules.integration.cluster_share

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.cluster_link
import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := [handle | some handle in plan.of("aws_ram_resource_association"); shares_cluster(handle)]

judged := [judge(handle, link.to(handle, "resource_share_arn", {"aws_ram_resource_share"}, {"arn", "id"})) |
	some handle in subjects
]

shares_cluster(handle) if {
	linked := cluster_link.to(handle, "resource_arn")
	some cluster in linked.handles
	aurora.is_aurora(cluster)
} else if {
	some arn in attribute.known_values(handle, "resource_arn")
	cluster_link.identifier(arn)
	count(cluster_link.by_arn(arn)) == 0
} else if scope.is_all

judge(handle, shares) := outcome.fail(handle, {
	"attribute": "allow_external_principals",
	"found": true,
	"expected": false,
	"related": [plan.address(share) | some share in external],
}) if {
	external := [share | some share in shares.handles; externals(share).value == true]
	count(external) > 0
} else := outcome.unknown(handle, link.doubt("resource_share_arn", shares)) if {
	link.doubt("resource_share_arn", shares)
} else := outcome.unknown(handle, object.union(
	attribute.undecided("allow_external_principals", externals(undecided[0])),
	{"related": [plan.address(share) | some share in undecided]},
)) if {
	undecided := [share | some share in shares.handles; not externals(share).value == false]
	count(undecided) > 0
} else := outcome.pass(handle)

externals(share) := attribute.decided(share, "allow_external_principals")
