package aurora.lib.parameter_group_test

import data.aurora.lib.parameter_group
import data.aurora.testing
import data.aurora.testing.parameter_group as clusters
import rego.v1

instance(address, known, pending) := testing.created(
	concat(".", ["aws_rds_cluster_instance", address]),
	object.union({"engine": "aurora-postgresql"}, known),
	object.union({"cluster_identifier": testing.to(["aws_rds_cluster.database.id"])}, pending),
)

own(entries) := testing.created("aws_db_parameter_group.own", {"name": "own", "parameter": entries}, {})

of_cluster := {"state": "known", "value": "ddl", "related": ["aws_rds_cluster_parameter_group.group"]}

of_instance(found) := object.union({"attribute": "db_parameter_group_name"}, found)

instance_cases := {
	"none in the plan": {"instances": [], "settings": [[of_cluster]]},
	"one without a group": {"instances": [instance("a", {}, {})], "settings": [[of_cluster]]},
	"one with AWS's default group": {
		"instances": [instance("a", {"db_parameter_group_name": "default.aurora-postgresql16"}, {})],
		"settings": [[of_cluster]],
	},
	"one whose group sets it": {
		"instances": [
			instance("a", {"db_parameter_group_name": "own"}, {}),
			own([{"name": "log_statement", "value": "all"}]),
		],
		"settings": [[of_instance({"state": "known", "value": "all", "related": ["aws_db_parameter_group.own"]})]],
	},
	"one whose group sets something else": {
		"instances": [
			instance("a", {"db_parameter_group_name": "own"}, {}),
			own([{"name": "work_mem", "value": "1"}]),
		],
		"settings": [[of_cluster]],
	},
	"one whose group sets what is not known, beside one without": {
		"instances": [
			instance("a", {"db_parameter_group_name": "own"}, {}),
			own([{"name": "log_statement"}]),
			instance("b", {}, {}),
		],
		"settings": [
			[of_cluster],
			[of_instance({
				"state": "undecidable",
				"reason": "block",
				"needs": [],
				"related": ["aws_db_parameter_group.own"],
			})],
		],
	},
	"two that share a group": {
		"instances": [
			instance("a", {"db_parameter_group_name": "own"}, {}),
			own([{"name": "log_statement", "value": "all"}]),
			instance("b", {"db_parameter_group_name": "own"}, {}),
		],
		"settings": [[of_instance({"state": "known", "value": "all", "related": ["aws_db_parameter_group.own"]})]],
	},
	"one with a group outside the plan": {
		"instances": [instance("a", {"db_parameter_group_name": "elsewhere"}, {})],
		"settings": [[of_instance({"state": "undecidable", "reason": "outside_plan", "found": "elsewhere"})]],
	},
	"one with a group that only a local knows": {
		"instances": [instance("a", {}, {"db_parameter_group_name": testing.to(["local.group"])})],
		"settings": [[of_instance({"state": "undecidable", "reason": "expression", "needs": ["local.group"]})]],
	},
}

test_settings_of_a_cluster_with_instances[name] if {
	some name, case in instance_cases
	settings_of("log_statement", case.instances) == case.settings
}

test_settings_of_what_is_the_clusters_alone if {
	settings_of("rds.force_ssl", [
		instance("a", {"db_parameter_group_name": "own"}, {}),
		own([{"name": "rds.force_ssl", "value": "1"}]),
	]) == [[{"state": "known", "value": "0", "default": true, "related": ["aws_rds_cluster_parameter_group.group"]}]]
}

settings_of(parameter, instances) := found if {
	resources := array.concat(clusters.postgresql({"log_statement": "ddl"}), instances)
	kinds := parameter_group.kinds[0] with input as testing.plan(resources)
	found := [settings |
		some kind in sort(kinds)
		settings := parameter_group.settings_of_kind(0, kind, parameter) with input as testing.plan(resources)
	]
}
