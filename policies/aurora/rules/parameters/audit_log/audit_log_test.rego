package aurora.rules.parameters.audit_log_test

import data.aurora.rules.parameters.audit_log
import data.aurora.testing
import data.aurora.testing.parameter_group as clusters
import rego.v1

cases := {
	"right": {
		"resources": clusters.mysql({
			"server_audit_events": "CONNECT,QUERY_DCL,QUERY_DDL",
			"server_audit_logging": "1",
		}),
		"judged": [0],
	},
	"wrong": {
		"resources": clusters.mysql({"server_audit_events": "CONNECT", "server_audit_logging": "1"}),
		"judged": [clusters.failure(
			{"server_audit_events": "CONNECT,QUERY_DCL,QUERY_DDL"},
			{"server_audit_events": "CONNECT"},
		)],
	},
	"null: the engine's default": {
		"resources": clusters.with_null(clusters.mysql_cluster, "aurora-mysql8.0"),
		"judged": [clusters.failure_by_default(
			{"server_audit_events": "CONNECT,QUERY_DCL,QUERY_DDL", "server_audit_logging": "1"},
			{"server_audit_events": "", "server_audit_logging": "0"},
		)],
	},
	"unset: the engine's default": {
		"resources": clusters.mysql({"application_name": "orders"}),
		"judged": [clusters.failure_by_default(
			{"server_audit_events": "CONNECT,QUERY_DCL,QUERY_DDL", "server_audit_logging": "1"},
			{"server_audit_events": "", "server_audit_logging": "0"},
		)],
	},
	"referenced: the value is another resource's": {
		"resources": clusters.with_reference(
			clusters.mysql_cluster,
			"aurora-mysql8.0",
			{"server_audit_logging": "1"},
			"server_audit_events",
		),
		"judged": [clusters.hidden({"server_audit_events": "CONNECT,QUERY_DCL,QUERY_DDL"})],
	},
	"undecidable: a dynamic block over what is not known": {
		"resources": clusters.with_dynamic_block(clusters.mysql_cluster),
		"judged": [clusters.hidden({"server_audit_events": "CONNECT,QUERY_DCL,QUERY_DDL"})],
	},
	"undecidable: the engine": {"resources": [clusters.of_unknown_engine], "judged": [clusters.unknown_engine]},
	"right with every query": {
		"resources": clusters.mysql({"server_audit_events": "QUERY,CONNECT", "server_audit_logging": "ON"}),
		"judged": [0],
	},
	"wrong: off, though events are named": {
		"resources": clusters.mysql({"server_audit_events": "CONNECT,QUERY"}),
		"judged": [clusters.failure_by_default({"server_audit_logging": "1"}, {"server_audit_logging": "0"})],
	},
	"wrong: off, and too few events": {
		"resources": clusters.mysql({"server_audit_events": "TABLE", "server_audit_logging": "0"}),
		"judged": [clusters.failure(
			{"server_audit_events": "CONNECT,QUERY_DCL,QUERY_DDL", "server_audit_logging": "1"},
			{"server_audit_events": "TABLE", "server_audit_logging": "0"},
		)],
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
	audit_log.judged == case.judged with input as testing.plan(case.resources)
}
