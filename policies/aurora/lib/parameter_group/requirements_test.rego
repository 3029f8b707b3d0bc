package aurora.lib.parameter_group_test

import data.aurora.lib.parameter_group
import data.aurora.testing
import data.aurora.testing.parameter_group as clusters
import rego.v1

wants := {
	"one of two": [{"log_statement": {"expected": "ddl", "one_of": {"ddl", "mod"}}}],
	"both of two": [{"shared_preload_libraries": {"expected": "a,b", "holds": [{"a", "c"}, {"b"}], "lacks": {"-b"}}}],
	"nothing else": [{"shared_preload_libraries": {"expected": "a", "only": {"a"}}}],
	"a number": [{"log_min_duration_statement": {"expected": 10, "between": [0, 10]}}],
	"one of two options": [
		{"log_statement": {"expected": "none", "one_of": {"none"}}},
		{"rds.restrict_password_commands": {"expected": "1", "one_of": parameter_group.on}},
	],
}

met_cases := {
	"a value": ["one of two", {"log_statement": "mod"}],
	"a value in capitals and blanks": ["one of two", {"log_statement": " DDL "}],
	"listed values": ["both of two", {"shared_preload_libraries": "x, b ,c"}],
	"no value where none has to be": ["nothing else", {"shared_preload_libraries": ""}],
	"the only value": ["nothing else", {"shared_preload_libraries": "a"}],
	"the greatest number": ["a number", {"log_min_duration_statement": "10"}],
	"the first option": ["one of two options", {"log_statement": "none"}],
	"the second option": ["one of two options", {"log_statement": "all", "rds.restrict_password_commands": "on"}],
}

test_judge_passes[name] if {
	some name, [wanted, parameters] in met_cases
	outcome_of(wanted, clusters.postgresql(parameters)) == 0
}

unmet_cases := {
	"another value": ["one of two", {"log_statement": "none"}, {"log_statement": "ddl"}, {"log_statement": "none"}],
	"a value too few": [
		"both of two",
		{"shared_preload_libraries": "a"},
		{"shared_preload_libraries": "a,b"},
		{"shared_preload_libraries": "a"},
	],
	"a value that must not be": [
		"both of two",
		{"shared_preload_libraries": "a,b,-b"},
		{"shared_preload_libraries": "a,b"},
		{"shared_preload_libraries": "a,b,-b"},
	],
	"a value too many": [
		"nothing else",
		{"shared_preload_libraries": "a,b"},
		{"shared_preload_libraries": "a"},
		{"shared_preload_libraries": "a,b"},
	],
	"too great a number": [
		"a number",
		{"log_min_duration_statement": "11"},
		{"log_min_duration_statement": 10},
		{"log_min_duration_statement": "11"},
	],
	"no number": [
		"a number",
		{"log_min_duration_statement": "-"},
		{"log_min_duration_statement": 10},
		{"log_min_duration_statement": "-"},
	],
	"neither option": [
		"one of two options",
		{"log_statement": "all", "rds.restrict_password_commands": "0"},
		{"log_statement": "none"},
		{"log_statement": "all"},
	],
}

test_judge_fails_by[name] if {
	some name, [wanted, parameters, expected, found] in unmet_cases
	outcome_of(wanted, clusters.postgresql(parameters)) == clusters.failure(expected, found)
}

test_judge_cannot_tell_which_option_it_is if {
	resources := clusters.with_reference(
		clusters.postgresql_cluster,
		"aurora-postgresql16",
		{"log_statement": "all"},
		"rds.restrict_password_commands",
	)
	outcome_of("one of two options", resources) == clusters.hidden({"rds.restrict_password_commands": "1"})
}

test_judge_cannot_tell_between_a_group_that_meets_it_and_one_that_is_not_shown if {
	outcome_of("one of two", [
		clusters.cluster({"engine": "aurora-postgresql", "db_cluster_parameter_group_name": "orders"}, {}),
		testing.created(
			"aws_rds_cluster_parameter_group.group",
			{"name": "orders", "parameter": null},
			{"parameter": null},
		),
		testing.created(
			"aws_rds_cluster_parameter_group.other",
			{"name": "orders", "parameter": [{"name": "log_statement", "value": "ddl"}]},
			{},
		),
	]) == clusters.hidden({"log_statement": "ddl"})
}

test_judge_passes_by_what_an_instance_sets_for_itself if {
	outcome_of("one of two", array.concat(
		clusters.postgresql({"log_statement": "none"}),
		clusters.with_own_group("aurora-postgresql16", {"log_statement": "ddl"}),
	)) == 0
}

test_judge_cannot_tell_without_the_engine if {
	outcome_of("one of two", [clusters.of_unknown_engine]) == clusters.unknown_engine
}

test_clusters_of_an_engine_are_those_that_may_be_of_it if {
	found := parameter_group.clusters_of with input as testing.plan([
		testing.created("aws_rds_cluster.orders", {"engine": "aurora-postgresql"}, {}),
		testing.created("aws_rds_cluster.catalog", {"engine": "aurora-mysql"}, {}),
		testing.created("aws_rds_cluster.other", {}, {"engine": testing.to(["local.engine"])}),
	])
	found == {"aurora-postgresql": [0, 2], "aurora-mysql": [1, 2]}
}

outcome_of(name, resources) := outcome if {
	outcome := parameter_group.judge(0, {"aurora-postgresql": wants[name]}) with input as testing.plan(resources)
}
