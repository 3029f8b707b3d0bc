package aurora.rules.rds.final_snapshot_test

import data.aurora.rules.rds.final_snapshot
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster({skip: false, identifier: "orders-final"}, {})], "judged": [0]},
	"wrong: skipped": {
		"resources": [cluster({skip: true, identifier: "orders-final"}, {})],
		"judged": [[0, "fail", {"attribute": skip, "found": true}]],
	},
	"wrong: taken, but without a name": {
		"resources": [cluster({skip: false, identifier: null}, {})],
		"judged": [[0, "fail", {"attribute": identifier, "found": null}]],
	},
	"wrong: an empty name": {
		"resources": [cluster({skip: false, identifier: ""}, {})],
		"judged": [[0, "fail", {"attribute": identifier, "found": ""}]],
	},
	"null, which is not to skip it": {
		"resources": [cluster({skip: null, identifier: "orders-final"}, {})],
		"judged": [0],
	},
	"unset, which leaves out the name": {
		"resources": [cluster({}, {skip: null, identifier: null})],
		"judged": [[0, "fail", {"attribute": identifier, "found": null}]],
	},
	"referenced: a name made of another resource's": {
		"resources": [
			cluster({skip: false}, {identifier: testing.to(["random_id.final.hex"])}),
			testing.created("random_id.final", {"byte_length": 4}, {"hex": null}),
		],
		"judged": [0],
	},
	"undecidable: whether it is skipped": {
		"resources": [cluster({identifier: "orders-final"}, {skip: testing.to(["local.skip"])})],
		"judged": [[0, "unknown", expression(skip, ["local.skip"])]],
	},
	"undecidable: the name": {
		"resources": [cluster({skip: false}, {identifier: testing.to(["local.name"])})],
		"judged": [[0, "unknown", expression(identifier, ["local.name"])]],
	},
	"undecidable: a name made of the time, which refers to nothing": {
		"resources": [cluster({skip: false}, {identifier: {}})],
		"judged": [[0, "unknown", expression(identifier, ["a function of no reference"])]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.database", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.database", {"engine": "mysql", skip: true}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	final_snapshot.judged == case.judged with input as testing.plan(case.resources)
}

skip := "skip_final_snapshot"

identifier := "final_snapshot_identifier"

cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql"}, known),
	pending,
)

expression(name, needs) := {"attribute": name, "reason": "expression", "needs": needs}
