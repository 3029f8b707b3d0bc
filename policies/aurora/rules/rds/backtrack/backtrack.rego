# METADATA
# title: Aurora MySQL can be rewound
# description: |
#   Backtrack takes an Aurora MySQL cluster back to an earlier moment in minutes, without a restore. It can be chosen only
#   when a cluster is created or restored. Members of a global database and replicas of another Region cannot have it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Managing.Backtrack.html
# custom:
#   severity: medium
#   topics: [RES-1]
#   covers: ["8"]
#   decides:
#     aws_rds_cluster:
#       backtrack_window: {wrong: 0}
#       engine: {}
#       global_cluster_identifier:
#         wrong: shop
#         harmless: {"null": no global database is no obstacle, unset: no global database is no obstacle}
#       replication_source_identifier:
#         wrong: arn:aws:rds:eu-west-1:111122223333:cluster:orders
#         harmless: {"null": no replication is no obstacle, unset: no replication is no obstacle}
#   controls:
#     security_hub: [RDS.14]
#     checkov: [CKV_AWS_326]
#     cdk_nag: [AwsSolutions-RDS14]
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_global_cluster]
#   parameters:
#     backtrack_hours:
#       description: Hours that an Aurora MySQL cluster can be rewound at least.
#       default: 1
#       unit: hours
#       minimum: 0.1
#       maximum: 72
#   wanted: backtrack_window of at least backtrack_hours, and 0 on members of a global database
#   remediation: Set backtrack_window in seconds, e.g. 86400, when the cluster is created or restored; leave it out on members of a global database.
#   since: 0.2.0
package aurora.rules.rds.backtrack

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.outcome
import data.aurora.lib.parameter
import rego.v1

# A cluster whose engine is not known may be one of Aurora MySQL.
subjects := [cluster | some cluster in aurora.clusters; not is_postgresql(cluster)]

judged := [judge(cluster, attribute.decided(cluster, name), excluded(cluster)) | some cluster in subjects]

name := "backtrack_window"

seconds := parameter.value("backtrack_hours", rego.metadata.chain()) * 3600

is_postgresql(cluster) if aurora.engine(cluster) == "aurora-postgresql"

# What keeps backtrack from being possible: an attribute, and whether it stands in the way.
excluded(cluster) := ["global_cluster_identifier", membership] if {
	membership := aurora.is_global_member(cluster)
	membership != "no"
} else := ["", "no"] if {
	not attribute.is_given(cluster, "replication_source_identifier")
} else := ["replication_source_identifier", "maybe"] if {
	attribute.state(cluster, "replication_source_identifier").state == "undecidable"
} else := ["replication_source_identifier", "yes"]

judge(cluster, given, obstacle) := outcome.unknown(
	cluster,
	attribute.undecided(obstacle[0], attribute.state(cluster, obstacle[0])),
) if {
	obstacle[1] == "maybe"
} else := must_be_off(cluster, given) if {
	obstacle[1] == "yes"
} else := outcome.pass(cluster) if {
	is_number(given.value)
	given.value >= seconds
} else := outcome.unknown(cluster, attribute.undecided("engine", attribute.state(cluster, "engine"))) if {
	not aurora.engine(cluster)
} else := outcome.fail(cluster, object.union(attribute.found(name, given), {"expected": seconds})) if {
	given.state == "known"
} else := outcome.unknown(cluster, attribute.undecided(name, given))

must_be_off(cluster, given) := outcome.pass(cluster) if {
	given.value == 0
} else := outcome.fail(cluster, object.union(attribute.found(name, given), {"expected": 0})) if {
	given.state == "known"
} else := outcome.unknown(cluster, attribute.undecided(name, given))
