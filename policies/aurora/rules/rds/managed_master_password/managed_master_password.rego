# METADATA
# title: The master password is managed in Secrets Manager
# description: |
#   RDS generates the master password, keeps it in Secrets Manager and rotates it. A member of a global cluster and a
#   replica of another cluster cannot have it; they need a write-only password or none.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html
# custom:
#   severity: high
#   topics: [AUTH-3, SECRET-1]
#   resources: [aws_rds_cluster]
#   wanted: manage_master_user_password = true
#   remediation: Set manage_master_user_password to true and leave out master_password.
#   since: 0.1.0
package aurora.rules.rds.managed_master_password

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.outcome
import rego.v1

subjects := aurora.clusters

judged := [judge(cluster) | some cluster in subjects]

name := "manage_master_user_password"

judge(cluster) := judge_exempt(cluster) if {
	is_exempt(cluster)
} else := attribute.must_be(cluster, name, {true})

judge_exempt(cluster) := outcome.fail(cluster, {"attribute": name, "found": true, "expected": false}) if {
	attribute.decided(cluster, name).value == true
} else := outcome.pass(cluster) if {
	attribute.decided(cluster, name).value == false
} else := outcome.unknown(cluster, attribute.undecided(name, attribute.decided(cluster, name)))

is_exempt(cluster) if attribute.is_given(cluster, "global_cluster_identifier")

else if attribute.is_given(cluster, "replication_source_identifier")
