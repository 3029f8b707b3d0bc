package aurora.rules.rds.reader_instance_test

import data.aurora.rules.rds.reader_instance
import data.aurora.testing
import rego.v1

# No row "null": the provider demands cluster_identifier, and only known clusters are found by their names.
# No row "unset": for the same reason.
cases := {
	"right": {"resources": [cluster, instance("writer"), instance("reader")], "judged": [0]},
	"right by the cluster's known name": {
		"resources": [
			testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql", "cluster_identifier": "orders"}, {}),
			named("writer", "orders"),
			named("reader", "orders"),
		],
		"judged": [0],
	},
	"wrong": {
		"resources": [cluster, instance("writer")],
		"judged": [[0, "fail", {
			"attribute": "aws_rds_cluster_instance",
			"found": 1,
			"expected": 2,
			"related": ["aws_rds_cluster_instance.writer"],
		}]],
	},
	"wrong: the second instance is another cluster's": {
		"resources": [cluster, instance("writer"), named("reader", "elsewhere")],
		"judged": [[0, "fail", {
			"attribute": "aws_rds_cluster_instance",
			"found": 1,
			"expected": 2,
			"related": ["aws_rds_cluster_instance.writer"],
		}]],
	},
	"undecidable: the plan holds no instance of it": {
		"resources": [cluster],
		"judged": [[0, "unknown", {"attribute": "aws_rds_cluster_instance", "reason": "absent"}]],
	},
	"undecidable: it may have the instance whose cluster is not known": {
		"resources": [
			cluster,
			instance("writer"),
			testing.created(
				"aws_rds_cluster_instance.reader",
				{"engine": "aurora-mysql"},
				{"cluster_identifier": testing.to(["local.cluster"])},
			),
		],
		"judged": [[0, "unknown", {
			"attribute": "aws_rds_cluster_instance",
			"reason": "expression",
			"needs": ["local.cluster"],
			"related": ["aws_rds_cluster_instance.reader"],
		}]],
	},
	"referenced: an instance that is deleted does not count": {
		"resources": [cluster, instance("writer"), testing.deleted("aws_rds_cluster_instance.reader", {})],
		"judged": [[0, "fail", {
			"attribute": "aws_rds_cluster_instance",
			"found": 1,
			"expected": 2,
			"related": ["aws_rds_cluster_instance.writer"],
		}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.orders", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to Serverless v1, which has no instances": {
		"resources": [testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql", "engine_mode": "serverless"}, {})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.orders", {"engine": "mysql"}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	reader_instance.judged == case.judged with input as testing.plan(case.resources)
}

test_parameter if {
	[0] == reader_instance.judged with input as testing.plan([cluster, instance("writer")])
		with data.parameters as {"cluster_instances": 1}
}

test_presence_required if {
	absent := {"attribute": "aws_rds_cluster_instance", "reason": "absent"}
	[[0, "fail", absent]] == reader_instance.judged with input as testing.plan([cluster])
		with data.parameters as {"presence_required": true}
}

cluster := testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {"id": null})

instance(name) := testing.created(
	concat(".", ["aws_rds_cluster_instance", name]),
	{"engine": "aurora-mysql"},
	{"cluster_identifier": testing.to(["aws_rds_cluster.orders.id"])},
)

named(name, identifier) := testing.created(
	concat(".", ["aws_rds_cluster_instance", name]),
	{"engine": "aurora-mysql", "cluster_identifier": identifier},
	{},
)
