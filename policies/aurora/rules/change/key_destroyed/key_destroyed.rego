# METADATA
# title: Keys of Aurora outlive the plan
# description: |
#   The plan neither destroys, replaces nor disables a KMS key that something of Aurora's is or was encrypted with.
#   Without its key, data is lost: that of the cluster, of its backups and of every snapshot of it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html
# custom:
#   severity: critical
#   topics: [DATA-1, RES-1]
#   covers: ["64", "65", "G13", "G29"]
#   controls:
#     security_hub: [KMS.3]
#   resources: [aws_kms_key, aws_kms_external_key, aws_kms_replica_key]
#   reads: [aws_cloudwatch_log_group, aws_db_cluster_snapshot, aws_kms_alias, aws_rds_cluster, aws_rds_cluster_activity_stream, aws_rds_cluster_instance, aws_rds_cluster_snapshot_copy]
#   decides:
#     aws_kms_key:
#       is_enabled: {wrong: false, harmless: {"null": "a key is enabled unless it is told otherwise", unset: "a key is enabled unless it is told otherwise"}}
#   wanted: keys of Aurora's data stay, and stay enabled
#   remediation: Leave the key in the configuration as long as a snapshot or backup made with it may be needed.
#   since: 0.2.0
package aurora.rules.change.key_destroyed

import data.aurora.lib.change
import rego.v1

subjects := change.used_keys

judged := [judge(key) | some key in subjects]

judge(key) := change.must_be_kept(key) if {
	not change.is_staying(key)
} else := change.worst(key, [
	change.must_be_kept(key),
	change.must_stay(key, switches[input.resource_changes[key].type], {true}),
])

switches := {"aws_kms_key": "is_enabled", "aws_kms_external_key": "enabled", "aws_kms_replica_key": "enabled"}
