package aurora.rules.parameters.passwords_kept_out_of_logs_test

import data.aurora.rules.parameters.passwords_kept_out_of_logs
import data.aurora.testing
import data.aurora.testing.parameter_group as clusters
import rego.v1

cases := {
	"right": {"resources": clusters.postgresql({"log_statement": "none"}), "judged": [0]},
	"wrong": {
		"resources": clusters.postgresql({"log_statement": "all"}),
		"judged": [clusters.failure({"log_statement": "none"}, {"log_statement": "all"})],
	},
	"null: the engine's default": {
		"resources": clusters.with_null(clusters.postgresql_cluster, "aurora-postgresql16"),
		"judged": [0],
	},
	"unset: the engine's default": {
		"resources": clusters.postgresql({"application_name": "orders"}),
		"judged": [0],
	},
	"referenced: the value is another resource's": {
		"resources": clusters.with_reference(
			clusters.postgresql_cluster,
			"aurora-postgresql16",
			{},
			"log_statement",
		),
		"judged": [clusters.hidden({"log_statement": "none"})],
	},
	"undecidable: a dynamic block over what is not known": {
		"resources": clusters.with_dynamic_block(clusters.postgresql_cluster),
		"judged": [clusters.hidden({"log_min_duration_statement": "more than 0"})],
	},
	"undecidable: the engine": {"resources": [clusters.of_unknown_engine], "judged": [clusters.unknown_engine]},
	"right with the guard": {
		"resources": clusters.postgresql({"log_statement": "all", "rds.restrict_password_commands": "1"}),
		"judged": [0],
	},
	"right: slow statements alone": {
		"resources": clusters.postgresql({"log_min_duration_statement": "5000"}),
		"judged": [0],
	},
	"wrong: every statement is slow": {
		"resources": clusters.postgresql({"log_min_duration_statement": "0"}),
		"judged": [clusters.failure(
			{"log_min_duration_statement": "more than 0"},
			{"log_min_duration_statement": "0"},
		)],
	},
	"right on MySQL by default": {"resources": clusters.mysql({}), "judged": [0]},
	"wrong on MySQL": {
		"resources": clusters.mysql({"aurora_mask_password_hashes_type": "0"}),
		"judged": [clusters.failure(
			{"aurora_mask_password_hashes_type": "1"},
			{"aurora_mask_password_hashes_type": "0"},
		)],
	},
	"wrong: an instance has a group of its own": {
		"resources": array.concat(
			clusters.postgresql({"log_statement": "none"}),
			clusters.with_own_group("aurora-postgresql16", {"log_statement": "mod"}),
		),
		"judged": [clusters.failure_of_instance({"log_statement": "none"}, {"log_statement": "mod"})],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-postgresql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {"resources": [clusters.not_aurora], "judged": []},
}

test_judged[name] if {
	some name, case in cases
	passwords_kept_out_of_logs.judged == case.judged with input as testing.plan(case.resources)
}
