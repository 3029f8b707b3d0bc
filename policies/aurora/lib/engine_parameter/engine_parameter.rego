# METADATA
# title: Parameters of the engines and their defaults
# description: |
#   What AWS and the engines document about the parameters of a DB cluster parameter group: the value that holds where
#   nobody sets one, by family and, where that decides, by release; which of them a DB parameter group can set for one
#   instance; which take effect only after a reboot. What has no row here has no default that a rule may count on.
# custom:
#   as_of: "2026-11-24"
package aurora.lib.engine_parameter

import rego.v1

# METADATA
# description: |
#   The default of a parameter in a parameter group family, on a cluster of a release as `3.10` of Aurora MySQL, which is
#   empty where it is not known. Undefined where no row decides.
default_of(family, release, parameter) := value if {
	value := defaults[family][parameter]
} else := value if {
	value := by_release[family][parameter].listed[release]
} else := value if {
	release != ""
	value := by_release[family][parameter].later
}

# METADATA
# description: |
#   By engine, the defaults that hold in every family of it, so that they need no version.
of_engine := {engine: {parameter: value |
	some family in families
	some parameter, value in defaults[family]
	count([1 | some other in families; defaults[other][parameter] == value]) == count(families)
} |
	some engine in ["aurora-mysql", "aurora-postgresql"]
	families := [family | some family, _ in defaults; startswith(family, engine)]
}

# METADATA
# description: |
#   Parameters that a DB parameter group can set for one instance, which wins over the cluster's group. All others are
#   the cluster's alone.
#   Sources: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_WorkingWithParamGroups.html,
#   https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Reference.ParameterGroups.html and
#   https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Reference.ParameterGroups.html
of_instances := {
	"general_log", "log_connections", "log_disconnections", "log_min_duration_statement", "log_statement",
	"long_query_time", "pgaudit.log", "shared_preload_libraries", "slow_query_log",
}

# METADATA
# description: |
#   Parameters that take effect only after a reboot, so that AWS refuses to apply them at once: those with the `ApplyType`
#   `static` in what describe-db-cluster-parameters says of the default groups.
#   Sources: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Security.html (TLS),
#   https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Appendix.PostgreSQL.CommonDBATasks.pgaudit.html and
#   https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Appendix.PostgreSQL.CommonDBATasks.RestrictPasswordMgmt.html
static := {
	"rds.babelfish_status", "rds.logical_replication", "rds.restrict_password_commands", "shared_preload_libraries",
	"ssl_cipher", "tls_version",
}

# Sources of what holds for each family of PostgreSQL, in this order: logging, pgAudit and passwords of AWS's guide; what
# that leaves open is the default of PostgreSQL itself.
# https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_LogAccess.Concepts.PostgreSQL.Query_Logging.html
# https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Appendix.PostgreSQL.CommonDBATasks.pgaudit.html
# https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Appendix.PostgreSQL.CommonDBATasks.RestrictPasswordMgmt.html
# https://www.postgresql.org/docs/current/runtime-config-logging.html
postgresql := {
	"log_connections": "0",
	"log_disconnections": "0",
	"log_min_duration_statement": "-1",
	"log_statement": "none",
	"pgaudit.log": "none",
	"rds.babelfish_status": "off",
	"rds.restrict_password_commands": "0",
	"shared_preload_libraries": "pg_stat_statements",
}

# TLS from 17 on: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html. Passwords:
# https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/PostgreSQL_Password_Encryption_configuration.html
before_14 := object.union(postgresql, {"password_encryption": "md5", "rds.force_ssl": "0"})

# The rest of 14: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Reference.ParameterGroups.html
from_14 := object.union(postgresql, {
	"babelfishpg_tds.tds_ssl_encrypt": "0",
	"babelfishpg_tds.tds_ssl_min_protocol_version": "TLSv1",
	"password_encryption": "scram-sha-256",
	"rds.accepted_password_auth_method": "md5+scram",
	"rds.force_ssl": "0",
	"ssl_min_protocol_version": "TLSv1.2",
})

# Babelfish from its version 5, that of 17, on enforces encryption another way.
# https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/babelfish-connect.html
from_17 := object.union(
	object.remove(from_14, ["babelfishpg_tds.tds_ssl_encrypt", "babelfishpg_tds.tds_ssl_min_protocol_version"]),
	{"rds.force_ssl": "1"},
)

# Sources: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Auditing.html,
# https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Integrating.CloudWatch.html,
# https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Security.html and, for `long_query_time`,
# https://dev.mysql.com/doc/refman/8.0/en/server-system-variables.html
mysql := {
	"general_log": "0",
	"long_query_time": "10",
	"require_secure_transport": "OFF",
	"server_audit_events": "",
	"server_audit_excl_users": "",
	"server_audit_incl_users": "",
	"server_audit_logging": "0",
	"server_audit_logs_upload": "0",
	"slow_query_log": "0",
}

defaults := {
	"aurora-postgresql11": before_14,
	"aurora-postgresql12": before_14,
	"aurora-postgresql13": before_14,
	"aurora-postgresql14": from_14,
	"aurora-postgresql15": from_14,
	"aurora-postgresql16": from_14,
	"aurora-postgresql17": from_17,
	"aurora-postgresql18": object.union(from_17, {"log_connections": ""}),
	"aurora-mysql5.7": object.union(mysql, {"tls_version": "TLSv1,TLSv1.1,TLSv1.2"}),
	"aurora-mysql8.0": object.union(mysql, {"aurora_mask_password_hashes_type": "1"}),
	# https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Compare-v3-v84.html
	"aurora-mysql8.4": object.union(mysql, {
		"aurora_mask_password_hashes_type": "1",
		"authentication_policy": "*:caching_sha2_password",
		"require_secure_transport": "ON",
		"tls_version": "TLSv1.2,TLSv1.3",
	}),
}

# `listed` has the value by release, `later` that of all others.
# https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Reference.ParameterGroups.html
by_release := {
	"aurora-mysql5.7": {"aurora_mask_password_hashes_type": {"listed": {"2.11": "1", "2.12": "1"}}},
	"aurora-mysql8.0": {"tls_version": {
		"listed": {release: "TLSv1,TLSv1.1,TLSv1.2" | some release in ["3.01", "3.02", "3.03"]},
		"later": "TLSv1.2,TLSv1.3",
	}},
}
