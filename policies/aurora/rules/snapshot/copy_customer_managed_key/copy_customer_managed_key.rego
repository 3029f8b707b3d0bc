# METADATA
# title: Copies of cluster snapshots keep a customer-managed key
# description: |
#   A copy is encrypted with the key that it names, or with that of its snapshot. With the key of AWS it cannot be shared
#   with another account, and nobody can revoke it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-copy-snapshot.html
# custom:
#   severity: medium
#   topics: [DATA-1]
#   covers: ["99", "G27"]
#   controls:
#     checkov: [CKV_AWS_266]
#   resources: [aws_rds_cluster_snapshot_copy]
#   reads:
#     - aws_db_cluster_snapshot
#     - aws_rds_cluster
#     - aws_kms_key
#     - aws_kms_alias
#     - aws_kms_external_key
#     - aws_kms_replica_key
#     - aws_kms_replica_external_key
#   decides:
#     aws_rds_cluster_snapshot_copy:
#       kms_key_id:
#         wrong: alias/aws/rds
#         harmless:
#           "null": the copy then has the key of its snapshot
#           unset: the copy then has the key of its snapshot
#   wanted: kms_key_id = a customer-managed key, or a cluster that has one
#   remediation: Set kms_key_id to the arn of an aws_kms_key of the Region that the copy goes to.
#   since: 0.2.0
package aurora.rules.snapshot.copy_customer_managed_key

import data.aurora.lib.attribute
import data.aurora.lib.key
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.scope
import data.aurora.lib.snapshot
import rego.v1

subjects := [handle | some handle in plan.of("aws_rds_cluster_snapshot_copy"); scope.snapshots[handle]]

judged := [judge(handle) | some handle in subjects]

judge(handle) := key.must_be_customer_managed(handle, "kms_key_id") if {
	attribute.is_given(handle, "kms_key_id")
} else := outcome.fail(handle, {"attribute": "kms_key_id", "found": null, "expected": "a key of the Region"}) if {
	attribute.is_given(handle, "destination_region")
} else := judge_origin(handle, snapshot.origins[handle])

judge_origin(handle, origin) := outcome.unknown(handle, origin.doubts[0]) if {
	count(origin.doubts) > 0
} else := unlike[0] if {
	unlike := [[handle, found[1], object.union(found[2], {"related": [plan.address(cluster)]})] |
		some cluster in origin.clusters
		found := key.must_be_customer_managed(cluster, "kms_key_id")
		is_array(found)
	]
} else := outcome.pass(handle)
