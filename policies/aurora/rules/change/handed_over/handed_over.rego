# METADATA
# title: Terraform keeps what it has, and changes nothing that it takes over
# description: |
#   The plan forgets nothing of Aurora's: what is forgotten runs on, unseen by every later plan. And what the plan
#   imports stays as it is: an import that changes something shows that the configuration is not what there is.
# related_resources:
#   - ref: https://developer.hashicorp.com/terraform/language/resources/syntax
#   - ref: https://developer.hashicorp.com/terraform/language/import
# custom:
#   severity: medium
#   topics: [RES-1]
#   covers: ["G29"]
#   resources: [aws_rds_cluster, aws_rds_cluster_instance, aws_rds_global_cluster, aws_dsql_cluster, aws_db_cluster_snapshot, aws_rds_cluster_snapshot_copy, aws_kms_key, aws_kms_external_key, aws_kms_replica_key]
#   reads: [aws_cloudwatch_log_group, aws_kms_alias, aws_rds_cluster_activity_stream]
#   decides:
#     # What becomes of the resource decides, no value that it is given.
#   wanted: nothing forgotten, and imports that change nothing
#   remediation: Let another configuration import in the same change what this one forgets; write imports so that their plan is without changes.
#   since: 0.2.0
package aurora.rules.change.handed_over

import data.aurora.lib.change
import data.aurora.lib.outcome
import rego.v1

subjects := sort((({handle | some handle in change.used_keys} | {handle |
	some type in types
	some handle in change.of(type)
	change.is_of_aurora(handle)
}) | {handle |
	some handle in change.imported
	input.resource_changes[handle].type in types
	change.is_of_aurora(handle)
}))

judged := [judge(handle) | some handle in subjects]

types := {
	"aws_db_cluster_snapshot", "aws_dsql_cluster", "aws_rds_cluster", "aws_rds_cluster_instance",
	"aws_rds_cluster_snapshot_copy", "aws_rds_global_cluster",
}

judge(handle) := outcome.fail(handle, evidence(handle, "forgotten")) if {
	change.is_forgotten(handle)
} else := outcome.fail(handle, evidence(handle, "changed_by_import")) if {
	change.is_imported(handle)
	change.kind(handle)
} else := outcome.pass(handle)

evidence(handle, reason) := {
	"attribute": "actions",
	"found": input.resource_changes[handle].change.actions,
	"reason": reason,
}
