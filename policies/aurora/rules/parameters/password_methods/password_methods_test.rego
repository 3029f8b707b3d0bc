package aurora.rules.parameters.password_methods_test

import data.aurora.rules.parameters.password_methods
import data.aurora.testing
import data.aurora.testing.parameter_group as clusters
import rego.v1

cases := {
	"right": {
		"resources": clusters.postgresql({
			"password_encryption": "scram-sha-256",
			"rds.accepted_password_auth_method": "scram",
		}),
		"judged": [0],
	},
	"wrong": {
		"resources": clusters.postgresql({
			"password_encryption": "md5",
			"rds.accepted_password_auth_method": "md5+scram",
		}),
		"judged": [clusters.failure(
			{"password_encryption": "scram-sha-256", "rds.accepted_password_auth_method": "scram"},
			{"password_encryption": "md5", "rds.accepted_password_auth_method": "md5+scram"},
		)],
	},
	"null: the engine's default": {
		"resources": clusters.with_null(clusters.postgresql_cluster, "aurora-postgresql16"),
		"judged": [clusters.failure_by_default(
			{"rds.accepted_password_auth_method": "scram"},
			{"rds.accepted_password_auth_method": "md5+scram"},
		)],
	},
	"unset: the engine's default": {
		"resources": clusters.postgresql({"application_name": "orders"}),
		"judged": [clusters.failure_by_default(
			{"rds.accepted_password_auth_method": "scram"},
			{"rds.accepted_password_auth_method": "md5+scram"},
		)],
	},
	"referenced: the value is another resource's": {
		"resources": clusters.with_reference(
			clusters.postgresql_cluster,
			"aurora-postgresql16",
			{"rds.accepted_password_auth_method": "scram"},
			"password_encryption",
		),
		"judged": [clusters.hidden({"password_encryption": "scram-sha-256"})],
	},
	"undecidable: a dynamic block over what is not known": {
		"resources": clusters.with_dynamic_block(clusters.postgresql_cluster),
		"judged": [clusters.hidden({"password_encryption": "scram-sha-256"})],
	},
	"undecidable: the engine": {"resources": [clusters.of_unknown_engine], "judged": [clusters.unknown_engine]},
	"right: new passwords are SCRAM by default": {
		"resources": clusters.postgresql({"rds.accepted_password_auth_method": "scram"}),
		"judged": [0],
	},
	"right on MySQL 8.4": {
		"resources": [
			mysql,
			clusters.group("aurora-mysql8.4", {"aurora_enable_validate_password_component": "1"}),
		],
		"judged": [0],
	},
	"wrong on MySQL 8.4": {
		"resources": [
			mysql,
			clusters.group(
				"aurora-mysql8.4",
				{
					"aurora_enable_validate_password_component": "1",
					"authentication_policy": "*:mysql_native_password",
				},
			),
		],
		"judged": [clusters.failure(
			{"authentication_policy": "*:caching_sha2_password"},
			{"authentication_policy": "*:mysql_native_password"},
		)],
	},
	"not applicable to MySQL 8.0, which leaves nothing to choose": {
		"resources": [clusters.mysql_cluster],
		"judged": [],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-postgresql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {"resources": [clusters.not_aurora], "judged": []},
}

test_judged[name] if {
	some name, case in cases
	password_methods.judged == case.judged with input as testing.plan(case.resources)
}

mysql := clusters.mysql_of({"engine_version": "8.4.mysql_aurora.8.4.7"})
