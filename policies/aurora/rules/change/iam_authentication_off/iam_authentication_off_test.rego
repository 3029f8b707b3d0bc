package aurora.rules.change.iam_authentication_off_test

import data.aurora.rules.change.iam_authentication_off
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [turned(true, true)], "judged": [0]},
	"wrong": {"resources": [turned(true, false)], "judged": [[0, "fail", weaker]]},
	"null": {"resources": [turned(true, null)], "judged": [[0, "fail", weaker]]},
	"unset": {"resources": [pending(null)], "judged": [[0, "fail", weaker]]},
	"referenced": {
		"resources": [pending(testing.to(["aws_rds_cluster.other.iam_database_authentication_enabled"]))],
		"judged": [[0, "unknown", needs("aws_rds_cluster.other.iam_database_authentication_enabled")]],
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
	iam_authentication_off.judged == case.judged with input as testing.plan(case.resources)
}

address := "aws_rds_cluster.orders"

values(engine, value) := {"engine": engine, "iam_database_authentication_enabled": value}

aurora(value) := values("aurora-mysql", value)

turned(before, after) := testing.updated(address, aurora(before), aurora(after), {})

pending(expression) := testing.updated(
	address,
	aurora(true),
	{"engine": "aurora-mysql"},
	{"iam_database_authentication_enabled": expression},
)

weaker := {"attribute": "iam_database_authentication_enabled", "found": false, "expected": true, "reason": "weaker"}

needs(reference) := {"attribute": "iam_database_authentication_enabled", "reason": "expression", "needs": [reference]}
