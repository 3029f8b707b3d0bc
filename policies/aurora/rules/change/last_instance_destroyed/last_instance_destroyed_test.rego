package aurora.rules.change.last_instance_destroyed_test

import data.aurora.rules.change.last_instance_destroyed
import data.aurora.testing
import rego.v1

# No row "null": what becomes of the resource decides, no value that it is given.
# No row "unset": what becomes of the resource decides, no value that it is given.
# No row "undecidable": what becomes of the resource decides, no value that it is given.
# No row "referenced": before the apply an instance's cluster is known by its identifier.
cases := {
	"right": {
		"resources": [
			orders,
			testing.deleted("aws_rds_cluster_instance.writer", writer),
			testing.unchanged("aws_rds_cluster_instance.reader", reader),
		],
		"judged": [1],
	},
	"right as its successor is there first": {
		"resources": [orders, testing.acted(
			testing.created("aws_rds_cluster_instance.writer", writer, {}),
			["create", "delete"],
			writer,
		)],
		"judged": [1],
	},
	"right as the other one is only updated or forgotten": {
		"resources": [
			orders,
			testing.deleted("aws_rds_cluster_instance.writer", writer),
			testing.forgotten("aws_rds_cluster_instance.reader", reader),
		],
		"judged": [1, 2],
	},
	"right as the cluster has a member that this plan does not know": {
		"resources": [
			testing.unchanged("aws_rds_cluster.orders", cluster(["orders-writer", "autoscaled-1"])),
			testing.deleted("aws_rds_cluster_instance.writer", writer),
		],
		"judged": [1],
	},
	"right as the cluster goes too": {
		"resources": [
			testing.deleted("aws_rds_cluster.orders", cluster([])),
			testing.deleted("aws_rds_cluster_instance.writer", writer),
		],
		"judged": [1],
	},
	"right where plans may destroy": {
		"resources": [orders, testing.deleted("aws_rds_cluster_instance.writer", writer)],
		"parameters": {"destroy_allowed": true},
		"judged": [1],
	},
	"wrong": {
		"resources": [
			testing.unchanged("aws_rds_cluster.orders", cluster(["orders-writer", "orders-reader"])),
			testing.replaced("aws_rds_cluster_instance.writer", writer, writer, {}, ["availability_zone"]),
			testing.deleted("aws_rds_cluster_instance.reader", reader),
		],
		"judged": [
			[1, "fail", {"attribute": "availability_zone", "reason": "replaced"}],
			[2, "fail", destroyed],
		],
	},
	"wrong as the other one is only made now": {
		"resources": [
			orders,
			testing.deleted("aws_rds_cluster_instance.writer", writer),
			testing.created("aws_rds_cluster_instance.other", reader, {}),
		],
		"judged": [[1, "fail", destroyed]],
	},
	"unknown as the cluster is not in this plan": {
		"resources": [testing.deleted("aws_rds_cluster_instance.writer", writer)],
		"judged": [[0, "unknown", {"attribute": "cluster_identifier", "found": "orders", "reason": "outside_plan"}]],
	},
	"deleted": {
		"resources": [orders, testing.deleted("aws_rds_cluster_instance.writer", writer)],
		"judged": [[1, "fail", destroyed]],
	},
	"not applicable to an instance of a Multi-AZ DB cluster": {
		"resources": [testing.deleted("aws_rds_cluster_instance.writer", object.union(writer, {"engine": "mysql"}))],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	parameters := object.get(case, "parameters", {})
	plan := testing.plan(case.resources)
	last_instance_destroyed.judged == case.judged with input as plan with data.parameters as parameters
}

orders := testing.updated("aws_rds_cluster.orders", cluster([]), cluster([]), {})

cluster(members) := {"engine": "aurora-mysql", "id": "orders", "cluster_members": members}

writer := {"engine": "aurora-mysql", "cluster_identifier": "orders", "identifier": "orders-writer"}

reader := {"engine": "aurora-mysql", "cluster_identifier": "orders", "identifier": "orders-reader"}

destroyed := {"attribute": "actions", "found": ["delete"], "reason": "destroyed"}
