# METADATA
# title: Instances outlive the plan
# description: |
#   The plan neither destroys nor replaces an instance of a cluster that has others. That breaks the connections to it,
#   makes a reader the writer where it was the writer, and leaves the cluster with less capacity.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html
# custom:
#   severity: medium
#   topics: [RES-2]
#   covers: ["G29"]
#   resources: [aws_rds_cluster_instance]
#   reads: [aws_rds_cluster]
#   decides:
#     # What becomes of the resource decides, no value that it is given.
#   wanted: no instance destroyed or replaced
#   remediation: Take back what replaces the instance, or make another first and accept the finding for that one plan.
#   since: 0.2.0
package aurora.rules.change.instance_destroyed

import data.aurora.lib.change
import data.aurora.lib.outcome
import rego.v1

subjects := change.instances

judged := [judge(instance) | some instance in subjects]

judge(instance) := outcome.pass(instance) if {
	change.is_destroyed(instance)
	change.fate_of_cluster(instance) == "destroyed"
} else := outcome.pass(instance) if {
	# The last one is that of change/last_instance_destroyed.
	change.is_destroyed(instance)
	change.fate_of_cluster(instance) == "kept"
	not change.has_other_instances(instance)
} else := change.must_be_kept(instance)
