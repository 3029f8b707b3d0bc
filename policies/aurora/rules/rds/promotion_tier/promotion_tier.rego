# METADATA
# title: A serverless reader is ready to take over
# description: |
#   Serverless readers of the tiers 0 and 1 are kept as large as the writer; those of the tiers 2 to 15 may have shrunk to
#   the minimum when one of them has to take over the whole load.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.how-it-works.html
# custom:
#   severity: low
#   topics: [RES-2]
#   covers: ["G17"]
#   decides:
#     aws_rds_cluster_instance:
#       promotion_tier:
#         wrong: 15
#         harmless: {"null": the provider then sends tier 0, unset: the provider then sends tier 0}
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_cluster_instance]
#   wanted: at least two instances with promotion_tier 0 or 1 in a cluster with serverless instances
#   remediation: Set promotion_tier of the writer and of one reader to 0 or 1.
#   since: 0.2.0
package aurora.rules.rds.promotion_tier

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.outcome
import data.aurora.lib.plan
import rego.v1

subjects := [cluster | some cluster in aurora.clusters_of_several; is_serverless(cluster)]

judged := [judge(cluster, tiers(aurora.instances_of[cluster])) | some cluster in subjects]

is_serverless(cluster) if {
	some instance in aurora.instances_of[cluster]
	plan.after(instance).instance_class == "db.serverless"
}

judge(cluster, ordered) := outcome.pass(cluster) if {
	count([given | some [_, given] in ordered; is_ready(given)]) > 1
} else := outcome.unknown(cluster, object.union(
	attribute.undecided("promotion_tier", hidden[0][1]),
	{"related": [plan.address(hidden[0][0])]},
)) if {
	hidden := [entry | some entry in ordered; entry[1].state != "known"]
	count(hidden) > 0
} else := outcome.fail(cluster, {
	"attribute": "promotion_tier",
	"found": sort([given.value | some [_, given] in ordered]),
	"related": [plan.address(instance) | some [instance, _] in ordered],
})

tiers(instances) := [[instance, attribute.decided(instance, "promotion_tier")] | some instance in instances]

is_ready(given) if given.value in {0, 1}
