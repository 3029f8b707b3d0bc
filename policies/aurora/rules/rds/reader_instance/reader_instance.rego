# METADATA
# title: A cluster has a reader beside its writer
# description: |
#   A cluster of two instances or more fails over to a reader within a minute; one of a single instance is down until AWS
#   has made a new one. Instances are counted by what refers to the cluster, through modules, `count` and `for_each`;
#   the zones of its storage prove nothing.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html
# custom:
#   severity: medium
#   topics: [RES-2]
#   covers: ["12", "G17"]
#   decides:
#     aws_rds_cluster_instance:
#       cluster_identifier: {wrong: elsewhere}
#   controls:
#     security_hub: [RDS.15]
#     cis_aws_foundations: ["2.2.4"]
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_cluster_instance]
#   parameters:
#     cluster_instances:
#       description: Instances that a cluster has at least, its writer among them.
#       default: 2
#       profiles: {dev: 1}
#       unit: instances
#       minimum: 1
#       maximum: 16
#   wanted: at least cluster_instances instances
#   remediation: Add an aws_rds_cluster_instance that names the cluster in cluster_identifier.
#   since: 0.2.0
package aurora.rules.rds.reader_instance

import data.aurora.lib.aurora
import data.aurora.lib.outcome
import data.aurora.lib.parameter
import data.aurora.lib.plan
import data.aurora.lib.presence
import rego.v1

# Serverless v1 has no instances.
subjects := [cluster | some cluster in aurora.clusters; not plan.after(cluster).engine_mode == "serverless"]

judged := [judge(cluster, object.get(aurora.instances_of, cluster, [])) | some cluster in subjects]

wanted := parameter.value("cluster_instances", rego.metadata.chain())

judge(cluster, instances) := outcome.pass(cluster) if {
	count(instances) >= wanted
} else := outcome.unknown(cluster, {
	"attribute": "aws_rds_cluster_instance",
	"reason": "expression",
	"needs": aurora.cluster_links[aurora.unplaced[0]].needs,
	"related": [plan.address(aurora.unplaced[0])],
}) if {
	count(aurora.unplaced) > 0
} else := presence.missing(cluster, "aws_rds_cluster_instance") if {
	count(instances) == 0
} else := outcome.fail(cluster, {
	"attribute": "aws_rds_cluster_instance",
	"found": count(instances),
	"expected": wanted,
	"related": [plan.address(instance) | some instance in instances],
})
