# METADATA
# title: The database's VPC has endpoints for secrets, keys and tokens
# description: |
#   The VPC that a cluster is in has interface endpoints for Secrets Manager, KMS and STS: clients and rotation
#   functions get passwords, data keys and temporary credentials there, without a way to the internet.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/vpc-endpoint-overview.html
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/kms-vpc-endpoint.html
# custom:
#   severity: medium
#   topics: [NET-3]
#   covers: ["103", "G14"]
#   decides:
#     aws_vpc_endpoint:
#       service_name: {wrong: com.amazonaws.eu-central-1.s3}
#       vpc_endpoint_type: {wrong: Gateway}
#       vpc_id: {wrong: vpc-0elsewhere}
#   resources: [aws_vpc, aws_default_vpc]
#   reads: [aws_vpc_endpoint, aws_rds_cluster, aws_db_subnet_group, aws_subnet, aws_default_subnet]
#   wanted: an aws_vpc_endpoint of type Interface for secretsmanager, kms and sts
#   remediation: Add an aws_vpc_endpoint of type Interface for each of secretsmanager, kms and sts to the VPC.
#   since: 0.2.0
package aurora.rules.endpoint.credentials

import data.aurora.lib.endpoint
import data.aurora.lib.scope
import rego.v1

subjects := sort([handle | some handle in scope.vpcs])

judged := [endpoint.must_have(handle, {"kms", "secretsmanager", "sts"}) | some handle in subjects]
