# METADATA
# title: Major upgrades are allowed and wait for their window
# description: |
#   The plan upgrades no cluster to another major version at once: that stops the database while it runs, and cannot be
#   undone but from a snapshot. Without `allow_major_version_upgrade` AWS refuses it, as it refuses an older version.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_UpgradeDBInstance.PostgreSQL.MajorVersion.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Updates.MajorVersionUpgrade.html
# custom:
#   severity: medium
#   topics: [UPD-1, RES-2]
#   covers: ["G29"]
#   resources: [aws_rds_cluster]
#   decides:
#     aws_rds_cluster:
#       engine_version: {wrong: "99.1", harmless: {"null": "a cluster keeps the version that it has", unset: "a cluster keeps the version that it has"}}
#   wanted: the same major version, or allow_major_version_upgrade = true and apply_immediately = false
#   remediation: Set allow_major_version_upgrade, leave apply_immediately false, and try the upgrade on a clone first.
#   since: 0.2.0
package aurora.rules.change.engine_version

import data.aurora.lib.attribute
import data.aurora.lib.change
import data.aurora.lib.outcome
import data.aurora.lib.version
import rego.v1

subjects := [cluster | some cluster in change.clusters; change.kind(cluster) == "updated"]

judged := [judge(cluster, attribute.state(cluster, "engine_version")) | some cluster in subjects]

judge(cluster, given) := outcome.pass(cluster) if {
	is_kept(cluster, given)
} else := outcome.unknown(cluster, attribute.undecided("engine_version", given)) if {
	given.state != "known"
} else := outcome.unknown(cluster, version.not_listed("engine_version", given.value)) if {
	not change.version_step(cluster, given.value)
} else := outcome.fail(cluster, change.weaker(cluster, "engine_version", given)) if {
	change.version_step(cluster, given.value) == "back"
} else := outcome.pass(cluster) if {
	change.version_step(cluster, given.value) == "minor"
} else := change.worst(cluster, [
	attribute.must_be(cluster, "allow_major_version_upgrade", {true}),
	attribute.must_be(cluster, "apply_immediately", {false}),
])

# A cluster keeps the version that it has where none is written.
is_kept(cluster, given) if given.state == "unset"

else if given.value in {null, ""}

else if given.value == change.before(cluster).engine_version
