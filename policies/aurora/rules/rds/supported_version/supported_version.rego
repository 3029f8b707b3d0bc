# METADATA
# title: The engine version is in standard support
# description: |
#   AWS fixes security holes in a minor version until a published day, and upgrades by force what is older. Judged by a
#   dated table of AWS's calendars; Extended Support counts where a team says that it pays for it on purpose. Engine modes
#   other than provisioned, Serverless v1 among them, are no longer supported in any version.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraPostgreSQLReleaseNotes/aurorapostgresql-release-calendar.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraMySQLReleaseNotes/AuroraMySQL.release-calendars.html
# custom:
#   severity: high
#   topics: [UPD-1]
#   covers: ["17", "18", "G32"]
#   decides:
#     aws_rds_cluster:
#       engine_version:
#         wrong: "11.9"
#         harmless: {"null": AWS then takes its newest default, unset: AWS then takes its newest default}
#       engine: {wrong: aurora-postgresql}
#       engine_mode:
#         wrong: serverless
#         harmless: {"null": the provider then sends provisioned, unset: the provider then sends provisioned}
#   controls:
#     security_hub: [RDS.51]
#   resources: [aws_rds_cluster, aws_rds_global_cluster]
#   parameters:
#     extended_support_accepted:
#       description: Whether a version counts as supported that AWS supports for an extra charge only.
#       default: false
#   wanted: an engine_version that AWS supports on the day of the verdict
#   remediation: Set engine_version to a minor version that AWS's release calendar lists, the one with long-term support if upgrades have to be rare.
#   since: 0.2.0
package aurora.rules.rds.supported_version

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.outcome
import data.aurora.lib.parameter
import data.aurora.lib.version
import rego.v1

subjects := array.concat(aurora.clusters, aurora.global_clusters)

judged := [judge(handle, version.versions[handle], attribute.state(handle, "engine_mode")) | some handle in subjects]

is_extended_accepted := parameter.value("extended_support_accepted", rego.metadata.chain())

judge(handle, found, mode) := outcome.fail(handle, {
	"attribute": "engine_mode",
	"found": mode.value,
	"reason": "support_ended",
}) if {
	not mode.value in {"provisioned", null, ""}
} else := outcome.unknown(handle, attribute.undecided("engine_mode", mode)) if {
	mode.state in {"referenced", "undecidable"}
} else := outcome.unknown(handle, found.evidence) if {
	found.state == "undecidable"
} else := outcome.pass(handle) if {
	found.state == "default"
} else := outcome.pass(handle) if {
	version.today <= version.standard_until(found.engine, found)
} else := outcome.unknown(handle, version.not_listed("engine_version", found.text)) if {
	version.is_newer_than_table(found.engine, found)
} else := outcome.pass(handle) if {
	is_extended_accepted == true
	version.today <= version.extended_until(found.engine, found)
	attribute.decided(handle, "engine_lifecycle_support").value == "open-source-rds-extended-support"
} else := outcome.fail(handle, {"attribute": "engine_version", "found": found.text, "reason": "support_ended"})
