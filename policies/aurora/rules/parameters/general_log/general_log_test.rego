package aurora.rules.parameters.general_log_test

import data.aurora.rules.parameters.general_log
import data.aurora.testing
import data.aurora.testing.parameter_group as clusters
import rego.v1

cases := {
	"right": {"resources": clusters.mysql({"general_log": "0"}), "judged": [0]},
	"wrong": {
		"resources": clusters.mysql({"general_log": "1"}),
		"judged": [clusters.failure({"general_log": "0"}, {"general_log": "1"})],
	},
	"null: the engine's default": {
		"resources": clusters.with_null(clusters.mysql_cluster, "aurora-mysql8.0"),
		"judged": [0],
	},
	"unset: the engine's default": {"resources": clusters.mysql({"application_name": "orders"}), "judged": [0]},
	"referenced: the value is another resource's": {
		"resources": clusters.with_reference(clusters.mysql_cluster, "aurora-mysql8.0", {}, "general_log"),
		"judged": [clusters.hidden({"general_log": "0"})],
	},
	"undecidable: a dynamic block over what is not known": {
		"resources": clusters.with_dynamic_block(clusters.mysql_cluster),
		"judged": [clusters.hidden({"general_log": "0"})],
	},
	"undecidable: the engine": {"resources": [clusters.of_unknown_engine], "judged": [clusters.unknown_engine]},
	"wrong: an instance has a group of its own": {
		"resources": array.concat(
			clusters.mysql({"general_log": "0"}),
			clusters.with_own_group("aurora-mysql8.0", {"general_log": "ON"}),
		),
		"judged": [clusters.failure_of_instance({"general_log": "0"}, {"general_log": "ON"})],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {"resources": [clusters.not_aurora], "judged": []},
	"not applicable to the other engine": {"resources": [clusters.postgresql_cluster], "judged": []},
}

test_judged[name] if {
	some name, case in cases
	general_log.judged == case.judged with input as testing.plan(case.resources)
}

test_it_is_demanded_where_the_parameter_says_so if {
	judged := [clusters.failure_by_default({"general_log": "1"}, {"general_log": "0"})]
	general_log.judged == judged with input as testing.plan(clusters.mysql({}))
		with data.parameters as {"general_log_required": true}
}
