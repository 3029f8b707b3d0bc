package aurora.rules.change.instance_destroyed_test

import data.aurora.rules.change.instance_destroyed
import data.aurora.testing
import rego.v1

# No row "null": what becomes of the resource decides, no value that it is given.
# No row "unset": what becomes of the resource decides, no value that it is given.
# No row "undecidable": what becomes of the resource decides, no value that it is given.
# No row "referenced": before the apply an instance's cluster is known by its identifier.
cases := {
	"right": {
		"resources": [orders, testing.updated("aws_rds_cluster_instance.writer", writer, writer, {})],
		"judged": [1],
	},
	"right as it is the last one, which is change/last_instance_destroyed": {
		"resources": [orders, testing.deleted("aws_rds_cluster_instance.writer", writer)],
		"judged": [1],
	},
	"right as the cluster goes too": {
		"resources": [
			testing.deleted("aws_rds_cluster.orders", cluster([])),
			testing.deleted("aws_rds_cluster_instance.writer", writer),
			testing.deleted("aws_rds_cluster_instance.reader", reader),
		],
		"judged": [1, 2],
	},
	"right where plans may destroy": {
		"resources": [
			orders,
			testing.deleted("aws_rds_cluster_instance.writer", writer),
			testing.unchanged("aws_rds_cluster_instance.reader", reader),
		],
		"parameters": {"destroy_allowed": true},
		"judged": [1],
	},
	"wrong": {
		"resources": [
			orders,
			testing.replaced("aws_rds_cluster_instance.writer", writer, writer, {}, ["availability_zone"]),
			testing.unchanged("aws_rds_cluster_instance.reader", reader),
		],
		"judged": [[1, "fail", {"attribute": "availability_zone", "reason": "replaced"}]],
	},
	"wrong of a cluster that is not in this plan": {
		"resources": [testing.deleted("aws_rds_cluster_instance.writer", writer)],
		"judged": [[0, "fail", destroyed]],
	},
	"deleted": {
		"resources": [
			orders,
			testing.deleted("aws_rds_cluster_instance.writer", writer),
			testing.unchanged("aws_rds_cluster_instance.reader", reader),
		],
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
	instance_destroyed.judged == case.judged with input as plan with data.parameters as parameters
}

orders := testing.updated("aws_rds_cluster.orders", cluster([]), cluster([]), {})

cluster(members) := {"engine": "aurora-mysql", "id": "orders", "cluster_members": members}

writer := {"engine": "aurora-mysql", "cluster_identifier": "orders", "identifier": "orders-writer"}

reader := {"engine": "aurora-mysql", "cluster_identifier": "orders", "identifier": "orders-reader"}

destroyed := {"attribute": "actions", "found": ["delete"], "reason": "destroyed"}
