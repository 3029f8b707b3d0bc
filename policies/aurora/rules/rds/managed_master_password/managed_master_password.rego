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
#   covers: ["G1"]
#   decides:
#     aws_rds_cluster:
#       manage_master_user_password: {wrong: false}
#       global_cluster_identifier:
#         wrong: shop
#         harmless: {"null": no global database is no obstacle, unset: no global database is no obstacle}
#       replication_source_identifier:
#         wrong: arn:aws:rds:eu-west-1:111122223333:cluster:orders
#         harmless: {"null": no replication is no obstacle, unset: no replication is no obstacle}
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_global_cluster]
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

judge(cluster) := judge_exempt(cluster, attribute.decided(cluster, name)) if {
	exempted_by(cluster)[1] == "yes"
} else := outcome.unknown(cluster, attribute.undecided(doubtful, attribute.state(cluster, doubtful))) if {
	doubtful := exempted_by(cluster)[0]
} else := attribute.must_be(cluster, name, {true})

judge_exempt(cluster, given) := outcome.fail(cluster, {"attribute": name, "found": true, "expected": false}) if {
	given.value == true
} else := outcome.pass(cluster) if {
	given.value == false
} else := outcome.unknown(cluster, attribute.undecided(name, given))

# What keeps a managed password from being possible, and whether it stands in the way: `yes` or `maybe`.
exempted_by(cluster) := ["global_cluster_identifier", membership] if {
	membership := aurora.is_global_member(cluster)
	membership != "no"
} else := ["replication_source_identifier", "maybe"] if {
	attribute.state(cluster, "replication_source_identifier").state == "undecidable"
} else := ["replication_source_identifier", "yes"] if {
	attribute.is_given(cluster, "replication_source_identifier")
}
