# METADATA
# title: Each purpose has a key of its own
# description: |
#   Storage, master password, Performance Insights and logs of a cluster are encrypted with different keys. Who may decrypt
#   logs then cannot decrypt the database or its password, and each key's policy can be held to one service.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.Keys.html
# custom:
#   severity: low
#   topics: [DATA-1]
#   covers: ["G12"]
#   resources: [aws_rds_cluster]
#   reads: [aws_kms_alias, aws_kms_external_key, aws_kms_key, aws_kms_replica_external_key, aws_kms_replica_key, aws_rds_cluster_instance, aws_cloudwatch_log_group]
#   decides:
#     aws_rds_cluster:
#       kms_key_id: &key
#         harmless: {"null": "AWS takes a key that it manages", unset: "AWS takes a key that it manages"}
#       master_user_secret_kms_key_id: *key
#       performance_insights_kms_key_id: *key
#     aws_rds_cluster_instance:
#       performance_insights_kms_key_id: *key
#     aws_cloudwatch_log_group:
#       kms_key_id: *key
#   wanted: a key for each of storage, secret, insights and logs
#   remediation: Make a key for each purpose. The key of a cluster's storage cannot be changed, so that the others move.
#   since: 0.2.0
package aurora.rules.kms.separate_keys

import data.aurora.lib.aurora
import data.aurora.lib.key_purpose
import data.aurora.lib.outcome
import data.aurora.lib.plan
import rego.v1

subjects := aurora.clusters

judged := [judge(cluster, key_purpose.keys_of(cluster)) | some cluster in subjects]

judge(cluster, keys) := outcome.fail(cluster, {"attribute": "kms_key_id", "found": sort(purposes), "related": related}) if {
	shared := {key | some one, other; one != other; some key in (keys[one] & keys[other])}
	count(shared) > 0
	purposes := {purpose | some purpose, given in keys; count(given & shared) > 0}
	related := sort({plan.address(key) | some key in shared; is_number(key)})
} else := outcome.unknown(cluster, key_purpose.doubts(cluster)[0]) if {
	count(key_purpose.doubts(cluster)) > 0
} else := outcome.pass(cluster)
