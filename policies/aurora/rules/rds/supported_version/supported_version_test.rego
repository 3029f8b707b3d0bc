package aurora.rules.rds.supported_version_test

import data.aurora.rules.rds.supported_version
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster({"engine_version": "16.11"}, {})], "judged": [0]},
	"right: a major version, of which AWS takes its default": {
		"resources": [cluster({"engine_version": "17"}, {})],
		"judged": [0],
	},
	"right: newer than the table": {"resources": [cluster({"engine_version": "17.11"}, {})], "judged": [0]},
	"right on MySQL with long-term support": {
		"resources": [mysql("8.0.mysql_aurora.3.10.1")],
		"judged": [0],
	},
	"wrong: a minor version that AWS no longer lists": {
		"resources": [cluster({"engine_version": "16.6"}, {})],
		"judged": [[0, "fail", ended("16.6")]],
	},
	"wrong: a minor version whose day is over": {
		"resources": [mysql("8.0.mysql_aurora.3.11.1")],
		"judged": [[0, "fail", ended("8.0.mysql_aurora.3.11.1")]],
	},
	"wrong: a major version that AWS supports for a charge": {
		"resources": [cluster({"engine_version": "13.23"}, {})],
		"judged": [[0, "fail", ended("13.23")]],
	},
	"wrong on a global cluster": {
		"resources": [testing.created(
			"aws_rds_global_cluster.shop",
			{"engine": "aurora-postgresql", "engine_version": "11.9"},
			{},
		)],
		"judged": [[0, "fail", ended("11.9")]],
	},
	"wrong: Serverless v1": {
		"resources": [cluster({"engine_mode": "serverless"}, {})],
		"judged": [[0, "fail", {"attribute": "engine_mode", "found": "serverless", "reason": "support_ended"}]],
	},
	"undecidable: the engine mode": {
		"resources": [cluster({"engine_version": "16.11"}, {"engine_mode": testing.to(["local.mode"])})],
		"judged": [[0, "unknown", {"attribute": "engine_mode", "reason": "expression", "needs": ["local.mode"]}]],
	},
	"right on a global cluster that is made from a cluster of this plan": {
		"resources": [
			cluster({"engine_version": "16.11", "engine_mode": "provisioned"}, {"arn": null}),
			testing.created("aws_rds_global_cluster.shop", {"global_cluster_identifier": "shop"}, {
				"source_db_cluster_identifier": testing.to(["aws_rds_cluster.database.arn"]),
				"engine": null,
				"engine_version": null,
			}),
		],
		"judged": [0, 1],
	},
	"unset on a global cluster of its own": {
		"resources": [testing.created(
			"aws_rds_global_cluster.shop",
			{"global_cluster_identifier": "shop", "engine": "aurora-mysql"},
			{"engine_version": null},
		)],
		"judged": [0],
	},
	"null": {"resources": [cluster({"engine_version": null}, {})], "judged": [0]},
	"unset": {"resources": [cluster({}, {"engine_version": null})], "judged": [0]},
	"unset on a restore, which has the version of what it is made from": {
		"resources": [cluster({"snapshot_identifier": "orders-2026-11-01"}, {"engine_version": null})],
		"judged": [[0, "unknown", {"attribute": "engine_version", "reason": "unset", "needs": []}]],
	},
	"unset on a member, which has the version of its global cluster": {
		"resources": [
			cluster({}, {
				"engine_version": null,
				"global_cluster_identifier": testing.to(["aws_rds_global_cluster.shop.id"]),
			}),
			testing.created(
				"aws_rds_global_cluster.shop",
				{"engine": "aurora-postgresql", "engine_version": "13.9"},
				{"id": null},
			),
		],
		"judged": [[0, "fail", ended("13.9")], [1, "fail", ended("13.9")]],
	},
	"referenced": {
		"resources": [
			cluster({}, {"engine_version": testing.to(["aws_rds_cluster.other.engine_version_actual"])}),
			testing.created("aws_rds_cluster.other", {"engine": "aurora-mysql"}, {"engine_version": null}),
		],
		"judged": [[0, "unknown", expression(["aws_rds_cluster.other.engine_version_actual"])], 1],
	},
	"undecidable": {
		"resources": [cluster({}, {"engine_version": testing.to(["local.version"])})],
		"judged": [[0, "unknown", expression(["local.version"])]],
	},
	"undecidable: no version that anyone knows": {
		"resources": [cluster({"engine_version": "latest"}, {})],
		"judged": [[0, "unknown", {"attribute": "engine_version", "found": "latest", "reason": "not_in_table"}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "postgres", "engine_version": "11"}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	supported_version.judged == case.judged with input as testing.plan(case.resources)
		with data.parameters as {"today": "2026-11-24"}
}

test_a_version_newer_than_the_table_is_granted_a_year if {
	[[0, "unknown", {
		"attribute": "engine_version",
		"found": "17.11",
		"reason": "not_in_table",
	}]] == supported_version.judged with input as testing.plan([cluster({"engine_version": "17.11"}, {})])
		with data.parameters as {"today": "2028-01-01"}
}

extended_cases := {
	"accepted": {"known": {"engine_version": "13.23"}, "judged": [0]},
	"accepted, but turned off": {
		"known": {
			"engine_version": "13.23",
			"engine_lifecycle_support": "open-source-rds-extended-support-disabled",
		},
		"judged": [[0, "fail", ended("13.23")]],
	},
	"accepted, but not for this version": {"known": {"engine_version": "13.20"}, "judged": [[0, "fail", ended("13.20")]]},
}

test_extended_support[name] if {
	some name, case in extended_cases
	supported_version.judged == case.judged with input as testing.plan([cluster(case.known, {})])
		with data.parameters as {"today": "2026-11-24", "extended_support_accepted": true}
}

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

mysql(version) := testing.created(
	"aws_rds_cluster.database",
	{"engine": "aurora-mysql", "engine_version": version},
	{},
)

ended(version) := {"attribute": "engine_version", "found": version, "reason": "support_ended"}

expression(needs) := {"attribute": "engine_version", "reason": "expression", "needs": needs}
