# METADATA
# title: Performance Insights is encrypted with a customer-managed key
# description: |
#   Performance Insights keeps the text of statements. Where it is on, a key of the customer's own encrypts them; where it
#   is off there is nothing to encrypt. The key is the instance's, else its cluster's.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_PerfInsights.access-control.html
# custom:
#   severity: low
#   topics: [DATA-1]
#   covers: ["27"]
#   decides:
#     aws_rds_cluster_instance:
#       performance_insights_kms_key_id:
#         wrong: arn:aws:kms:eu-central-1:111122223333:alias/aws/rds
#       cluster_identifier: {wrong: elsewhere}
#     aws_rds_cluster:
#       performance_insights_kms_key_id:
#         wrong: arn:aws:kms:eu-central-1:111122223333:alias/aws/rds
#   controls:
#     checkov: [CKV_AWS_354]
#     trivy: [AWS-0078]
#   resources: [aws_rds_cluster_instance]
#   reads: [aws_rds_cluster, aws_kms_key, aws_kms_alias, aws_kms_external_key, aws_kms_replica_key, aws_kms_replica_external_key]
#   wanted: performance_insights_kms_key_id = the ARN of a customer-managed key, at the instance or its cluster
#   remediation: Set performance_insights_kms_key_id to the arn of an aws_kms_key. Performance Insights has to be turned off and on again to change it.
#   since: 0.2.0
package aurora.rules.rds.performance_insights_key

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.key
import data.aurora.lib.outcome
import rego.v1

subjects := aurora.instances

judged := [judge(instance, aurora.insights_of[instance]) | some instance in subjects]

name := "performance_insights_kms_key_id"

judge(instance, insights) := outcome.pass(instance) if {
	insights.state == "known"
	insights.value == false
} else := key.judge(instance, name, attribute.decided(instance, name)) if {
	attribute.is_given(instance, name)
} else := outcome.pass(instance) if {
	key.is_customer_managed(aurora.setting_of_cluster(instance, name))
} else := outcome.unknown(instance, attribute.undecided("performance_insights_enabled", insights)) if {
	insights.state != "known"
} else := key.judge(instance, name, aurora.setting_of_cluster(instance, name))
