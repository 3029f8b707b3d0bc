# METADATA
# title: AWS Config records databases
# description: |
#   The recorder of AWS Config runs and records clusters and instances, so that it is known how a database was set on
#   any day, and the controls of Security Hub for RDS can be evaluated at all.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/config-controls.html
# custom:
#   severity: medium
#   topics: [COMP-1, LOG-2]
#   covers: ["95"]
#   controls:
#     security_hub: [Config.1]
#     cis_aws_foundations: ["3.5"]
#     checkov: [CKV2_AWS_45, CKV2_AWS_48]
#   resources: [aws_config_configuration_recorder]
#   reads: [aws_config_configuration_recorder_status, aws_rds_cluster]
#   decides:
#     aws_config_configuration_recorder:
#       recording_group: {wrong: [{all_supported: false, resource_types: ["AWS::EC2::Instance"]}], harmless: {"null": "without a group everything is recorded"}}
#     aws_config_configuration_recorder_status:
#       name: {wrong: elsewhere}
#       is_enabled: {wrong: false}
#   wanted: all_supported = true or both types of RDS among the resource_types, and is_enabled = true
#   remediation: Record all supported types, or add AWS::RDS::DBCluster and AWS::RDS::DBInstance to resource_types, and set is_enabled of the aws_config_configuration_recorder_status to true.
#   since: 0.2.0
package aurora.rules.account.config_recorder

import data.aurora.lib.account
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.presence
import data.aurora.lib.recorder
import rego.v1

subjects := account.subjects(plan.of("aws_config_configuration_recorder"))

judged := [judge(handle) | some handle in subjects]

judge(handle) := presence.missing(handle, "aws_config_configuration_recorder") if {
	account.is_stand_in(handle)
} else := outcome.together(handle, [recorder.must_record(handle, wanted), recorder.must_run(handle)])

wanted := {"AWS::RDS::DBCluster", "AWS::RDS::DBInstance"}
