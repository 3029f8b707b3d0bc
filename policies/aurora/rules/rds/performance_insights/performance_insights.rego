# METADATA
# title: Performance Insights is on
# description: |
#   The load of each instance is recorded by statement, wait, user and host, in the standard mode of Database Insights or
#   the advanced one, which both build on Performance Insights. Set at the cluster it holds for every instance.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_DatabaseInsights.html
# custom:
#   severity: low
#   topics: [LOG-1, LOG-3]
#   covers: ["26", "G36"]
#   decides:
#     aws_rds_cluster_instance:
#       performance_insights_enabled: {wrong: false}
#       cluster_identifier: {wrong: elsewhere}
#     aws_rds_cluster:
#       performance_insights_enabled: {wrong: false}
#   controls:
#     checkov: [CKV_AWS_353]
#     trivy: [AWS-0133]
#   resources: [aws_rds_cluster_instance]
#   reads: [aws_rds_cluster]
#   wanted: performance_insights_enabled = true at the instance or its cluster
#   remediation: Set performance_insights_enabled to true at the cluster.
#   since: 0.2.0
package aurora.rules.rds.performance_insights

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.outcome
import rego.v1

subjects := aurora.instances

judged := [judge(instance, aurora.insights_of[instance]) | some instance in subjects]

judge(instance, given) := outcome.pass(instance) if {
	given.value == true
} else := outcome.fail(instance, attribute.found("performance_insights_enabled", given)) if {
	given.state == "known"
} else := outcome.unknown(instance, attribute.undecided("performance_insights_enabled", given))
