package aurora.rules.parameters.slow_statements_logged_test

import data.aurora.rules.parameters.slow_statements_logged
import data.aurora.testing
import data.aurora.testing.parameter_group as clusters
import rego.v1

cases := {
	"right": {"resources": clusters.postgresql({"log_min_duration_statement": "5000"}), "judged": [0]},
	"wrong": {
		"resources": clusters.postgresql({"log_min_duration_statement": "60000"}),
		"judged": [clusters.failure(
			{"log_min_duration_statement": 10000},
			{"log_min_duration_statement": "60000"},
		)],
	},
	"null: the engine's default": {
		"resources": clusters.with_null(clusters.postgresql_cluster, "aurora-postgresql16"),
		"judged": [clusters.failure_by_default(
			{"log_min_duration_statement": 10000},
			{"log_min_duration_statement": "-1"},
		)],
	},
	"unset: the engine's default": {
		"resources": clusters.postgresql({"application_name": "orders"}),
		"judged": [clusters.failure_by_default(
			{"log_min_duration_statement": 10000},
			{"log_min_duration_statement": "-1"},
		)],
	},
	"referenced: the value is another resource's": {
		"resources": clusters.with_reference(
			clusters.postgresql_cluster,
			"aurora-postgresql16",
			{},
			"log_min_duration_statement",
		),
		"judged": [clusters.hidden({"log_min_duration_statement": 10000})],
	},
	"undecidable: a dynamic block over what is not known": {
		"resources": clusters.with_dynamic_block(clusters.postgresql_cluster),
		"judged": [clusters.hidden({"log_min_duration_statement": 10000})],
	},
	"undecidable: the engine": {"resources": [clusters.of_unknown_engine], "judged": [clusters.unknown_engine]},
	"right on MySQL": {
		"resources": clusters.mysql({"slow_query_log": "1", "long_query_time": "0.5"}),
		"judged": [0],
	},
	"right on MySQL: the default time": {"resources": clusters.mysql({"slow_query_log": "1"}), "judged": [0]},
	"wrong on MySQL": {
		"resources": clusters.mysql({"slow_query_log": "1", "long_query_time": "60"}),
		"judged": [clusters.failure({"long_query_time": 10}, {"long_query_time": "60"})],
	},
	"wrong: no number": {
		"resources": clusters.postgresql({"log_min_duration_statement": "soon"}),
		"judged": [clusters.failure(
			{"log_min_duration_statement": 10000},
			{"log_min_duration_statement": "soon"},
		)],
	},
	"wrong: an instance has a group of its own": {
		"resources": array.concat(
			clusters.postgresql({"log_min_duration_statement": "5000"}),
			clusters.with_own_group("aurora-postgresql16", {"log_min_duration_statement": "-1"}),
		),
		"judged": [clusters.failure_of_instance(
			{"log_min_duration_statement": 10000},
			{"log_min_duration_statement": "-1"},
		)],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-postgresql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {"resources": [clusters.not_aurora], "judged": []},
}

test_judged[name] if {
	some name, case in cases
	slow_statements_logged.judged == case.judged with input as testing.plan(case.resources)
}

test_limit_is_that_of_the_parameter if {
	slow_statements_logged.judged == [clusters.failure(
		{"log_min_duration_statement": 1000},
		{"log_min_duration_statement": "5000"},
	)] with input as testing.plan(clusters.postgresql({"log_min_duration_statement": "5000"}))
		with data.parameters as {"slow_statement_milliseconds": 1000}
}
