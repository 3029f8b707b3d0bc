# METADATA
# title: Deletion protection stays on
# description: |
#   The plan does not turn deletion protection off. Whoever means to delete a cluster has to; so does whoever deletes
#   it by mistake with the next plan.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_DeleteCluster.html
# custom:
#   severity: high
#   topics: [RES-1]
#   covers: ["3", "G29"]
#   resources: [aws_rds_cluster, aws_rds_global_cluster, aws_dsql_cluster]
#   decides:
#     aws_rds_cluster:
#       deletion_protection: {wrong: false}
#     aws_rds_global_cluster:
#       deletion_protection: {wrong: false}
#     aws_dsql_cluster:
#       deletion_protection_enabled: {wrong: false}
#   wanted: deletion_protection = true where it was true
#   remediation: Leave deletion_protection true, and turn it off in a change of its own right before the cluster is to go.
#   since: 0.2.0
package aurora.rules.change.deletion_protection_off

import data.aurora.lib.change
import data.aurora.lib.outcome
import rego.v1

subjects := array.concat(
	array.concat(change.staying_clusters, change.staying("aws_dsql_cluster")),
	[handle | some handle in change.staying("aws_rds_global_cluster"); change.was_aurora(handle)],
)

judged := [judge(handle, switches[input.resource_changes[handle].type]) | some handle in subjects]

switches := {
	"aws_rds_cluster": "deletion_protection",
	"aws_rds_global_cluster": "deletion_protection",
	"aws_dsql_cluster": "deletion_protection_enabled",
}

judge(handle, name) := outcome.pass(handle) if {
	change.may_destroy
} else := change.must_stay(handle, name, {true})
