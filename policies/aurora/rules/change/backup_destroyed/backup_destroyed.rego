# METADATA
# title: Backups outlive the plan
# description: |
#   The plan destroys no snapshot of a cluster, no copy of one, no vault that Aurora's backups are in, and nothing that
#   makes or locks them: the plan of AWS Backup, its selection, the lock of the vault.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_DeleteSnapshot.html
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/deleting-backups.html
# custom:
#   severity: high
#   topics: [RES-1]
#   covers: ["6", "101", "102", "G29"]
#   resources: [aws_db_cluster_snapshot, aws_rds_cluster_snapshot_copy, aws_backup_vault, aws_backup_vault_lock_configuration, aws_backup_plan, aws_backup_selection]
#   reads: [aws_rds_cluster]
#   decides:
#     # What becomes of the resource decides, no value that it is given.
#   wanted: no snapshot, vault or backup plan of Aurora destroyed or replaced
#   remediation: Keep the snapshot or the vault as long as its data may be needed; forget it if another configuration takes it over.
#   since: 0.2.0
package aurora.rules.change.backup_destroyed

import data.aurora.lib.change
import rego.v1

subjects := array.concat(change.used_backups, [snapshot |
	some type in ["aws_db_cluster_snapshot", "aws_rds_cluster_snapshot_copy"]
	some snapshot in change.of(type)
	change.is_of_aurora(snapshot)
])

judged := [change.must_be_kept(handle) | some handle in subjects]
