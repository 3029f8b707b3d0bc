# METADATA
# title: Keys that Aurora uses are of one Region
# description: |
#   A multi-Region key can be copied to any Region, and decrypts there what was encrypted here. Aurora takes no advantage of
#   that: each cluster of a global database, each copy of a snapshot and each replica of a secret takes a key of its Region.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
# custom:
#   severity: low
#   topics: [DATA-1]
#   covers: ["67"]
#   resources: [aws_kms_external_key, aws_kms_key, aws_kms_replica_external_key, aws_kms_replica_key]
#   reads: [aws_kms_alias, aws_rds_cluster, aws_rds_cluster_instance, aws_cloudwatch_log_group, aws_secretsmanager_secret, aws_ssm_parameter]
#   decides:
#     aws_kms_key:
#       multi_region:
#         wrong: true
#         harmless: {"null": "a key is of one Region by default", unset: "a key is of one Region by default"}
#   wanted: multi_region = false
#   remediation: Use a key of its own in each Region. A key stays what it is, so that data has to be copied to a new key.
#   since: 0.2.0
package aurora.rules.kms.single_region

import data.aurora.lib.attribute
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

primaries := ["aws_kms_external_key", "aws_kms_key"]

replicas := ["aws_kms_replica_external_key", "aws_kms_replica_key"]

subjects := [handle | some type in array.concat(primaries, replicas); some handle in plan.of(type); scope.keys[handle]]

judged := [judge(handle, input.resource_changes[handle].type) | some handle in subjects]

judge(handle, type) := attribute.must_be(handle, "multi_region", {false}) if {
	type in primaries
} else := outcome.fail(handle, {"attribute": "primary_key_arn", "expected": "aws_kms_key"})
