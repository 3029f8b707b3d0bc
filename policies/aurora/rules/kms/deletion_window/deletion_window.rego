# METADATA
# title: Keys that Aurora uses wait before they are deleted
# description: |
#   KMS deletes a key only after a waiting period, in which the deletion can be cancelled. Once the key is gone, so are the
#   cluster, its backups and its snapshots: nobody can decrypt them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html
# custom:
#   severity: medium
#   topics: [DATA-1, RES-1]
#   covers: ["65", "G13"]
#   controls:
#     security_hub: [KMS.3]
#   resources: [aws_kms_external_key, aws_kms_key, aws_kms_replica_external_key, aws_kms_replica_key]
#   reads: [aws_kms_alias, aws_rds_cluster, aws_rds_cluster_instance, aws_cloudwatch_log_group, aws_secretsmanager_secret, aws_ssm_parameter]
#   parameters:
#     key_deletion_days:
#       description: Days that KMS waits at least before it deletes a key.
#       default: 30
#       unit: days
#       minimum: 7
#       maximum: 30
#       profiles: {dev: 7}
#   decides:
#     aws_kms_key:
#       deletion_window_in_days:
#         wrong: 7
#         harmless: {"null": "KMS waits for 30 days by default", unset: "KMS waits for 30 days by default"}
#   wanted: deletion_window_in_days of at least key_deletion_days
#   remediation: Leave deletion_window_in_days out, or set it to 30.
#   since: 0.2.0
package aurora.rules.kms.deletion_window

import data.aurora.lib.attribute
import data.aurora.lib.key
import data.aurora.lib.outcome
import data.aurora.lib.parameter
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := [handle | some type in (key.types - {"aws_kms_alias"}); some handle in plan.of(type); scope.keys[handle]]

judged := [judge(handle, attribute.decided(handle, "deletion_window_in_days")) | some handle in subjects]

days := parameter.value("key_deletion_days", rego.metadata.chain())

judge(handle, given) := outcome.pass(handle) if {
	is_number(given.value)
	given.value >= days
} else := outcome.fail(handle, object.union(attribute.found("deletion_window_in_days", given), {"expected": days})) if {
	given.state == "known"
} else := outcome.unknown(handle, attribute.undecided("deletion_window_in_days", given))
