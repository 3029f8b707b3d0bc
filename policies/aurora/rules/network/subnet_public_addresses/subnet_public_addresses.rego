# METADATA
# title: Database subnets give no public addresses
# description: |
#   The subnets of an Aurora cluster do not give a public IPv4 address to what starts in them. Only databases belong
#   there, and they have no use for one.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html
# custom:
#   severity: medium
#   topics: [NET-1]
#   controls:
#     security_hub: [EC2.15]
#     checkov: [CKV_AWS_130]
#     trivy: [AWS-0164]
#   covers: ["54", "G16"]
#   decides:
#     aws_subnet:
#       map_public_ip_on_launch:
#         wrong: true
#         harmless:
#           "null": a subnet gives no public addresses unless it is told to
#           unset: a subnet gives no public addresses unless it is told to
#   resources: [aws_subnet, aws_default_subnet]
#   reads: [aws_db_subnet_group, aws_rds_cluster]
#   wanted: map_public_ip_on_launch = false
#   remediation: Set map_public_ip_on_launch to false, or leave it out.
#   since: 0.2.0
package aurora.rules.network.subnet_public_addresses

import data.aurora.lib.attribute
import data.aurora.lib.scope
import rego.v1

subjects := sort([handle | some handle in scope.subnets])

judged := [attribute.must_be(handle, "map_public_ip_on_launch", {false}) | some handle in subjects]
