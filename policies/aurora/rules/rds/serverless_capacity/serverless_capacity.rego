# METADATA
# title: Serverless capacity does not shrink too far
# description: |
#   Serverless instances keep a minimum capacity from which they can grow in time. A minimum of 0 pauses the database when
#   it is idle: the next connection waits for it, and nothing is monitored meanwhile.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html
# custom:
#   severity: medium
#   topics: [RES-2]
#   covers: ["G17"]
#   decides:
#     aws_rds_cluster:
#       serverlessv2_scaling_configuration:
#         wrong: [{max_capacity: 4, min_capacity: 0}]
#         harmless: {"null": without it no instance of the cluster scales}
#   resources: [aws_rds_cluster]
#   parameters:
#     serverless_minimum_capacity:
#       description: Capacity that serverless instances never fall below. 0 lets them pause.
#       default: 0.5
#       profiles: {dev: 0}
#       unit: ACU
#       minimum: 0
#       maximum: 256
#   wanted: min_capacity of at least serverless_minimum_capacity
#   remediation: Raise min_capacity in serverlessv2_scaling_configuration.
#   since: 0.2.0
package aurora.rules.rds.serverless_capacity

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.configuration
import data.aurora.lib.outcome
import data.aurora.lib.parameter
import data.aurora.lib.plan
import rego.v1

subjects := aurora.clusters

judged := [judge(cluster, object.get(plan.after(cluster), block, null)) | some cluster in subjects]

block := "serverlessv2_scaling_configuration"

path := "serverlessv2_scaling_configuration.0.min_capacity"

least := parameter.value("serverless_minimum_capacity", rego.metadata.chain())

judge(cluster, scaling) := outcome.pass(cluster) if {
	scaling in {null, []}
	attribute.is_settled(cluster, block)
} else := outcome.pass(cluster) if {
	is_number(scaling[0].min_capacity)
	scaling[0].min_capacity >= least
} else := outcome.fail(cluster, {"attribute": path, "found": scaling[0].min_capacity, "expected": least}) if {
	is_number(scaling[0].min_capacity)
} else := outcome.unknown(cluster, {"attribute": path, "reason": "expression", "needs": references}) if {
	references := configuration.block_of(cluster).expressions[block][0].min_capacity.references
} else := outcome.unknown(cluster, {"attribute": path, "reason": "block", "needs": []})
