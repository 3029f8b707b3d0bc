package aurora.lib.engine_parameter_test

import data.aurora.lib.engine_parameter
import rego.v1

cases := {
	"PostgreSQL before 17 takes connections without TLS": ["aurora-postgresql16", "16.11", "rds.force_ssl", "0"],
	"PostgreSQL from 17 on does not": ["aurora-postgresql17", "", "rds.force_ssl", "1"],
	"PostgreSQL 13 stores MD5": ["aurora-postgresql13", "", "password_encryption", "md5"],
	"PostgreSQL 14 stores SCRAM": ["aurora-postgresql14", "", "password_encryption", "scram-sha-256"],
	"PostgreSQL 18 has lists of what it logs of connections": ["aurora-postgresql18", "", "log_connections", ""],
	"MySQL 8.0 takes connections without TLS": ["aurora-mysql8.0", "3.10", "require_secure_transport", "OFF"],
	"MySQL 8.4 does not": ["aurora-mysql8.4", "8.4.7", "require_secure_transport", "ON"],
	"MySQL 5.7 takes every TLS": ["aurora-mysql5.7", "", "tls_version", "TLSv1,TLSv1.1,TLSv1.2"],
	"MySQL 8.0 before 3.04 takes every TLS": ["aurora-mysql8.0", "3.03", "tls_version", "TLSv1,TLSv1.1,TLSv1.2"],
	"MySQL 8.0 from 3.04 on does not": ["aurora-mysql8.0", "3.04", "tls_version", "TLSv1.2,TLSv1.3"],
	"MySQL 5.7 hides hashes from 2.11 on": ["aurora-mysql5.7", "2.11", "aurora_mask_password_hashes_type", "1"],
}

test_default_of[name] if {
	some name, [family, release, parameter, expected] in cases
	engine_parameter.default_of(family, release, parameter) == expected
}

undefined_cases := {
	"a family without a row": ["aurora-postgresql99", "99.1", "rds.force_ssl"],
	"a parameter without a row": ["aurora-postgresql16", "16.11", "work_mem"],
	"a release that decides and is not known": ["aurora-mysql8.0", "", "tls_version"],
	"a release that is not listed": ["aurora-mysql5.7", "2.07", "aurora_mask_password_hashes_type"],
}

test_default_of_is_undefined_for[name] if {
	some name, [family, release, parameter] in undefined_cases
	not engine_parameter.default_of(family, release, parameter)
}

test_of_engine_has_what_no_version_changes if {
	engine_parameter.of_engine["aurora-mysql"].server_audit_logging == "0"
	engine_parameter.of_engine["aurora-postgresql"].log_statement == "none"
}

test_of_engine_leaves_out_what_a_version_changes if {
	not engine_parameter.of_engine["aurora-mysql"].require_secure_transport
	not engine_parameter.of_engine["aurora-postgresql"]["rds.force_ssl"]
	not engine_parameter.of_engine["aurora-postgresql"].ssl_min_protocol_version
}
