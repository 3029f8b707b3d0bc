package aurora.rules.parameters.pgaudit_test

import data.aurora.rules.parameters.pgaudit
import data.aurora.testing
import data.aurora.testing.parameter_group as clusters
import rego.v1

cases := {
	"right": {
		"resources": clusters.postgresql({
			"pgaudit.log": "ddl,role",
			"shared_preload_libraries": "pg_stat_statements,pgaudit",
		}),
		"judged": [0],
	},
	"wrong": {
		"resources": clusters.postgresql({"pgaudit.log": "read", "shared_preload_libraries": "pgaudit"}),
		"judged": [clusters.failure({"pgaudit.log": "ddl,role"}, {"pgaudit.log": "read"})],
	},
	"null: the engine's default": {
		"resources": clusters.with_null(clusters.postgresql_cluster, "aurora-postgresql16"),
		"judged": [clusters.failure_by_default(
			{"pgaudit.log": "ddl,role", "shared_preload_libraries": "pgaudit"},
			{"pgaudit.log": "none", "shared_preload_libraries": "pg_stat_statements"},
		)],
	},
	"unset: the engine's default": {
		"resources": clusters.postgresql({"application_name": "orders"}),
		"judged": [clusters.failure_by_default(
			{"pgaudit.log": "ddl,role", "shared_preload_libraries": "pgaudit"},
			{"pgaudit.log": "none", "shared_preload_libraries": "pg_stat_statements"},
		)],
	},
	"referenced: the value is another resource's": {
		"resources": clusters.with_reference(
			clusters.postgresql_cluster,
			"aurora-postgresql16",
			{"shared_preload_libraries": "pgaudit"},
			"pgaudit.log",
		),
		"judged": [clusters.hidden({"pgaudit.log": "ddl,role"})],
	},
	"undecidable: a dynamic block over what is not known": {
		"resources": clusters.with_dynamic_block(clusters.postgresql_cluster),
		"judged": [clusters.hidden({"pgaudit.log": "ddl,role"})],
	},
	"undecidable: the engine": {"resources": [clusters.of_unknown_engine], "judged": [clusters.unknown_engine]},
	"right with all classes": {
		"resources": clusters.postgresql({"pgaudit.log": "all,-misc", "shared_preload_libraries": "pgaudit"}),
		"judged": [0],
	},
	"wrong: all classes but one that is needed": {
		"resources": clusters.postgresql({"pgaudit.log": "ALL, -ROLE", "shared_preload_libraries": "pgaudit"}),
		"judged": [clusters.failure({"pgaudit.log": "ddl,role"}, {"pgaudit.log": "ALL, -ROLE"})],
	},
	"wrong: not loaded": {
		"resources": clusters.postgresql({"pgaudit.log": "ddl,role"}),
		"judged": [clusters.failure_by_default(
			{"shared_preload_libraries": "pgaudit"},
			{"shared_preload_libraries": "pg_stat_statements"},
		)],
	},
	"wrong: an instance has a group of its own": {
		"resources": array.concat(
			clusters.postgresql({
				"pgaudit.log": "ddl,role",
				"shared_preload_libraries": "pg_stat_statements,pgaudit",
			}),
			clusters.with_own_group("aurora-postgresql16", {"pgaudit.log": "none"}),
		),
		"judged": [clusters.failure_of_instance({"pgaudit.log": "ddl,role"}, {"pgaudit.log": "none"})],
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
	pgaudit.judged == case.judged with input as testing.plan(case.resources)
}
