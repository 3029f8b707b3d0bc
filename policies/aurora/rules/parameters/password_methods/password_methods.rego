# METADATA
# title: Passwords are stored and checked by strong methods
# description: |
#   Aurora PostgreSQL stores passwords by SCRAM (`password_encryption`) and takes nothing else
#   (`rds.accepted_password_auth_method`). Aurora MySQL 8.4 stores new passwords by `caching_sha2_password`
#   (`authentication_policy`) and checks how strong they are (`aurora_enable_validate_password_component`).
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/PostgreSQL_Password_Encryption_configuration.html
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Upgrade-v3-v84-security.html
# custom:
#   severity: medium
#   topics: [AUTH-4]
#   covers: ["G7"]
#   decides:
#     aws_rds_cluster:
#       db_cluster_parameter_group_name: {wrong: default.aurora-postgresql16}
#       engine: {wrong: aurora-mysql}
#       engine_version: {wrong: 8.4.mysql_aurora.8.4.7}
#     aws_rds_cluster_parameter_group:
#       family: {wrong: aurora-none}
#       parameter: {wrong: []}
#   resources: [aws_rds_cluster]
#   reads: [aws_rds_cluster_parameter_group]
#   wanted: password_encryption = scram-sha-256 and rds.accepted_password_auth_method = scram in the cluster's parameter group
#   remediation: Set rds.accepted_password_auth_method = scram in the cluster's parameter group, once no user has an MD5 password.
#   since: 0.2.0
package aurora.rules.parameters.password_methods

import data.aurora.lib.aurora
import data.aurora.lib.parameter_group
import rego.v1

subjects := [cluster | some cluster in aurora.clusters; not is_without_choice(cluster)]

judged := [parameter_group.judge(cluster, wanted) | some cluster in subjects]

# Aurora MySQL 2 and 3 leave nothing to choose.
is_without_choice(cluster) if aurora.family(cluster) in {"aurora-mysql5.7", "aurora-mysql8.0"}

wanted := {
	"aurora-mysql": [{
		"aurora_enable_validate_password_component": {"expected": "1", "one_of": parameter_group.on},
		"authentication_policy": {"expected": "*:caching_sha2_password", "one_of": {"*:caching_sha2_password"}},
	}],
	"aurora-postgresql": [{
		"password_encryption": {"expected": "scram-sha-256", "one_of": {"scram-sha-256"}},
		"rds.accepted_password_auth_method": {"expected": "scram", "one_of": {"scram"}},
	}],
}
