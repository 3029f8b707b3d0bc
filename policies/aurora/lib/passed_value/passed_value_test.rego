package aurora.lib.passed_value_test

import data.aurora.lib.passed_value
import data.aurora.testing
import rego.v1

endpoint := ["aws_rds_cluster.orders.endpoint"]

template := "{\"host\": \"${aws_rds_cluster.orders.endpoint}\", \"password\": \"correct-horse\"}"

cases := {
	"a constant": {"expression": {"constant_value": "correct-horse"}, "literal": true, "without_source": false},
	"a function of constants": {"expression": {}, "literal": true, "without_source": false},
	"null": {"expression": {"constant_value": null}, "literal": false, "without_source": false},
	"a variable": {"expression": testing.to(["var.password"]), "literal": false, "without_source": false},
	"an ephemeral resource": {
		"expression": testing.to(["ephemeral.random_password.orders.result"]),
		"literal": false,
		"without_source": false,
	},
	"a generated password": {
		"expression": testing.to(["random_password.orders.result"]),
		"literal": false,
		"without_source": false,
	},
	"a host": {"expression": testing.to(endpoint), "literal": false, "without_source": true},
	"a host and a variable": {
		"expression": testing.to(array.concat(endpoint, ["var.password"])),
		"literal": false,
		"without_source": false,
	},
	"a host and the content of a secret": {
		"expression": testing.to(array.concat(endpoint, ["aws_secretsmanager_secret_version.other.secret_string"])),
		"literal": false,
		"without_source": false,
	},
	"a literal beside a host, in JSON configuration": {
		"expression": object.union(testing.to(endpoint), {"constant_value": template}),
		"literal": true,
		"without_source": true,
	},
}

test_is_literal[name] if {
	some name, case in cases
	found := [true | passed_value.is_literal(0, "secret_string_wo")] with input as plan(case.expression)
	found == [true | case.literal]
}

test_is_without_source[name] if {
	some name, case in cases
	found := [true | passed_value.is_without_source(0, "secret_string_wo")] with input as plan(case.expression)
	found == [true | case.without_source]
}

test_what_is_not_written if {
	resources := [testing.created("aws_secretsmanager_secret_version.orders", {}, {})]
	not passed_value.is_literal(0, "secret_string_wo") with input as testing.plan(resources)
	not passed_value.is_without_source(0, "secret_string_wo") with input as testing.plan(resources)
}

plan(expression) := testing.plan([testing.configured(
	testing.created("aws_secretsmanager_secret_version.orders", {}, {}),
	{"secret_string_wo": expression},
)])
