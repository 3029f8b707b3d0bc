# METADATA
# title: Secondary clusters do not forward writes
# description: |
#   With write forwarding, whoever reaches a secondary cluster of a global database can change the data of all Regions.
#   Where that is wanted, it is allowed by a parameter.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-write-forwarding.html
# custom:
#   severity: low
#   topics: [IAM-2]
#   covers: ["G34"]
#   resources: [aws_rds_cluster]
#   decides:
#     aws_rds_cluster:
#       enable_global_write_forwarding:
#         wrong: true
#         harmless: {"null": forwarding is off by default, unset: forwarding is off by default}
#   parameters:
#     write_forwarding_allowed:
#       description: Whether secondary clusters of a global database may forward writes to the primary.
#       default: false
#   wanted: enable_global_write_forwarding = false, unless write_forwarding_allowed
#   remediation: Leave enable_global_write_forwarding out, and write to the primary's endpoint.
#   since: 0.2.0
package aurora.rules.global.write_forwarding

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.parameter
import rego.v1

subjects := aurora.clusters

judged := [attribute.must_be(cluster, "enable_global_write_forwarding", accepted) | some cluster in subjects]

accepted := {false, parameter.value("write_forwarding_allowed", rego.metadata.chain())}
