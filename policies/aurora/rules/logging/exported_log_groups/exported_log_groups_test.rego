package aurora.rules.logging.exported_log_groups_test

import data.aurora.rules.logging.exported_log_groups
import data.aurora.testing
import rego.v1

both := {"enabled_cloudwatch_logs_exports": ["error", "audit"]}

audit_is_missing := [0, "fail", {
	"attribute": "enabled_cloudwatch_logs_exports",
	"expected": ["/aws/rds/cluster/orders/audit"],
	"reason": "absent",
	"related": ["aws_cloudwatch_log_group.error"],
}]

none_here := [0, "unknown", {"attribute": "aws_cloudwatch_log_group", "reason": "absent"}]

cases := {
	"right": {"resources": [cluster(both, {}), group("audit", {}), group("error", {})], "judged": [0]},
	"wrong: one is missing": {"resources": [cluster(both, {}), group("error", {})], "judged": [audit_is_missing]},
	"wrong: one is named otherwise": {
		"resources": [
			cluster(both, {}),
			group("error", {}),
			testing.created("aws_cloudwatch_log_group.audit", {"name": "/aws/rds/cluster/orders/audits"}, {}),
		],
		"judged": [audit_is_missing],
	},
	"wrong: the parameter uploads the audit log": {
		"resources": [
			cluster(
				{"enabled_cloudwatch_logs_exports": ["error"]},
				{"db_cluster_parameter_group_name": testing.to(["aws_rds_cluster_parameter_group.group.name"])},
			),
			group("error", {}),
			testing.created(
				"aws_rds_cluster_parameter_group.group",
				{"family": "aurora-mysql8.0", "parameter": [{"name": "server_audit_logs_upload", "value": "1"}]},
				{},
			),
		],
		"judged": [audit_is_missing],
	},
	"none of them is here": {"resources": [cluster(both, {})], "judged": [none_here]},
	"null: nothing is exported": {
		"resources": [cluster({"enabled_cloudwatch_logs_exports": null}, {})],
		"judged": [0],
	},
	"unset: nothing is exported": {"resources": [cluster({}, {})], "judged": [0]},
	"unset: the identifier": {
		"resources": [testing.created(
			"aws_rds_cluster.database",
			object.union({"engine": "aurora-mysql"}, both),
			{"cluster_identifier": null},
		)],
		"judged": [[0, "unknown", {"attribute": "cluster_identifier", "reason": "unset", "needs": []}]],
	},
	"referenced: the identifier": {
		"resources": [
			testing.created(
				"aws_rds_cluster.database",
				object.union({"engine": "aurora-mysql"}, both),
				{"cluster_identifier": testing.to(["aws_kms_key.key.key_id"])},
			),
			testing.created("aws_kms_key.key", {}, {}),
		],
		"judged": [[0, "unknown", {
			"attribute": "cluster_identifier",
			"reason": "expression",
			"needs": ["aws_kms_key.key.key_id"],
		}]],
	},
	"undecidable: what is exported": {
		"resources": [cluster({}, {"enabled_cloudwatch_logs_exports": testing.to(["local.logs"])})],
		"judged": [[0, "unknown", {
			"attribute": "enabled_cloudwatch_logs_exports",
			"reason": "expression",
			"needs": ["local.logs"],
		}]],
	},
	"undecidable: what a group is named": {
		"resources": [
			cluster(both, {}),
			group("error", {}),
			testing.created("aws_cloudwatch_log_group.audit", {}, {"name": testing.to(["local.name"])}),
		],
		"judged": [[0, "unknown", {
			"attribute": "enabled_cloudwatch_logs_exports",
			"expected": ["/aws/rds/cluster/orders/audit"],
			"reason": "expression",
			"needs": [],
			"related": ["aws_cloudwatch_log_group.audit"],
		}]],
	},
	"deleted": {"resources": [testing.deleted("aws_rds_cluster.database", both)], "judged": []},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.database", object.union({"engine": "mysql"}, both), {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	exported_log_groups.judged == case.judged with input as testing.plan(case.resources)
}

test_all_have_to_be_here_where_presence_is_required if {
	failure := [0, "fail", {"attribute": "aws_cloudwatch_log_group", "reason": "absent"}]
	exported_log_groups.judged == [failure] with input as testing.plan([cluster(both, {})])
		with data.parameters as {"presence_required": true}
}

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-mysql", "cluster_identifier": "orders"}, known),
	pending,
)

group(type, known) := testing.created(
	concat(".", ["aws_cloudwatch_log_group", type]),
	object.union({"name": concat("/", ["/aws/rds/cluster/orders", type])}, known),
	{},
)
