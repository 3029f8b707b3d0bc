# METADATA
# title: Enhanced Monitoring is on
# description: |
#   An agent on each instance records the processes, memory and load of its operating system. Set at the cluster it holds
#   for every instance.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Monitoring.OS.html
# custom:
#   severity: low
#   topics: [LOG-3]
#   covers: ["25"]
#   decides:
#     aws_rds_cluster_instance:
#       monitoring_interval: {wrong: 0}
#       monitoring_role_arn: {wrong: ""}
#       cluster_identifier: {wrong: elsewhere}
#     aws_rds_cluster:
#       monitoring_interval: {wrong: 0}
#       monitoring_role_arn: {wrong: ""}
#   controls:
#     security_hub: [RDS.6]
#     checkov: [CKV_AWS_118]
#   resources: [aws_rds_cluster_instance]
#   reads: [aws_rds_cluster]
#   parameters:
#     monitoring_interval_seconds:
#       description: Seconds between two records at most.
#       default: 60
#       unit: seconds
#       minimum: 1
#       maximum: 60
#   wanted: monitoring_interval of 1 to monitoring_interval_seconds and a monitoring_role_arn, at the instance or its cluster
#   remediation: Set monitoring_interval and monitoring_role_arn at the cluster or at each of its instances.
#   since: 0.2.0
package aurora.rules.rds.enhanced_monitoring

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.outcome
import data.aurora.lib.parameter
import rego.v1

subjects := aurora.instances

judged := [judge(instance, interval(instance)) | some instance in subjects]

longest := parameter.value("monitoring_interval_seconds", rego.metadata.chain())

# An interval of 0 at the instance says nothing: the provider then leaves it to the cluster.
interval(instance) := ["cluster", aurora.setting_of_cluster(instance, "monitoring_interval")] if {
	attribute.decided(instance, "monitoring_interval").value == 0
} else := ["instance", attribute.decided(instance, "monitoring_interval")]

role(instance, level) := attribute.decided(instance, "monitoring_role_arn") if {
	level == "instance"
} else := aurora.setting_of_cluster(instance, "monitoring_role_arn")

judge(instance, [level, given]) := judge_role(instance, role(instance, level)) if {
	is_number(given.value)
	given.value > 0
	given.value <= longest
} else := outcome.fail(instance, object.union(
	attribute.found("monitoring_interval", given),
	{"expected": longest},
)) if {
	given.state == "known"
} else := outcome.unknown(instance, attribute.undecided("monitoring_interval", given))

judge_role(instance, given) := outcome.pass(instance) if {
	is_string(given.value)
	given.value != ""
} else := outcome.pass(instance) if {
	given.state == "referenced"
} else := outcome.unknown(instance, attribute.undecided("monitoring_role_arn", given)) if {
	given.state == "undecidable"
	given.reason != "unset"
} else := outcome.fail(instance, {"attribute": "monitoring_role_arn", "found": object.get(given, "value", null)})
