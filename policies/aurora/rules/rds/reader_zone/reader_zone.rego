# METADATA
# title: A cluster's instances stand in more than one Availability Zone
# description: |
#   A reader takes over when a zone fails only if it stands in another one. Aurora spreads instances by itself; naming the
#   same zone for all of them undoes that.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html
# custom:
#   severity: medium
#   topics: [RES-2]
#   covers: ["12", "G17"]
#   decides:
#     aws_rds_cluster_instance:
#       availability_zone:
#         wrong: eu-central-1a
#         harmless: {"null": Aurora then spreads the instances, unset: Aurora then spreads the instances}
#   controls:
#     security_hub: [RDS.15]
#     cis_aws_foundations: ["2.2.4"]
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_cluster_instance]
#   wanted: instances in two Availability Zones or more
#   remediation: Give the instances of the cluster different values of availability_zone, or leave it out.
#   since: 0.2.0
package aurora.rules.rds.reader_zone

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.outcome
import data.aurora.lib.plan
import rego.v1

# Of a single instance there is nothing to spread: rds/reader_instance judges that.
subjects := aurora.clusters_of_several

judged := [judge(cluster, zones(aurora.instances_of[cluster])) | some cluster in subjects]

judge(cluster, placed) := outcome.pass(cluster) if {
	count({given.value | some [_, given] in placed; is_string(given.value)}) > 1
} else := outcome.unknown(cluster, object.union(
	attribute.undecided("availability_zone", hidden[0][1]),
	{"related": [plan.address(hidden[0][0])]},
)) if {
	hidden := [entry | some entry in placed; not entry[1].state in {"known", "unset"}]
	count(hidden) > 0
} else := outcome.pass(cluster) if {
	some [_, given] in placed
	object.get(given, "value", null) in {null, ""}
} else := outcome.fail(cluster, {
	"attribute": "availability_zone",
	"found": placed[0][1].value,
	"related": [plan.address(instance) | some [instance, _] in placed],
})

zones(instances) := [[instance, attribute.state(instance, "availability_zone")] | some instance in instances]
