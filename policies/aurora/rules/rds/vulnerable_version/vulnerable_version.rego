# METADATA
# title: The engine version has no known hole in an extension
# description: |
#   In Aurora PostgreSQL 10.11 to 10.13 and 11.6 to 11.8 the extension log_fdw lets a database user read files of the
#   host, credentials of AWS's own among them. AWS has withdrawn these versions: new clusters cannot take them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraPostgreSQLReleaseNotes/AuroraPostgreSQL.Updates.html
# custom:
#   severity: high
#   topics: [UPD-1]
#   covers: ["15", "16"]
#   decides:
#     aws_rds_cluster:
#       engine_version:
#         wrong: "11.7"
#         harmless: {"null": AWS then takes a version that it still offers, unset: AWS then takes a version that it still offers}
#       engine: {}
#   controls:
#     checkov: [CKV_AWS_250, CKV_AWS_388]
#   resources: [aws_rds_cluster]
#   wanted: an engine_version that no security bulletin of AWS names
#   remediation: Upgrade engine_version to a version in standard support.
#   since: 0.2.0
package aurora.rules.rds.vulnerable_version

import data.aurora.lib.aurora
import data.aurora.lib.outcome
import data.aurora.lib.version
import rego.v1

subjects := aurora.clusters

judged := [judge(cluster, version.versions[cluster]) | some cluster in subjects]

judge(cluster, found) := outcome.fail(cluster, {"attribute": "engine_version", "found": found.text}) if {
	version.is_vulnerable(found.engine, found)
} else := outcome.pass(cluster) if {
	found.state in {"known", "default"}
} else := outcome.pass(cluster) if {
	found.evidence.reason == "unset"
} else := outcome.unknown(cluster, found.evidence)
