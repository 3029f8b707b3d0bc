# METADATA
# title: Encryption stays on, with keys of the customer's own
# description: |
#   The plan turns no encryption off, takes no customer-managed key away, and leaves the rotation of Aurora's keys on.
#   What was encrypted with a key stays with it, or gets another one of the customer's.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
# custom:
#   severity: high
#   topics: [DATA-1]
#   covers: ["1", "2", "19", "27", "61", "80", "G2", "G29"]
#   resources: [aws_rds_cluster, aws_rds_cluster_instance, aws_rds_global_cluster, aws_cloudwatch_log_group, aws_kms_key]
#   reads: [aws_kms_alias, aws_kms_external_key, aws_kms_replica_external_key, aws_kms_replica_key]
#   decides:
#     aws_rds_cluster:
#       storage_encrypted: {wrong: false}
#       kms_key_id: {wrong: alias/aws/rds}
#       master_user_secret_kms_key_id: {wrong: alias/aws/secretsmanager}
#       performance_insights_kms_key_id: {wrong: alias/aws/rds}
#     aws_rds_cluster_instance:
#       performance_insights_kms_key_id: {wrong: ""}
#     aws_rds_global_cluster:
#       storage_encrypted: {wrong: false}
#     aws_cloudwatch_log_group:
#       kms_key_id: {wrong: ""}
#     aws_kms_key:
#       enable_key_rotation: {wrong: false}
#   wanted: storage_encrypted, enable_key_rotation and the keys as they were
#   remediation: Set the attribute back to what it was, or to another key of your own.
#   since: 0.2.0
package aurora.rules.change.encryption_weakened

import data.aurora.lib.change
import data.aurora.lib.scope
import rego.v1

subjects := [handle | some type, _ in watched; some handle in change.staying(type); is_ours(type, handle)]

judged := [judge(handle, watched[input.resource_changes[handle].type]) | some handle in subjects]

watched := {
	"aws_rds_cluster": {
		"switches": ["storage_encrypted"],
		"keys": ["kms_key_id", "master_user_secret_kms_key_id", "performance_insights_kms_key_id"],
	},
	"aws_rds_cluster_instance": {"switches": [], "keys": ["performance_insights_kms_key_id"]},
	"aws_rds_global_cluster": {"switches": ["storage_encrypted"], "keys": []},
	"aws_cloudwatch_log_group": {"switches": [], "keys": ["kms_key_id"]},
	"aws_kms_key": {"switches": ["enable_key_rotation"], "keys": []},
}

is_ours("aws_kms_key", key) if scope.keys[key]

is_ours("aws_cloudwatch_log_group", log_group) if startswith(change.before(log_group).name, "/aws/rds/")

is_ours(type, handle) if {
	startswith(type, "aws_rds_")
	change.is_of_aurora(handle)
}

judge(handle, attributes) := change.worst(handle, array.concat(
	[change.must_stay(handle, name, {true}) | some name in attributes.switches],
	[change.must_keep_key(handle, name) | some name in attributes.keys],
))
