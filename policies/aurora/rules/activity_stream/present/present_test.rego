package aurora.rules.activity_stream.present_test

import data.aurora.rules.activity_stream.present
import data.aurora.testing
import rego.v1

# No row "null": a stream cannot be made without a resource_arn.
# No row "unset": a stream cannot be made without a resource_arn.
cases := {
	"right: by the ARN of a cluster that has none yet": {
		"resources": [orders, stream({"resource_arn": "arn:aws:rds:eu-central-1:111122223333:cluster:orders"}, {})],
		"parameters": {},
		"judged": [0],
	},
	"referenced": {"resources": [orders, of_orders], "parameters": {}, "judged": [0]},
	"wrong: another cluster has one": {
		"resources": [orders, catalog, of_orders],
		"parameters": {},
		"judged": [0, [1, "unknown", absent]],
	},
	"wrong: another cluster has one, and each must have it": {
		"resources": [orders, catalog, of_orders],
		"parameters": {"presence_required": true},
		"judged": [0, [1, "fail", absent]],
	},
	"wrong: none at all, and each must have one": {
		"resources": [orders],
		"parameters": {"presence_required": true},
		"judged": [[0, "fail", absent]],
	},
	"undecidable: a stream of a cluster that is not known": {
		"resources": [orders, catalog, of_orders, of_local],
		"parameters": {"presence_required": true},
		"judged": [0, [1, "unknown", {
			"attribute": "aws_rds_cluster_activity_stream",
			"reason": "expression",
			"needs": ["local.cluster"],
		}]],
	},
	"deleted": {
		"resources": [orders, testing.deleted("aws_rds_cluster_activity_stream.orders", {})],
		"parameters": {"presence_required": true},
		"judged": [[0, "fail", absent]],
	},
	"not applicable where the plan makes no stream": {
		"resources": [orders, catalog],
		"parameters": {},
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "mysql"}, {})],
		"parameters": {"presence_required": true},
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	present.judged == case.judged with input as testing.plan(case.resources)
		with data.parameters as case.parameters
}

absent := {"attribute": "aws_rds_cluster_activity_stream", "reason": "absent"}

orders := testing.created(
	"aws_rds_cluster.orders",
	{"engine": "aurora-postgresql", "cluster_identifier": "orders"},
	{"arn": null},
)

catalog := testing.created(
	"aws_rds_cluster.catalog",
	{"engine": "aurora-mysql", "cluster_identifier": "catalog"},
	{"arn": null},
)

stream(known, pending) := testing.created("aws_rds_cluster_activity_stream.this", known, pending)

of_local := testing.created(
	"aws_rds_cluster_activity_stream.hidden",
	{},
	{"resource_arn": testing.to(["local.cluster"])},
)

of_orders := stream({}, {"resource_arn": testing.to(["aws_rds_cluster.orders.arn"])})
