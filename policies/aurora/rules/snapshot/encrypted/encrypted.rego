# METADATA
# title: Cluster snapshots are encrypted
# description: |
#   A snapshot, and each copy of it, is encrypted as the cluster is that it was made of. Whoever gets hold of one in clear
#   can restore it without any key.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-copy-snapshot.html
# custom:
#   severity: medium
#   topics: [DATA-1]
#   covers: ["98"]
#   controls:
#     security_hub: [RDS.4]
#     checkov: [CKV_AWS_146]
#   resources: [aws_db_cluster_snapshot, aws_rds_cluster_snapshot_copy]
#   reads: [aws_rds_cluster]
#   decides:
#     aws_rds_cluster:
#       storage_encrypted: {wrong: false}
#     aws_db_cluster_snapshot:
#       db_cluster_identifier: {wrong: elsewhere}
#     aws_rds_cluster_snapshot_copy:
#       source_db_cluster_snapshot_identifier: {wrong: elsewhere}
#   wanted: a cluster with storage_encrypted = true
#   remediation: Encrypt the cluster; a snapshot of a cluster in clear stays in clear until it is restored into an encrypted one.
#   since: 0.2.0
package aurora.rules.snapshot.encrypted

import data.aurora.lib.attribute
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.scope
import data.aurora.lib.snapshot
import rego.v1

subjects := sort([handle | some handle in scope.snapshots])

judged := [judge(handle, object.get(plan.after(handle), "storage_encrypted", null)) | some handle in subjects]

# A snapshot that exists shows it itself.
judge(handle, encrypted) := outcome.pass(handle) if {
	encrypted == true
} else := outcome.fail(handle, {"attribute": "storage_encrypted", "found": false}) if {
	encrypted == false
} else := judge_origin(handle, snapshot.origins[handle])

judge_origin(handle, origin) := outcome.fail(handle, {
	"attribute": "storage_encrypted",
	"found": false,
	"related": addresses(unencrypted),
}) if {
	unencrypted := [cluster | some cluster in origin.clusters; encryption(cluster).value == false]
	count(unencrypted) > 0
} else := outcome.unknown(handle, origin.doubts[0]) if {
	count(origin.doubts) > 0
} else := outcome.unknown(handle, object.union(
	attribute.undecided("storage_encrypted", encryption(undecided[0])),
	{"related": addresses(undecided)},
)) if {
	undecided := [cluster | some cluster in origin.clusters; not encryption(cluster).value == true]
	count(undecided) > 0
} else := outcome.pass(handle)

encryption(cluster) := attribute.decided(cluster, "storage_encrypted")

addresses(clusters) := [plan.address(cluster) | some cluster in clusters]
