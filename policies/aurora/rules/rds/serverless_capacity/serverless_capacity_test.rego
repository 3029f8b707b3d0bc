package aurora.rules.rds.serverless_capacity_test

import data.aurora.rules.rds.serverless_capacity
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster({block: [{"max_capacity": 8, "min_capacity": 2}]}, {})], "judged": [0]},
	"right: as much as is wanted": {"resources": [cluster({block: [{"min_capacity": 0.5}]}, {})], "judged": [0]},
	"right: seconds_until_auto_pause, which is unset, is not known": {
		"resources": [testing.masked(
			cluster({block: [{"min_capacity": 2}]}, {}),
			{block: [{"seconds_until_auto_pause": true}]},
		)],
		"judged": [0],
	},
	"right: none, as provisioned instances keep their size": {"resources": [cluster({block: []}, {})], "judged": [0]},
	"wrong: it pauses": {
		"resources": [cluster({block: [{"max_capacity": 8, "min_capacity": 0}]}, {})],
		"judged": [[0, "fail", {"attribute": path, "found": 0, "expected": 0.5}]],
	},
	"wrong type": {
		"resources": [cluster({block: "of another type"}, {})],
		"judged": [[0, "unknown", {"attribute": path, "reason": "block", "needs": []}]],
	},
	"null": {"resources": [cluster({block: null}, {})], "judged": [0]},
	"unset with a dynamic block over what is not known": {
		"resources": [cluster({}, {block: null})],
		"judged": [[0, "unknown", {"attribute": path, "reason": "block", "needs": []}]],
	},
	"referenced": {
		"resources": [
			partly_known(testing.to(["aws_ssm_parameter.capacity.value"])),
			testing.created("aws_ssm_parameter.capacity", {}, {"value": null}),
		],
		"judged": [[0, "unknown", {
			"attribute": path,
			"reason": "expression",
			"needs": ["aws_ssm_parameter.capacity.value", "aws_ssm_parameter.capacity"],
		}]],
	},
	"undecidable": {
		"resources": [partly_known(testing.to(["local.capacity"]))],
		"judged": [[0, "unknown", {"attribute": path, "reason": "expression", "needs": ["local.capacity"]}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "mysql"}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	serverless_capacity.judged == case.judged with input as testing.plan(case.resources)
}

test_parameter if {
	[0] == serverless_capacity.judged with input as testing.plan([cluster({block: [{"min_capacity": 0}]}, {})])
		with data.parameters as {"serverless_minimum_capacity": 0}
}

block := "serverlessv2_scaling_configuration"

path := "serverlessv2_scaling_configuration.0.min_capacity"

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

partly_known(expression) := testing.configured(
	testing.masked(cluster({block: [{"max_capacity": 8}]}, {}), {block: [{"min_capacity": true}]}),
	{block: [{"min_capacity": expression}]},
)
