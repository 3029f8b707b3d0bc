package aurora.rules.rds.log_exports_test

import data.aurora.rules.rds.log_exports
import data.aurora.testing
import data.aurora.testing.parameter_group as clusters
import rego.v1

cases := {
	"right on PostgreSQL": {"resources": [postgresql({"postgresql"})], "judged": [0]},
	"right on PostgreSQL with more than is wanted": {
		"resources": [postgresql({"iam-db-auth-error", "postgresql"})],
		"judged": [0],
	},
	"right on MySQL": {"resources": [mysql({"audit", "error", "slowquery"})], "judged": [0]},
	"right on MySQL whose group uploads the audit log": {
		"resources": [
			clusters.mysql_of({attribute: ["error", "slowquery"]}),
			clusters.group("aurora-mysql8.0", {"server_audit_logs_upload": "1"}),
		],
		"judged": [0],
	},
	"right on MySQL under its old engine name": {
		"resources": [cluster({"engine": "aurora", attribute: ["audit", "error", "slowquery"]}, {})],
		"judged": [0],
	},
	"right with IAM authentication and the log of its failures": {
		"resources": [cluster(
			{
				"engine": "aurora-postgresql",
				"engine_version": "16.11",
				iam: true,
				attribute: ["iam-db-auth-error", "postgresql"],
			},
			{},
		)],
		"judged": [0],
	},
	"right with IAM authentication on a version without that log": {
		"resources": [cluster(
			{"engine": "aurora-postgresql", "engine_version": "11.21", iam: true, attribute: ["postgresql"]},
			{},
		)],
		"judged": [0],
	},
	"wrong with IAM authentication, without the log of its failures": {
		"resources": [cluster(
			{"engine": "aurora-postgresql", "engine_version": "16.11", iam: true, attribute: ["postgresql"]},
			{},
		)],
		"judged": [[0, "fail", {"attribute": attribute, "found": ["postgresql"], "expected": ["iam-db-auth-error"]}]],
	},
	"wrong where the engine's default version has that log": {
		"resources": [cluster(
			{"engine": "aurora-postgresql", iam: true, attribute: ["postgresql"]},
			{"engine_version": null},
		)],
		"judged": [[0, "fail", {"attribute": attribute, "found": ["postgresql"], "expected": ["iam-db-auth-error"]}]],
	},
	"undecidable: whether IAM authentication is on": {
		"resources": [cluster(
			{"engine": "aurora-postgresql", "engine_version": "16.11", attribute: ["postgresql"]},
			{iam: testing.to(["local.iam"])},
		)],
		"judged": [[0, "unknown", {"attribute": iam, "reason": "expression", "needs": ["local.iam"]}]],
	},
	"right, though it is not known whether IAM authentication is on": {
		"resources": [cluster(
			{"engine": "aurora-postgresql", attribute: ["iam-db-auth-error", "postgresql"]},
			{iam: testing.to(["local.iam"])},
		)],
		"judged": [0],
	},
	"undecidable: whether the version has that log": {
		"resources": [cluster(
			{"engine": "aurora-postgresql", iam: true, attribute: ["postgresql"]},
			{"engine_version": testing.to(["local.version"])},
		)],
		"judged": [[0, "unknown", {"attribute": "engine_version", "reason": "expression", "needs": ["local.version"]}]],
	},
	"wrong: serverless instances may pause, without the log of why they do not": {
		"resources": [cluster(
			{
				"engine": "aurora-postgresql",
				"serverlessv2_scaling_configuration": [{"min_capacity": 0}],
				attribute: ["postgresql"],
			},
			{},
		)],
		"judged": [[0, "fail", {"attribute": attribute, "found": ["postgresql"], "expected": ["instance"]}]],
	},
	"wrong on PostgreSQL: the log itself is missing": {
		"resources": [postgresql({"iam-db-auth-error"})],
		"judged": [[0, "fail", {"attribute": attribute, "found": ["iam-db-auth-error"], "expected": ["postgresql"]}]],
	},
	"wrong on MySQL: audit and slow queries are missing": {
		"resources": [mysql({"error", "general"})],
		"judged": [[0, "fail", {"attribute": attribute, "found": ["error", "general"], "expected": ["audit", "slowquery"]}]],
	},
	"wrong: empty": {
		"resources": [postgresql(set())],
		"judged": [[0, "fail", {"attribute": attribute, "found": [], "expected": ["postgresql"]}]],
	},
	"null": {
		"resources": [cluster({"engine": "aurora-postgresql", attribute: null}, {})],
		"judged": [[0, "fail", by_default(["postgresql"])]],
	},
	"unset": {
		"resources": [cluster({"engine": "aurora-mysql"}, {attribute: null})],
		"judged": [[0, "fail", by_default(["audit", "error", "slowquery"])]],
	},
	"referenced": {
		"resources": [
			cluster(
				{"engine": "aurora-postgresql"},
				{attribute: testing.to(["aws_rds_cluster.other.enabled_cloudwatch_logs_exports"])},
			),
			testing.created("aws_rds_cluster.other", {"engine": "postgres"}, {}),
		],
		"judged": [[0, "unknown", {
			"attribute": attribute,
			"reason": "expression",
			"needs": ["aws_rds_cluster.other.enabled_cloudwatch_logs_exports"],
		}]],
	},
	"undecidable": {
		"resources": [cluster({"engine": "aurora-postgresql"}, {attribute: testing.to(["local.logs"])})],
		"judged": [[0, "unknown", {"attribute": attribute, "reason": "expression", "needs": ["local.logs"]}]],
	},
	"undecidable: an element that is not known, beside too few": {
		"resources": [partly_known(["error"], [false, true])],
		"judged": [[0, "unknown", {"attribute": attribute, "reason": "expression", "needs": ["local.log"]}]],
	},
	"right: an element that is not known, beside all that is wanted": {
		"resources": [partly_known(["audit", "error", "slowquery"], [false, false, false, true])],
		"judged": [0],
	},
	"undecidable: the engine is not known": {
		"resources": [cluster({attribute: ["postgresql"]}, {"engine": testing.to(["local.engine"])})],
		"judged": [[0, "unknown", {"attribute": "engine", "reason": "expression", "needs": ["local.engine"]}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [cluster({"engine": "postgres", attribute: null}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	log_exports.judged == case.judged with input as testing.plan(case.resources)
}

attribute := "enabled_cloudwatch_logs_exports"

iam := "iam_database_authentication_enabled"

cluster(known, pending) := testing.created("aws_rds_cluster.database", known, pending)

postgresql(logs) := cluster({"engine": "aurora-postgresql", attribute: sort(logs)}, {})

mysql(logs) := cluster({"engine": "aurora-mysql", attribute: sort(logs)}, {})

partly_known(logs, mask) := testing.configured(
	testing.masked(cluster({"engine": "aurora-mysql", attribute: logs}, {}), {attribute: mask}),
	{attribute: testing.to(["local.log"])},
)

by_default(missing) := {"attribute": attribute, "found": [], "reason": "unset_default", "expected": missing}
