package aurora.rules.parameters.password_commands_restricted_test

import data.aurora.rules.parameters.password_commands_restricted
import data.aurora.testing
import data.aurora.testing.parameter_group as clusters
import rego.v1

cases := {
	"right": {"resources": clusters.postgresql({"rds.restrict_password_commands": "1"}), "judged": [0]},
	"wrong": {
		"resources": clusters.postgresql({"rds.restrict_password_commands": "0"}),
		"judged": [clusters.failure(
			{"rds.restrict_password_commands": "1"},
			{"rds.restrict_password_commands": "0"},
		)],
	},
	"null: the engine's default": {
		"resources": clusters.with_null(clusters.postgresql_cluster, "aurora-postgresql16"),
		"judged": [clusters.failure_by_default(
			{"rds.restrict_password_commands": "1"},
			{"rds.restrict_password_commands": "0"},
		)],
	},
	"unset: the engine's default": {
		"resources": clusters.postgresql({"application_name": "orders"}),
		"judged": [clusters.failure_by_default(
			{"rds.restrict_password_commands": "1"},
			{"rds.restrict_password_commands": "0"},
		)],
	},
	"referenced: the value is another resource's": {
		"resources": clusters.with_reference(
			clusters.postgresql_cluster,
			"aurora-postgresql16",
			{},
			"rds.restrict_password_commands",
		),
		"judged": [clusters.hidden({"rds.restrict_password_commands": "1"})],
	},
	"undecidable: a dynamic block over what is not known": {
		"resources": clusters.with_dynamic_block(clusters.postgresql_cluster),
		"judged": [clusters.hidden({"rds.restrict_password_commands": "1"})],
	},
	"undecidable: the engine": {"resources": [clusters.of_unknown_engine], "judged": [clusters.unknown_engine]},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-postgresql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {"resources": [clusters.not_aurora], "judged": []},
	"not applicable to the other engine": {"resources": [clusters.mysql_cluster], "judged": []},
}

test_judged[name] if {
	some name, case in cases
	password_commands_restricted.judged == case.judged with input as testing.plan(case.resources)
}
