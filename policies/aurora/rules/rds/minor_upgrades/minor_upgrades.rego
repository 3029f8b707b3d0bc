# METADATA
# title: Minor engine upgrades are automatic
# description: |
#   Instances take minor versions, which carry security fixes, in their maintenance window. Aurora upgrades a cluster only
#   when all of its instances allow it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_UpgradeDBInstance.Upgrading.html
# custom:
#   severity: medium
#   topics: [UPD-1]
#   covers: ["24"]
#   decides:
#     aws_rds_cluster_instance:
#       auto_minor_version_upgrade:
#         wrong: false
#         harmless: {"null": the provider then sends true, unset: the provider then sends true}
#   controls:
#     security_hub: [RDS.13]
#     cis_aws_foundations: ["2.2.2"]
#     checkov: [CKV_AWS_226]
#   resources: [aws_rds_cluster_instance]
#   wanted: auto_minor_version_upgrade = true
#   remediation: Set auto_minor_version_upgrade to true, or leave it out.
#   since: 0.1.0
package aurora.rules.rds.minor_upgrades

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import rego.v1

subjects := aurora.instances

judged := [attribute.must_be(instance, "auto_minor_version_upgrade", {true}) | some instance in subjects]
