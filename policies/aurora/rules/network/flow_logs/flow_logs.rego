# METADATA
# title: The database's VPC has flow logs
# description: |
#   A flow log of the VPC that a cluster is in records all traffic, or at least what was rejected: without one, nobody
#   can say afterwards who talked to the database.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html
# custom:
#   severity: medium
#   topics: [NET-1]
#   controls:
#     security_hub: [EC2.6]
#     cis_aws_foundations: ["3.9"]
#     checkov: [CKV2_AWS_11]
#     trivy: [AWS-0178]
#     cdk_nag: [AwsSolutions-VPC7]
#   covers: ["53"]
#   decides:
#     aws_rds_cluster:
#       db_subnet_group_name: {wrong: made-elsewhere}
#     aws_db_subnet_group:
#       subnet_ids: {wrong: [subnet-0elsewhere]}
#     aws_subnet:
#       vpc_id: {wrong: vpc-0elsewhere}
#     aws_flow_log:
#       traffic_type: {wrong: ACCEPT}
#       vpc_id: {wrong: vpc-0elsewhere}
#   resources: [aws_vpc, aws_default_vpc, aws_rds_cluster]
#   reads: [aws_flow_log, aws_db_subnet_group, aws_subnet, aws_default_subnet]
#   wanted: an aws_flow_log of the VPC with traffic_type ALL or REJECT
#   remediation: Add an aws_flow_log with the VPC's id and traffic_type ALL.
#   since: 0.2.0
package aurora.rules.network.flow_logs

import data.aurora.lib.attribute
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.vpc
import rego.v1

subjects := sort([handle | some handle, _ in vpc.places])

judged := [judge(handle, vpc.partners_of(handle, logs)) | some handle in subjects]

logs := vpc.partners("aws_flow_log")

judge(handle, found) := outcome.pass(handle) if {
	some log in found
	plan.after(log).traffic_type in {"ALL", "REJECT"}
} else := outcome.unknown(handle, object.union(undecided[0], {"related": addresses(found)})) if {
	undecided := [attribute.undecided("traffic_type", given) |
		some log in found
		given := attribute.state(log, "traffic_type")
		given.state != "known"
	]
	count(undecided) > 0
} else := outcome.fail(handle, {
	"attribute": "traffic_type",
	"found": plan.after(found[0]).traffic_type,
	"expected": ["ALL", "REJECT"],
	"related": addresses(found),
}) if {
	count(found) > 0
} else := vpc.absent(handle, "aws_flow_log", logs)

addresses(found) := [plan.address(log) | some log in found]
