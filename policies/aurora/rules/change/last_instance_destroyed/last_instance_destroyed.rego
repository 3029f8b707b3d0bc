# METADATA
# title: A cluster is never without an instance
# description: |
#   While the plan is applied, each cluster that stays keeps an instance. One that is made in the same apply does not
#   count, as nothing orders the two, unless it replaces the other and is there before that is destroyed.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_DeleteCluster.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html
# custom:
#   severity: high
#   topics: [RES-2]
#   covers: ["G29"]
#   resources: [aws_rds_cluster_instance]
#   reads: [aws_rds_cluster]
#   decides:
#     # What becomes of the resource decides, no value that it is given.
#   wanted: an instance that outlives the plan in each cluster that does
#   remediation: Replace the instances one by one, or with create_before_destroy.
#   since: 0.2.0
package aurora.rules.change.last_instance_destroyed

import data.aurora.lib.change
import data.aurora.lib.outcome
import rego.v1

subjects := change.instances

judged := [judge(instance) | some instance in subjects]

judge(instance) := outcome.pass(instance) if {
	not change.is_destroyed(instance)
} else := outcome.pass(instance) if {
	change.may_destroy
} else := outcome.pass(instance) if {
	# The cluster's own end is that of change/cluster_destroyed.
	change.fate_of_cluster(instance) == "destroyed"
} else := outcome.pass(instance) if {
	change.has_other_instances(instance)
} else := outcome.unknown(instance, {
	"attribute": "cluster_identifier",
	"found": change.before(instance).cluster_identifier,
	"reason": "outside_plan",
}) if {
	change.fate_of_cluster(instance) == "unknown"
} else := outcome.fail(instance, change.loss(instance))
