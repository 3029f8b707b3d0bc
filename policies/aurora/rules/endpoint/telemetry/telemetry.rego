# METADATA
# title: The database's VPC has endpoints for logs and metrics
# description: |
#   The VPC that a cluster is in has interface endpoints for CloudWatch Logs and CloudWatch, so that what runs beside
#   the database can write logs and metrics without a way to the internet.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch-logs-and-interface-VPC.html
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-interface-VPC.html
# custom:
#   severity: low
#   topics: [NET-3]
#   covers: ["103", "G14"]
#   decides:
#     aws_vpc_endpoint:
#       service_name: {wrong: com.amazonaws.eu-central-1.s3}
#       vpc_endpoint_type: {wrong: Gateway}
#       vpc_id: {wrong: vpc-0elsewhere}
#   resources: [aws_vpc, aws_default_vpc]
#   reads: [aws_vpc_endpoint, aws_rds_cluster, aws_db_subnet_group, aws_subnet, aws_default_subnet]
#   wanted: an aws_vpc_endpoint of type Interface for logs and monitoring
#   remediation: Add an aws_vpc_endpoint of type Interface for each of logs and monitoring to the VPC.
#   since: 0.2.0
package aurora.rules.endpoint.telemetry

import data.aurora.lib.endpoint
import data.aurora.lib.scope
import rego.v1

subjects := sort([handle | some handle in scope.vpcs])

judged := [endpoint.must_have(handle, {"logs", "monitoring"}) | some handle in subjects]
