# METADATA
# title: Extended Support is not bought by default
# description: |
#   When standard support of a major version ends, AWS keeps the cluster on it and charges each vCPU by the hour, unless
#   the cluster was made without Extended Support: then AWS upgrades it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/extended-support.html
# custom:
#   severity: medium
#   topics: [UPD-1]
#   covers: ["18", "G32"]
#   decides:
#     aws_rds_cluster:
#       engine_lifecycle_support: {wrong: open-source-rds-extended-support}
#   resources: [aws_rds_cluster, aws_rds_global_cluster]
#   wanted: engine_lifecycle_support = open-source-rds-extended-support-disabled
#   remediation: Set engine_lifecycle_support to open-source-rds-extended-support-disabled when the cluster is created or restored; waive this rule where Extended Support is bought on purpose.
#   since: 0.2.0
package aurora.rules.rds.extended_support

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.outcome
import data.aurora.lib.plan
import rego.v1

# Global clusters of Aurora MySQL do not have the setting.
subjects := array.concat(
	aurora.clusters,
	[handle | some handle in aurora.global_clusters; not is_mysql(handle)],
)

judged := [judge(handle) | some handle in subjects]

# One whose engine is not known may be of either.
is_mysql(handle) if aurora.engine(handle) == "aurora-mysql"

disabled := "open-source-rds-extended-support-disabled"

# A member does what its global database does.
judge(handle) := outcome.pass(handle) if {
	some global in aurora.global_clusters_of(handle)
	plan.after(global).engine_lifecycle_support == disabled
} else := attribute.must_be(handle, "engine_lifecycle_support", {disabled})
