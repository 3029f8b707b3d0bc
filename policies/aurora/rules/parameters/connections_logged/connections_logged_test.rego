package aurora.rules.parameters.connections_logged_test

import data.aurora.rules.parameters.connections_logged
import data.aurora.testing
import data.aurora.testing.parameter_group as clusters
import rego.v1

cases := {
	"right": {
		"resources": clusters.postgresql({"log_connections": "1", "log_disconnections": "1"}),
		"judged": [0],
	},
	"wrong": {
		"resources": clusters.postgresql({"log_connections": "0", "log_disconnections": "1"}),
		"judged": [clusters.failure({"log_connections": "1"}, {"log_connections": "0"})],
	},
	"null: the engine's default": {
		"resources": clusters.with_null(clusters.postgresql_cluster, "aurora-postgresql16"),
		"judged": [clusters.failure_by_default(
			{"log_connections": "1", "log_disconnections": "1"},
			{"log_connections": "0", "log_disconnections": "0"},
		)],
	},
	"unset: the engine's default": {
		"resources": clusters.postgresql({"application_name": "orders"}),
		"judged": [clusters.failure_by_default(
			{"log_connections": "1", "log_disconnections": "1"},
			{"log_connections": "0", "log_disconnections": "0"},
		)],
	},
	"referenced: the value is another resource's": {
		"resources": clusters.with_reference(
			clusters.postgresql_cluster,
			"aurora-postgresql16",
			{"log_disconnections": "1"},
			"log_connections",
		),
		"judged": [clusters.hidden({"log_connections": "1"})],
	},
	"undecidable: a dynamic block over what is not known": {
		"resources": clusters.with_dynamic_block(clusters.postgresql_cluster),
		"judged": [clusters.hidden({"log_connections": "1"})],
	},
	"undecidable: the engine": {"resources": [clusters.of_unknown_engine], "judged": [clusters.unknown_engine]},
	"right from PostgreSQL 18 on": {
		"resources": clusters.postgresql({
			"log_connections": "receipt,authentication",
			"log_disconnections": "on",
		}),
		"judged": [0],
	},
	"wrong: only ends are logged": {
		"resources": clusters.postgresql({"log_disconnections": "1"}),
		"judged": [clusters.failure_by_default({"log_connections": "1"}, {"log_connections": "0"})],
	},
	"wrong: an instance has a group of its own": {
		"resources": array.concat(
			clusters.postgresql({"log_connections": "1", "log_disconnections": "1"}),
			clusters.with_own_group("aurora-postgresql16", {"log_connections": "0"}),
		),
		"judged": [clusters.failure_of_instance({"log_connections": "1"}, {"log_connections": "0"})],
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
	connections_logged.judged == case.judged with input as testing.plan(case.resources)
}
