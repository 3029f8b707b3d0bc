# METADATA
# title: Instances are not publicly accessible
# description: |
#   An instance has no public address: it is reached from its VPC, or over VPN or Direct Connect.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
# custom:
#   severity: critical
#   topics: [NET-1]
#   covers: ["23"]
#   decides:
#     aws_rds_cluster_instance:
#       publicly_accessible:
#         wrong: true
#         harmless: {"null": the provider then sends false, unset: the provider then sends false}
#   controls:
#     security_hub: [RDS.2]
#     cis_aws_foundations: ["2.2.3"]
#     checkov: [CKV_AWS_17]
#     trivy: [AWS-0180]
#   resources: [aws_rds_cluster_instance]
#   wanted: publicly_accessible = false
#   remediation: Set publicly_accessible to false, or leave it out.
#   since: 0.1.0
package aurora.rules.rds.instance_not_public

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import rego.v1

subjects := aurora.instances

judged := [attribute.must_be(instance, "publicly_accessible", {false}) | some instance in subjects]
