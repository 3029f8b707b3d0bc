package aurora.rules.change.cluster_destroyed_test

import data.aurora.rules.change.cluster_destroyed
import data.aurora.testing
import rego.v1

# No row "null": what becomes of the resource decides, no value that it is given.
# No row "unset": what becomes of the resource decides, no value that it is given.
# No row "referenced": what becomes of the resource decides, no value that it is given.
# No row "undecidable": what becomes of the resource decides, no value that it is given.

cases := {
	"right": {"resources": [testing.updated("aws_rds_cluster.orders", orders, orders, {})], "judged": [0]},
	"wrong": {
		"resources": [testing.replaced("aws_rds_cluster.orders", orders, orders, {}, ["master_username"])],
		"judged": [[0, "fail", {"attribute": "master_username", "reason": "replaced"}]],
	},
	"wrong as its successor is there first": {
		"resources": [testing.acted(
			testing.created("aws_rds_cluster.orders", orders, {}),
			["create", "delete"],
			orders,
		)],
		"judged": [[0, "fail", {"attribute": "actions", "found": ["create", "delete"], "reason": "replaced"}]],
	},
	"wrong on a cluster of Aurora DSQL": {
		"resources": [testing.deleted("aws_dsql_cluster.orders", {})],
		"judged": [[0, "fail", destroyed]],
	},
	"wrong of a deposed object": {
		"resources": [
			testing.updated("aws_rds_cluster.orders", orders, orders, {}),
			object.union(testing.deleted("aws_rds_cluster.orders", orders), {"deposed": "0a1b2c3d"}),
		],
		"judged": [0, [1, "fail", destroyed]],
	},
	"right where plans may destroy": {
		"resources": [testing.deleted("aws_rds_cluster.orders", orders)],
		"parameters": {"destroy_allowed": true},
		"judged": [0],
	},
	"right where it is forgotten, which is change/handed_over": {
		"resources": [
			testing.forgotten("aws_rds_cluster.orders", orders),
			testing.acted(testing.created("aws_rds_cluster.other", orders, {}), ["create", "forget"], orders),
		],
		"judged": [0, 1],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.orders", orders)],
		"judged": [[0, "fail", destroyed]],
	},
	"not applicable to one that is new, or stays as it is": {
		"resources": [
			testing.created("aws_rds_cluster.orders", orders, {}),
			testing.unchanged("aws_rds_cluster.catalog", orders),
		],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.deleted("aws_rds_cluster.orders", {"engine": "mysql"})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	parameters := object.get(case, "parameters", {})
	plan := testing.plan(case.resources)
	cluster_destroyed.judged == case.judged with input as plan with data.parameters as parameters
}

orders := {"engine": "aurora-mysql"}

destroyed := {"attribute": "actions", "found": ["delete"], "reason": "destroyed"}
