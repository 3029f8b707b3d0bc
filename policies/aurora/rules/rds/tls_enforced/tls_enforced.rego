# METADATA
# title: Connections must use TLS
# description: |
#   The cluster refuses connections without TLS, by the parameter group that it really uses: `rds.force_ssl` on Aurora
#   PostgreSQL, `require_secure_transport` on Aurora MySQL. What the group leaves out is the engine's default.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Security.html
# custom:
#   severity: high
#   topics: [DATA-2]
#   controls:
#     security_hub: [RDS.38, RDS.39]
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_cluster_parameter_group]
#   wanted: rds.force_ssl = 1 (PostgreSQL) or require_secure_transport = ON (MySQL) in the cluster's parameter group
#   remediation: Add the parameter to the aws_rds_cluster_parameter_group that the cluster names in db_cluster_parameter_group_name.
#   since: 0.1.0
package aurora.rules.rds.tls_enforced

import data.aurora.lib.attribute
import data.aurora.lib.aurora
import data.aurora.lib.outcome
import data.aurora.lib.parameter_group
import rego.v1

subjects := aurora.clusters

judged := [judge(cluster) | some cluster in subjects]

parameter_names := {"aurora-mysql": "require_secure_transport", "aurora-postgresql": "rds.force_ssl"}

judge(cluster) := judge_settings(cluster, name, parameter_group.settings(cluster, name)) if {
	name := parameter_names[aurora.engine(cluster)]
} else := outcome.unknown(cluster, attribute.undecided("engine", attribute.state(cluster, "engine")))

# Every group that the cluster may use has to say the same.
judge_settings(cluster, name, settings) := outcome.pass(cluster) if {
	every setting in settings {
		is_on(setting)
	}
} else := outcome.fail(cluster, evidence(name, settings[0])) if {
	every setting in settings {
		setting.state == "known"
		not is_on(setting)
	}
} else := outcome.unknown(cluster, evidence(name, [setting | some setting in settings; not is_on(setting)][0]))

is_on(setting) if upper(setting.value) in {"1", "ON", "TRUE"}

evidence(name, setting) := object.union(
	{"attribute": "db_cluster_parameter_group_name", "expected": {name: wanted[name]}},
	object.union(object.filter(setting, ["needs", "reason", "related"]), value_of(name, setting)),
)

wanted := {"rds.force_ssl": "1", "require_secure_transport": "ON"}

value_of(name, setting) := {"found": {name: setting.value}, "reason": "unset_default"} if setting["default"]

else := {"found": {name: setting.value}} if setting.state == "known"

else := object.filter(setting, ["found"])
