package aurora.lib.scope_parameters_test

import data.aurora.lib.scope
import data.aurora.testing
import rego.v1

parameter(known, pending) := testing.created(
	"aws_ssm_parameter.orders",
	object.union({"name": "/orders/password"}, known),
	pending,
)

cluster := testing.created(
	"aws_rds_cluster.orders",
	{"engine": "aurora-mysql"},
	{"endpoint": null, "master_password": testing.to(["random_password.master.result"])},
)

cases := {
	"nothing of Aurora's": {"parameter": parameter({"value": "hunter2"}, {}), "found": set()},
	"named for Aurora": {"parameter": parameter({"name": "/orders/aurora/password"}, {}), "found": {0}},
	"a cluster's host": {
		"parameter": parameter({}, {"value": testing.to(["aws_rds_cluster.orders.endpoint"])}),
		"found": {0},
	},
	"a cluster's master password": {
		"parameter": parameter({}, {"value_wo": testing.to(["random_password.master.result"])}),
		"found": {0},
	},
	"a secret of Aurora's": {
		"parameter": parameter({}, {"insecure_value": testing.to(["aws_secretsmanager_secret.orders.arn"])}),
		"found": {0},
	},
	"another password": {
		"parameter": parameter({}, {"value": testing.to(["random_password.other.result"])}),
		"found": set(),
	},
}

test_parameters[name] if {
	some name, case in cases
	case.found == scope.parameters with input as testing.plan([
		case.parameter,
		cluster,
		testing.created("aws_secretsmanager_secret.orders", {"name": "aurora-orders"}, {"arn": null}),
	])
}

test_parameters_of_all if {
	scope.parameters == {0} with input as testing.plan([parameter({}, {})]) with data.parameters as {"scope": "all"}
}
