# METADATA
# title: Cluster snapshots are shared with allowed accounts only
# description: |
#   An account that a snapshot is shared with can restore it, copy it and keep it. Which accounts may is a parameter;
#   without one, none may.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-share-snapshot.html
# custom:
#   severity: high
#   topics: [DATA-1, IAM-2]
#   covers: ["G27"]
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
#   parameters:
#     snapshot_accounts:
#       description: Ids of the AWS accounts that cluster snapshots may be shared with.
#       default: []
#   wanted: shared_accounts within snapshot_accounts
#   remediation: Take the account out of shared_accounts, or allow it with the parameter snapshot_accounts.
#   since: 0.2.0
package aurora.rules.snapshot.allowed_accounts

import data.aurora.lib.outcome
import data.aurora.lib.parameter
import data.aurora.lib.scope
import data.aurora.lib.snapshot
import rego.v1

subjects := sort([handle | some handle in scope.snapshots])

judged := [judge(handle, snapshot.sharing(handle)) | some handle in subjects]

allowed := parameter.value("snapshot_accounts", rego.metadata.chain())

judge(handle, sharing) := outcome.fail(handle, {
	"attribute": "shared_accounts",
	"found": others,
	"expected": allowed,
}) if {
	others := [account | some account in sharing.accounts; not account in allowed]
	count(others) > 0
} else := outcome.unknown(handle, sharing.doubt) if {
	sharing.doubt
} else := outcome.pass(handle)
