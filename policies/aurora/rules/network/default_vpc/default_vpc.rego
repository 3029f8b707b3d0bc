# METADATA
# title: Clusters are not in the default VPC
# description: |
#   A cluster is placed in a VPC that was made for it. In the default VPC every subnet is public, and a cluster without
#   a DB subnet group ends up there.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
# custom:
#   severity: medium
#   topics: [NET-1]
#   controls:
#     checkov: [CKV_AWS_148]
#     trivy: [AWS-0101]
#   covers: ["56"]
#   decides:
#     aws_rds_cluster:
#       db_subnet_group_name: {wrong: default}
#     aws_db_subnet_group:
#       subnet_ids: {wrong: [subnet-0elsewhere]}
#     aws_subnet:
#       vpc_id: {wrong: vpc-0elsewhere}
#   resources: [aws_rds_cluster, aws_default_vpc]
#   reads: [aws_db_subnet_group, aws_subnet, aws_default_subnet, aws_vpc]
#   wanted: a DB subnet group in a VPC of its own
#   remediation: Set db_subnet_group_name to a DB subnet group whose subnets are in a VPC made for the database.
#   since: 0.2.0
package aurora.rules.network.default_vpc

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.scope
import data.aurora.lib.vpc
import rego.v1

subjects := sort(array.concat(aurora.clusters, [handle | some handle in plan.of("aws_default_vpc"); scope.is_all]))

judged := [judge(handle) | some handle in subjects]

judge(handle) := outcome.fail(handle, {"attribute": "id"}) if {
	input.resource_changes[handle].type == "aws_default_vpc"
} else := outcome.fail(handle, object.union(named_default, {"reason": "unset_default"})) if {
	not attribute.is_given(handle, "db_subnet_group_name")
} else := outcome.fail(handle, named_default) if {
	plan.after(handle).db_subnet_group_name == "default"
} else := outcome.fail(handle, {"attribute": "db_subnet_group_name", "related": [plan.address(found[0])]}) if {
	found := [place | some place in places(handle); is_default(place)]
	count(found) > 0
} else := outcome.unknown(handle, vpc.doubts[handle]) if {
	vpc.doubts[handle]
} else := outcome.pass(handle)

# What AWS makes of a cluster without a DB subnet group.
named_default := {"attribute": "db_subnet_group_name", "found": "default"}

places(cluster) := [place |
	some subnet_group in scope.subnet_group_links[cluster].handles
	some subnet in vpc.group_links[subnet_group].handles
	some place in array.concat([subnet], vpc.subnet_links[subnet].handles)
]

is_default(place) if input.resource_changes[place].type in {"aws_default_subnet", "aws_default_vpc"}
