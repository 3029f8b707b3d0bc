# METADATA
# title: The cluster does not listen on a default port
# description: |
#   Scanners and worms try 3306 and 5432 first. Another port stops none who is determined, but keeps automated attempts and
#   stray clients away.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html
# custom:
#   severity: low
#   topics: [NET-2]
#   covers: ["13"]
#   decides:
#     aws_rds_cluster:
#       port: {wrong: 5432}
#   controls:
#     security_hub: [RDS.23]
#     cdk_nag: [AwsSolutions-RDS11]
#   resources: [aws_rds_cluster]
#   wanted: a port that is neither 3306 nor 5432
#   remediation: Set port to another number, and the security group's rules with it. The port of an existing cluster changes with an outage of a few minutes.
#   since: 0.2.0
package aurora.rules.rds.custom_port

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.outcome
import rego.v1

subjects := aurora.clusters

judged := [judge(cluster, attribute.decided(cluster, "port")) | some cluster in subjects]

judge(cluster, given) := outcome.pass(cluster) if {
	is_number(given.value)
	not given.value in {3306, 5432}
} else := outcome.fail(cluster, attribute.found("port", given)) if {
	given.state == "known"
} else := outcome.unknown(cluster, attribute.undecided("port", given))
