# METADATA
# title: VPC block public access keeps internet gateways out
# description: |
#   The region's setting for block public access stops what comes in by internet gateways, and no exclusion takes the
#   database's VPC or subnets out of it. A plan without the setting is not judged, unless its presence is required.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html
# custom:
#   severity: medium
#   topics: [NET-1]
#   controls:
#     security_hub: [EC2.172]
#   covers: ["59"]
#   decides:
#     aws_vpc_block_public_access_options:
#       internet_gateway_block_mode: {wrong: "off"}
#     aws_vpc_block_public_access_exclusion:
#       subnet_id:
#         harmless:
#           "null": the exclusion then names something else
#           unset: the exclusion then names something else
#           type: the exclusion then names something else
#       vpc_id:
#         harmless:
#           "null": the exclusion then names something else
#           unset: the exclusion then names something else
#           type: the exclusion then names something else
#   resources: [aws_vpc_block_public_access_options, aws_vpc_block_public_access_exclusion, aws_rds_cluster]
#   reads: [aws_db_subnet_group, aws_subnet, aws_default_subnet, aws_vpc, aws_default_vpc]
#   wanted: internet_gateway_block_mode = block-bidirectional or block-ingress, without an exclusion for databases
#   remediation: >-
#     Set internet_gateway_block_mode to block-bidirectional, and exclude public subnets one by one where needed.
#   since: 0.2.0
package aurora.rules.network.public_access_block

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.link
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.presence
import data.aurora.lib.scope
import data.aurora.lib.vpc
import rego.v1

subjects := sort(array.concat(array.concat(options, exclusions), unprotected))

judged := [judge(handle, input.resource_changes[handle].type) | some handle in subjects]

options := plan.of("aws_vpc_block_public_access_options")

exclusions := [handle |
	some handle in plan.of("aws_vpc_block_public_access_exclusion")
	count(excluded(handle)) + count(undecided(handle)) > 0
]

unprotected := [cluster | some cluster in aurora.clusters; presence.is_required; count(options) == 0]

judge(handle, type) := attribute.must_be(
	handle,
	"internet_gateway_block_mode",
	{"block-bidirectional", "block-ingress"},
) if {
	type == "aws_vpc_block_public_access_options"
} else := presence.missing(handle, "aws_vpc_block_public_access_options") if {
	type == "aws_rds_cluster"
} else := outcome.fail(handle, excluded(handle)[0]) if {
	count(excluded(handle)) > 0
} else := outcome.unknown(handle, undecided(handle)[0])

# What of an exclusion may name a database's VPC or subnets.
undecided(handle) := [link.doubt(name, linked) |
	some [name, types] in excludable
	linked := link.to(handle, name, types, {"id"})
	count(linked.needs) > 0
]

excludable := [["subnet_id", vpc.subnet_types], ["vpc_id", vpc.types]]

# Databases in what an exclusion names, as evidence.
excluded(handle) := [{"attribute": name, "related": [plan.address(found)]} |
	some [name, types] in excludable
	some found in link.to(handle, name, types, {"id"}).handles
	(vpc.subnets | scope.vpcs)[found]
]
