package aurora.rules.change.deletion_protection_off_test

import data.aurora.rules.change.deletion_protection_off
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [turned(true, true)], "judged": [0]},
	"wrong": {"resources": [turned(true, false)], "judged": [[0, "fail", weaker]]},
	"null": {"resources": [turned(true, null)], "judged": [[0, "fail", weaker]]},
	"unset": {"resources": [pending(null)], "judged": [[0, "fail", weaker]]},
	"referenced": {
		"resources": [pending(testing.to(["aws_rds_cluster.other.deletion_protection"]))],
		"judged": [[0, "unknown", needs("aws_rds_cluster.other.deletion_protection")]],
	},
	"undecidable": {
		"resources": [pending(testing.to(["local.wanted"]))],
		"judged": [[0, "unknown", needs("local.wanted")]],
	},
	"weak before, so that nothing is lost": {"resources": [turned(false, false)], "judged": [0]},
	"not there before, so that nothing is lost": {"resources": [turned(null, false)], "judged": [0]},
	"wrong in what replaces it": {
		"resources": [testing.replaced(address, aurora(true), aurora(false), {}, ["engine"])],
		"judged": [[0, "fail", weaker]],
	},
	"wrong on a global cluster": {
		"resources": [testing.updated(
			"aws_rds_global_cluster.orders",
			{"engine": "aurora-mysql", "deletion_protection": true},
			{"engine": "aurora-mysql", "deletion_protection": false},
			{},
		)],
		"judged": [[0, "fail", weaker]],
	},
	"wrong on a cluster of Aurora DSQL": {
		"resources": [testing.updated(
			"aws_dsql_cluster.orders",
			{"deletion_protection_enabled": true},
			{"deletion_protection_enabled": false},
			{},
		)],
		"judged": [[0, "fail", object.union(weaker, {"attribute": "deletion_protection_enabled"})]],
	},
	"wrong where plans may destroy": {
		"resources": [turned(true, false)],
		"parameters": {"destroy_allowed": true},
		"judged": [0],
	},
	"deleted": {"resources": [testing.deleted(address, aurora(true))], "judged": []},
	"not applicable to one that is forgotten": {
		"resources": [testing.forgotten(address, aurora(true))],
		"judged": [],
	},
	"not applicable to one that is new, or stays as it is": {
		"resources": [
			testing.created(address, aurora(false), {}),
			testing.unchanged("aws_rds_cluster.catalog", aurora(false)),
		],
		"judged": [],
	},
	"not applicable to what is not Aurora's": {
		"resources": [testing.updated(address, values("postgres", true), values("postgres", false), {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	parameters := object.get(case, "parameters", {})
	plan := testing.plan(case.resources)
	deletion_protection_off.judged == case.judged with input as plan with data.parameters as parameters
}

address := "aws_rds_cluster.orders"

values(engine, value) := {"engine": engine, "deletion_protection": value}

aurora(value) := values("aurora-mysql", value)

turned(before, after) := testing.updated(address, aurora(before), aurora(after), {})

pending(expression) := testing.updated(
	address,
	aurora(true),
	{"engine": "aurora-mysql"},
	{"deletion_protection": expression},
)

weaker := {"attribute": "deletion_protection", "found": false, "expected": true, "reason": "weaker"}

needs(reference) := {"attribute": "deletion_protection", "reason": "expression", "needs": [reference]}
