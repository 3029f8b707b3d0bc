package aurora.rules.parameters.babelfish_tls_test

import data.aurora.rules.parameters.babelfish_tls
import data.aurora.testing
import data.aurora.testing.parameter_group as clusters
import rego.v1

cases := {
	"right": {
		"resources": clusters.postgresql({
			"babelfishpg_tds.tds_ssl_encrypt": "1",
			"babelfishpg_tds.tds_ssl_min_protocol_version": "TLSv1.2",
			"rds.babelfish_status": "on",
		}),
		"judged": [0],
	},
	"wrong": {
		"resources": clusters.postgresql({
			"babelfishpg_tds.tds_ssl_encrypt": "0",
			"babelfishpg_tds.tds_ssl_min_protocol_version": "TLSv1.2",
			"rds.babelfish_status": "on",
		}),
		"judged": [clusters.failure(
			{"babelfishpg_tds.tds_ssl_encrypt": "1"},
			{"babelfishpg_tds.tds_ssl_encrypt": "0"},
		)],
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
			{"babelfishpg_tds.tds_ssl_min_protocol_version": "TLSv1.2", "rds.babelfish_status": "on"},
			"babelfishpg_tds.tds_ssl_encrypt",
		),
		"judged": [clusters.hidden({"babelfishpg_tds.tds_ssl_encrypt": "1"})],
	},
	"undecidable: a dynamic block over what is not known": {
		"resources": clusters.with_dynamic_block(clusters.postgresql_cluster),
		"judged": [clusters.hidden({"babelfishpg_tds.tds_ssl_encrypt": "1"})],
	},
	"undecidable: the engine": {"resources": [clusters.of_unknown_engine], "judged": [clusters.unknown_engine]},
	"right: Babelfish is off": {"resources": clusters.postgresql({"rds.babelfish_status": "off"}), "judged": [0]},
	"wrong: on with the defaults": {
		"resources": clusters.postgresql({"rds.babelfish_status": "on"}),
		"judged": [clusters.failure_by_default(
			{"babelfishpg_tds.tds_ssl_encrypt": "1", "babelfishpg_tds.tds_ssl_min_protocol_version": "TLSv1.2"},
			{"babelfishpg_tds.tds_ssl_encrypt": "0", "babelfishpg_tds.tds_ssl_min_protocol_version": "TLSv1"},
		)],
	},
	"right from PostgreSQL 17 on: TLS is forced by default": {
		"resources": [newer, clusters.group("aurora-postgresql17", {"rds.babelfish_status": "on"})],
		"judged": [0],
	},
	"undecidable from PostgreSQL 17 on, where TLS is not forced": {
		"resources": [
			newer,
			clusters.group("aurora-postgresql17", {"rds.babelfish_status": "on", "rds.force_ssl": "0"}),
		],
		"judged": [[
			0,
			"unknown",
			object.union(
				clusters.evidence({"babelfishpg_tds.tds_ssl_encrypt": "1"}),
				{"reason": "unset", "needs": []},
			),
		]],
	},
	"undecidable: whether it is on": {
		"resources": clusters.with_reference(
			clusters.postgresql_cluster,
			"aurora-postgresql16",
			{},
			"rds.babelfish_status",
		),
		"judged": [clusters.hidden({"rds.babelfish_status": "off"})],
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
	babelfish_tls.judged == case.judged with input as testing.plan(case.resources)
}

newer := clusters.cluster(
	{"engine": "aurora-postgresql", "engine_version": "17.7"},
	{"db_cluster_parameter_group_name": testing.to(["aws_rds_cluster_parameter_group.group.name"])},
)
