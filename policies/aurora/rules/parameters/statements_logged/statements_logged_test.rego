package aurora.rules.parameters.statements_logged_test

import data.aurora.rules.parameters.statements_logged
import data.aurora.testing
import data.aurora.testing.parameter_group as clusters
import rego.v1

cases := {
	"right": {
		"resources": clusters.postgresql({"pgaudit.log": "ddl", "shared_preload_libraries": "pgaudit"}),
		"judged": [0],
	},
	"wrong": {
		"resources": clusters.postgresql({
			"log_statement": "none",
			"pgaudit.log": "none",
			"shared_preload_libraries": "auto_explain",
		}),
		"judged": [clusters.failure(
			{"pgaudit.log": "ddl", "shared_preload_libraries": "pgaudit"},
			{"pgaudit.log": "none", "shared_preload_libraries": "auto_explain"},
		)],
	},
	"null: the engine's default": {
		"resources": clusters.with_null(clusters.postgresql_cluster, "aurora-postgresql16"),
		"judged": [clusters.failure_by_default(
			{"pgaudit.log": "ddl", "shared_preload_libraries": "pgaudit"},
			{"pgaudit.log": "none", "shared_preload_libraries": "pg_stat_statements"},
		)],
	},
	"unset: the engine's default": {
		"resources": clusters.postgresql({"application_name": "orders"}),
		"judged": [clusters.failure_by_default(
			{"pgaudit.log": "ddl", "shared_preload_libraries": "pgaudit"},
			{"pgaudit.log": "none", "shared_preload_libraries": "pg_stat_statements"},
		)],
	},
	"referenced: the value is another resource's": {
		"resources": clusters.with_reference(
			clusters.postgresql_cluster,
			"aurora-postgresql16",
			{},
			"log_statement",
		),
		"judged": [clusters.hidden({"log_statement": "ddl"})],
	},
	"undecidable: a dynamic block over what is not known": {
		"resources": clusters.with_dynamic_block(clusters.postgresql_cluster),
		"judged": [clusters.hidden({"pgaudit.log": "ddl"})],
	},
	"undecidable: the engine": {"resources": [clusters.of_unknown_engine], "judged": [clusters.unknown_engine]},
	"right by log_statement": {"resources": clusters.postgresql({"log_statement": "ddl"}), "judged": [0]},
	"right by log_statement, with changes of data": {
		"resources": clusters.postgresql({"log_statement": "MOD"}),
		"judged": [0],
	},
	"wrong: an instance has a group of its own": {
		"resources": array.concat(
			clusters.postgresql({"pgaudit.log": "ddl", "shared_preload_libraries": "pgaudit"}),
			clusters.with_own_group("aurora-postgresql16", {"pgaudit.log": "none"}),
		),
		"judged": [clusters.failure_of_instance({"pgaudit.log": "ddl"}, {"pgaudit.log": "none"})],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-postgresql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {"resources": [clusters.not_aurora], "judged": []},
	"not applicable to the other engine": {"resources": [clusters.mysql_cluster], "judged": []},
}

test_judged[name] if {
	some name, case in cases
	statements_logged.judged == case.judged with input as testing.plan(case.resources)
}
