# METADATA
# title: All instances of a cluster are equally accessible
# description: |
#   A public reader beside a private writer opens the same data, and after a failover the public one may be the writer. The
#   endpoints of the cluster then lead now to a public, now to a private address.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
# custom:
#   severity: medium
#   topics: [NET-1]
#   covers: ["29"]
#   decides:
#     aws_rds_cluster_instance:
#       publicly_accessible:
#         harmless: {"null": all instances are private then, unset: all instances are private then}
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_cluster_instance]
#   wanted: the same publicly_accessible on all instances of the cluster
#   remediation: Set publicly_accessible to false on every instance of the cluster, or leave it out.
#   since: 0.2.0
package aurora.rules.rds.same_accessibility

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.outcome
import data.aurora.lib.plan
import rego.v1

subjects := aurora.clusters_of_several

judged := [judge(cluster, of_instances(aurora.instances_of[cluster])) | some cluster in subjects]

of_instances(instances) := [[instance, attribute.decided(instance, "publicly_accessible")] | some instance in instances]

judge(cluster, instances) := outcome.fail(cluster, {
	"attribute": "publicly_accessible",
	"found": [true, false],
	"related": [plan.address(instance) | some [instance, given] in instances; given.value == true],
}) if {
	{true, false} == {given.value | some [_, given] in instances; is_boolean(given.value)}
} else := outcome.unknown(cluster, object.union(
	attribute.undecided("publicly_accessible", hidden[0][1]),
	{"related": [plan.address(hidden[0][0])]},
)) if {
	hidden := [entry | some entry in instances; not is_shown(entry[1])]
	count(hidden) > 0
} else := outcome.pass(cluster)

is_shown(given) if is_boolean(given.value)
