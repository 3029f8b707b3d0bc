# METADATA
# title: Keys that Aurora uses rotate
# description: |
#   KMS makes new key material every year for the keys that Aurora's storage, secrets, insights and logs are encrypted
#   with. Asymmetric keys and keys in a custom key store cannot rotate and are not judged.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
# custom:
#   severity: medium
#   topics: [DATA-1]
#   covers: ["61"]
#   decides:
#     aws_kms_key:
#       enable_key_rotation: {wrong: false}
#   controls:
#     security_hub: [KMS.4]
#     cis_aws_foundations: ["3.8"]
#     checkov: [CKV_AWS_7]
#     trivy: [AWS-0065]
#     cdk_nag: [AwsSolutions-KMS5]
#   resources: [aws_kms_key]
#   reads: [aws_kms_alias, aws_rds_cluster, aws_rds_cluster_instance, aws_cloudwatch_log_group, aws_secretsmanager_secret, aws_ssm_parameter]
#   wanted: enable_key_rotation = true
#   remediation: Set enable_key_rotation to true.
#   since: 0.1.0
package aurora.rules.kms.key_rotation

import data.aurora.lib.attribute
import data.aurora.lib.plan
import data.aurora.lib.scope
import rego.v1

subjects := [handle |
	some handle in plan.of("aws_kms_key")
	scope.keys[handle]
	not cannot_rotate(handle)
]

judged := [attribute.must_be(handle, "enable_key_rotation", {true}) | some handle in subjects]

cannot_rotate(handle) if {
	attribute.decided(handle, "customer_master_key_spec").value != "SYMMETRIC_DEFAULT"
} else if attribute.is_given(handle, "custom_key_store_id")
