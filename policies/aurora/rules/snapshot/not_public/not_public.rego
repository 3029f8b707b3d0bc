# METADATA
# title: Cluster snapshots are not public
# description: |
#   A snapshot that is shared with `all` can be restored by every AWS account, with all data and all database users of
#   the cluster that it was made of.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-share-snapshot.html
# custom:
#   severity: critical
#   topics: [DATA-1, NET-1]
#   covers: ["97", "G27"]
#   controls:
#     security_hub: [RDS.1]
#     checkov: [CKV_AWS_302]
#   resources: [aws_db_cluster_snapshot, aws_rds_cluster_snapshot_copy]
#   reads: [aws_rds_cluster]
#   decides:
#     aws_db_cluster_snapshot:
#       shared_accounts:
#         wrong: [all]
#         harmless: {"null": a snapshot is private by default, unset: a snapshot is private by default}
#     aws_rds_cluster_snapshot_copy:
#       shared_accounts:
#         wrong: [all]
#         harmless: {"null": a copy is private by default, unset: a copy is private by default}
#   wanted: shared_accounts without all
#   remediation: Take all out of shared_accounts. A snapshot that was public may have been copied, so change every password in it.
#   since: 0.2.0
package aurora.rules.snapshot.not_public

import data.aurora.lib.outcome
import data.aurora.lib.scope
import data.aurora.lib.snapshot
import rego.v1

subjects := sort([handle | some handle in scope.snapshots])

judged := [judge(handle, snapshot.sharing(handle)) | some handle in subjects]

judge(handle, sharing) := outcome.fail(handle, {"attribute": "shared_accounts", "found": "all"}) if {
	"all" in sharing.accounts
} else := outcome.unknown(handle, sharing.doubt) if {
	sharing.doubt
} else := outcome.pass(handle)
