package aurora.rules.change.public_access_on_test

import data.aurora.rules.change.public_access_on
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [turned(false, false)], "judged": [0]},
	"wrong": {"resources": [turned(false, true)], "judged": [[0, "fail", weaker]]},
	"null": {"resources": [turned(false, null)], "judged": [0]},
	"unset": {"resources": [pending(null)], "judged": [0]},
	"referenced": {
		"resources": [pending(testing.to(["aws_rds_cluster_instance.other.publicly_accessible"]))],
		"judged": [[0, "unknown", needs("aws_rds_cluster_instance.other.publicly_accessible")]],
	},
	"undecidable": {
		"resources": [pending(testing.to(["local.wanted"]))],
		"judged": [[0, "unknown", needs("local.wanted")]],
	},
	"weak before, so that nothing is lost": {"resources": [turned(true, true)], "judged": [0]},
	"not there before, so that nothing is lost": {"resources": [turned(null, true)], "judged": [0]},
	"wrong in what replaces it": {
		"resources": [testing.replaced(address, aurora(false), aurora(true), {}, ["engine"])],
		"judged": [[0, "fail", weaker]],
	},
	"wrong on a shard group": {
		"resources": [testing.updated(
			"aws_rds_shard_group.orders",
			{"publicly_accessible": false},
			{"publicly_accessible": true},
			{},
		)],
		"judged": [[0, "fail", weaker]],
	},
	"deleted": {"resources": [testing.deleted(address, aurora(false))], "judged": []},
	"not applicable to one that is forgotten": {
		"resources": [testing.forgotten(address, aurora(false))],
		"judged": [],
	},
	"not applicable to one that is new, or stays as it is": {
		"resources": [
			testing.created(address, aurora(true), {}),
			testing.unchanged("aws_rds_cluster_instance.catalog", aurora(true)),
		],
		"judged": [],
	},
	"not applicable to what is not Aurora's": {
		"resources": [testing.updated(address, values("postgres", false), values("postgres", true), {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	public_access_on.judged == case.judged with input as testing.plan(case.resources)
}

address := "aws_rds_cluster_instance.orders"

values(engine, value) := {"engine": engine, "publicly_accessible": value}

aurora(value) := values("aurora-mysql", value)

turned(before, after) := testing.updated(address, aurora(before), aurora(after), {})

pending(expression) := testing.updated(
	address,
	aurora(false),
	{"engine": "aurora-mysql"},
	{"publicly_accessible": expression},
)

weaker := {"attribute": "publicly_accessible", "found": true, "expected": false, "reason": "weaker"}

needs(reference) := {"attribute": "publicly_accessible", "reason": "expression", "needs": [reference]}
