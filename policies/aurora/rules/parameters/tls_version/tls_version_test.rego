package aurora.rules.parameters.tls_version_test

import data.aurora.rules.parameters.tls_version
import data.aurora.testing
import data.aurora.testing.parameter_group as clusters
import rego.v1

cases := {
	"right": {"resources": clusters.postgresql({"ssl_min_protocol_version": "TLSv1.2"}), "judged": [0]},
	"wrong": {
		"resources": clusters.postgresql({"ssl_min_protocol_version": "TLSv1.1"}),
		"judged": [clusters.failure(
			{"ssl_min_protocol_version": "TLSv1.2"},
			{"ssl_min_protocol_version": "TLSv1.1"},
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
			{},
			"ssl_min_protocol_version",
		),
		"judged": [clusters.hidden({"ssl_min_protocol_version": "TLSv1.2"})],
	},
	"undecidable: a dynamic block over what is not known": {
		"resources": clusters.with_dynamic_block(clusters.postgresql_cluster),
		"judged": [clusters.hidden({"ssl_min_protocol_version": "TLSv1.2"})],
	},
	"undecidable: the engine": {"resources": [clusters.of_unknown_engine], "judged": [clusters.unknown_engine]},
	"right on MySQL": {"resources": clusters.mysql({"tls_version": "TLSv1.2,TLSv1.3"}), "judged": [0]},
	"right on MySQL with a space": {
		"resources": clusters.mysql({"tls_version": "TLSv1.3, TLSv1.2"}),
		"judged": [0],
	},
	"wrong on MySQL": {
		"resources": clusters.mysql({"tls_version": "TLSv1.1,TLSv1.2"}),
		"judged": [clusters.failure({"tls_version": "TLSv1.2"}, {"tls_version": "TLSv1.1,TLSv1.2"})],
	},
	"wrong on MySQL: none at all": {
		"resources": clusters.mysql({"tls_version": ""}),
		"judged": [clusters.failure({"tls_version": "TLSv1.2"}, {"tls_version": ""})],
	},
	"unset on MySQL from 3.04 on": {"resources": clusters.mysql({}), "judged": [0]},
	"unset on MySQL before 3.04": {
		"resources": [old_mysql, clusters.group("aurora-mysql8.0", {})],
		"judged": [clusters.failure_by_default(
			{"tls_version": "TLSv1.2"},
			{"tls_version": "TLSv1,TLSv1.1,TLSv1.2"},
		)],
	},
	"unset on MySQL of a version that AWS chooses": {
		"resources": [some_mysql, clusters.group("aurora-mysql8.0", {})],
		"judged": [[
			0,
			"unknown",
			object.union(clusters.evidence({"tls_version": "TLSv1.2"}), {"reason": "unset", "needs": []}),
		]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-postgresql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {"resources": [clusters.not_aurora], "judged": []},
}

test_judged[name] if {
	some name, case in cases
	tls_version.judged == case.judged with input as testing.plan(case.resources)
}

test_least_version_is_that_of_the_parameter if {
	tls_version.judged == [clusters.failure(
		{"ssl_min_protocol_version": "TLSv1.3"},
		{"ssl_min_protocol_version": "TLSv1.2"},
	)] with input as testing.plan(clusters.postgresql({"ssl_min_protocol_version": "TLSv1.2"}))
		with data.parameters as {"least_tls_version": 1.3}
}

old_mysql := clusters.mysql_of({"engine_version": "8.0.mysql_aurora.3.03.2"})

some_mysql := clusters.mysql_of({"engine_version": "8.0"})
