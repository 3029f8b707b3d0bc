# METADATA
# title: Keys that Aurora uses are enabled
# description: |
#   A cluster whose key is disabled cannot read its storage: it stops, and stays inaccessible until the key is enabled
#   again. So do logs, insights and secrets that are encrypted with one.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/enabling-keys.html
# custom:
#   severity: high
#   topics: [DATA-1, RES-1]
#   covers: ["64", "G13"]
#   controls:
#     checkov: [CKV_AWS_227]
#   resources: [aws_kms_external_key, aws_kms_key, aws_kms_replica_external_key, aws_kms_replica_key]
#   reads: [aws_kms_alias, aws_rds_cluster, aws_rds_cluster_instance, aws_cloudwatch_log_group, aws_secretsmanager_secret, aws_ssm_parameter]
#   decides:
#     aws_kms_key:
#       is_enabled:
#         wrong: false
#         harmless: {"null": "a key is enabled by default", unset: "a key is enabled by default"}
#   wanted: is_enabled = true
#   remediation: Set is_enabled (enabled, of replicas and keys with imported material) to true.
#   since: 0.2.0
package aurora.rules.kms.key_enabled

import data.aurora.lib.attribute
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

switches := {
	"aws_kms_external_key": "enabled",
	"aws_kms_key": "is_enabled",
	"aws_kms_replica_external_key": "enabled",
	"aws_kms_replica_key": "enabled",
}

subjects := [handle | some type, _ in switches; some handle in plan.of(type); scope.keys[handle]]

judged := [attribute.must_be(handle, switches[input.resource_changes[handle].type], {true}) | some handle in subjects]
