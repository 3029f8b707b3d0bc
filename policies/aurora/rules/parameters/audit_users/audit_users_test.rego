package aurora.rules.parameters.audit_users_test

import data.aurora.rules.parameters.audit_users
import data.aurora.testing
import data.aurora.testing.parameter_group as clusters
import rego.v1

cases := {
	"right": {"resources": clusters.mysql({"server_audit_excl_users": "rdsadmin"}), "judged": [0]},
	"wrong": {
		"resources": clusters.mysql({"server_audit_excl_users": "rdsadmin,application"}),
		"judged": [clusters.failure(
			{"server_audit_excl_users": ""},
			{"server_audit_excl_users": "rdsadmin,application"},
		)],
	},
	"null: the engine's default": {
		"resources": clusters.with_null(clusters.mysql_cluster, "aurora-mysql8.0"),
		"judged": [0],
	},
	"unset: the engine's default": {"resources": clusters.mysql({"application_name": "orders"}), "judged": [0]},
	"referenced: the value is another resource's": {
		"resources": clusters.with_reference(
			clusters.mysql_cluster,
			"aurora-mysql8.0",
			{},
			"server_audit_excl_users",
		),
		"judged": [clusters.hidden({"server_audit_excl_users": ""})],
	},
	"undecidable: a dynamic block over what is not known": {
		"resources": clusters.with_dynamic_block(clusters.mysql_cluster),
		"judged": [clusters.hidden({"server_audit_excl_users": ""})],
	},
	"undecidable: the engine": {"resources": [clusters.of_unknown_engine], "judged": [clusters.unknown_engine]},
	"wrong: only some users": {
		"resources": clusters.mysql({"server_audit_incl_users": "auditor"}),
		"judged": [clusters.failure({"server_audit_incl_users": ""}, {"server_audit_incl_users": "auditor"})],
	},
	"right: nobody, said by an empty text": {
		"resources": clusters.mysql({"server_audit_excl_users": "", "server_audit_incl_users": ""}),
		"judged": [0],
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
	audit_users.judged == case.judged with input as testing.plan(case.resources)
}
