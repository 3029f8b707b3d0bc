# METADATA
# title: Logs are exported to CloudWatch
# description: |
#   A cluster sends the logs of its engine to CloudWatch Logs, where they outlive the instance: `postgresql` on Aurora
#   PostgreSQL; `audit`, `error` and `slowquery` on Aurora MySQL; `iam-db-auth-error` where IAM authentication is on;
#   `instance` where serverless instances may pause. An audit log that a parameter makes Aurora upload counts too.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html
# custom:
#   severity: medium
#   topics: [LOG-3]
#   covers: ["9", "10", "11", "G39"]
#   decides:
#     aws_rds_cluster:
#       enabled_cloudwatch_logs_exports: {wrong: [error]}
#       engine: {wrong: aurora-mysql}
#   controls:
#     security_hub: [RDS.9, RDS.34, RDS.37]
#     checkov: [CKV_AWS_324, CKV_AWS_325]
#     cdk_nag: [AwsSolutions-RDS16]
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_cluster_parameter_group]
#   wanted: enabled_cloudwatch_logs_exports with every log that the engine needs
#   remediation: Add the missing log types to enabled_cloudwatch_logs_exports.
#   since: 0.1.0
package aurora.rules.rds.log_exports

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.log_group
import data.aurora.lib.outcome
import data.aurora.lib.plan
import data.aurora.lib.version
import rego.v1

subjects := aurora.clusters

judged := [judge(cluster, attribute.decided(cluster, name), missing(cluster)) | some cluster in subjects]

name := "enabled_cloudwatch_logs_exports"

by_engine := {
	"aurora-mysql": {"audit", "error", "slowquery"},
	"aurora-postgresql": {"postgresql"},
}

judge(cluster, given, logs) := outcome.unknown(cluster, attribute.undecided(
	"engine",
	attribute.state(cluster, "engine"),
)) if {
	is_null(logs)
} else := outcome.fail(cluster, object.union(attribute.found(name, given), {"expected": sort(logs)})) if {
	count(logs) > 0
	given.state == "known"
} else := outcome.unknown(cluster, attribute.undecided(name, given)) if {
	count(logs) > 0
} else := outcome.unknown(cluster, evidence) if {
	evidence := doubt(cluster)
	not "iam-db-auth-error" in attribute.known_values(cluster, name)
} else := outcome.pass(cluster)

# The logs that are not exported; null where it is not known which the engine has.
missing(cluster) := ((by_engine[engine] | logins(cluster)) | pauses(cluster)) - log_group.exported(cluster) if {
	engine := aurora.engine(cluster)
} else := null

# Failed logins are a log of their own.
logins(cluster) := {"iam-db-auth-error"} if {
	attribute.decided(cluster, "iam_database_authentication_enabled").value == true
	version.has_authentication_log(version.versions[cluster])
} else := set()

# Why an instance did not pause is a log of its own.
pauses(cluster) := {"instance"} if {
	plan.after(cluster).serverlessv2_scaling_configuration[0].min_capacity == 0
} else := set()

# Evidence that the plan does not show whether the cluster logs failed logins.
doubt(cluster) := attribute.undecided("iam_database_authentication_enabled", given) if {
	given := attribute.decided(cluster, "iam_database_authentication_enabled")
	given.state != "known"
} else := version.versions[cluster].evidence if {
	attribute.decided(cluster, "iam_database_authentication_enabled").value == true
}
