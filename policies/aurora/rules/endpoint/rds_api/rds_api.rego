# METADATA
# title: The database's VPC has endpoints for the RDS API
# description: |
#   The VPC that a cluster is in has an interface endpoint for the RDS API, and one for the Data API where a cluster in
#   it has that on, so that calls to them stay in AWS's network.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/vpc-interface-endpoints.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/data-api.html
# custom:
#   severity: medium
#   topics: [NET-3]
#   covers: ["103", "G14"]
#   decides:
#     aws_rds_cluster:
#       db_subnet_group_name: {wrong: made-elsewhere}
#       enable_http_endpoint:
#         wrong: true
#         harmless:
#           "null": the Data API is off unless it is turned on
#           unset: the Data API is off unless it is turned on
#     aws_db_subnet_group:
#       subnet_ids: {wrong: [subnet-0elsewhere]}
#     aws_subnet:
#       vpc_id: {wrong: vpc-0elsewhere}
#     aws_vpc_endpoint:
#       service_name: {wrong: com.amazonaws.eu-central-1.s3}
#       vpc_endpoint_type: {wrong: Gateway}
#       vpc_id: {wrong: vpc-0elsewhere}
#   resources: [aws_vpc, aws_default_vpc, aws_rds_cluster]
#   reads: [aws_vpc_endpoint, aws_db_subnet_group, aws_subnet, aws_default_subnet]
#   wanted: an aws_vpc_endpoint of type Interface for rds, and for rds-data where the Data API is on
#   remediation: >-
#     Add an aws_vpc_endpoint of type Interface for com.amazonaws.<region>.rds to the VPC, and one for rds-data where
#     needed.
#   since: 0.2.0
package aurora.rules.endpoint.rds_api

import data.aurora.lib.attribute
import data.aurora.lib.endpoint
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.vpc
import rego.v1

subjects := sort([handle | some handle, _ in vpc.places])

judged := [judge(handle) | some handle in subjects]

judge(handle) := endpoint.must_have(handle, {"rds", "rds-data"}) if {
	data_api[handle].on
} else := outcome.unknown(handle, data_api[handle].doubts[0]) if {
	count(endpoint.lacking(handle, {"rds"})) == 0
	count(endpoint.lacking(handle, {"rds-data"})) > 0
	count(data_api[handle].doubts) > 0
} else := endpoint.must_have(handle, {"rds"})

# By VPC, whether a cluster in it has the Data API on, and evidence where the plan does not show that.
data_api := {handle: {"on": true in {state.value | some state in states}, "doubts": doubts} |
	some handle, keys in vpc.places
	states := [object.union(attribute.decided(cluster, "enable_http_endpoint"), {"cluster": cluster}) |
		some key in keys
		some cluster in vpc.clusters_in[key]
	]
	doubts := [object.union(evidence, {"related": [plan.address(state.cluster)]}) |
		some state in states
		evidence := attribute.undecided("enable_http_endpoint", state)
		not is_boolean(object.get(state, "value", null))
	]
}
