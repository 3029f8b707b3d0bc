package aurora.lib.plan_test

import data.aurora.lib.plan
import data.aurora.testing.terraform
import rego.v1

resources := [
	cluster("created"),
	terraform.changed(cluster("deleted"), ["delete"], {}),
	terraform.changed(cluster("forgotten"), ["forget"], {}),
	terraform.changed(cluster("replaced"), ["create", "delete"], {}),
	terraform.changed(cluster("replaced"), ["delete"], {"deposed": "00000001"}),
	terraform.changed(cluster("unchanged"), ["no-op"], {}),
	terraform.changed(terraform.resource("data.aws_kms_key.deferred", {}, {}), ["read"], {}),
	terraform.key(`aws_kms_key.each["prod.eu"]`),
	terraform.key(`aws_kms_key.each["x]y"]`),
	terraform.changed(terraform.key(`aws_kms_key.each["gone"]`), ["delete"], {}),
	terraform.key("aws_kms_key.counted[0]"),
	terraform.key(`module.key["prod.eu"].aws_kms_key.this`),
	terraform.key("module.key_once.aws_kms_key.this"),
	terraform.resource("data.aws_kms_key.each[0]", {}, {}),
]

cluster(name) := terraform.resource(concat(".", ["aws_rds_cluster", name]), {"engine": "aurora-mysql"}, {"arn": true})

of_cases := {
	"what is deleted, forgotten or deposed is not listed": {"type": "aws_rds_cluster", "expected": [0, 3, 5]},
	"data sources are not listed": {"type": "aws_kms_key", "expected": [7, 8, 10, 11, 12]},
	"a type that the plan does not have has none": {"type": "aws_kms_alias", "expected": []},
}

test_of[name] if {
	some name, case in of_cases
	plan.of(case.type) == case.expected with input as {"resource_changes": resources}
}

test_handle_of if {
	plan.handle_of == {
		"aws_rds_cluster.created": 0,
		"aws_rds_cluster.replaced": 3,
		"aws_rds_cluster.unchanged": 5,
		"data.aws_kms_key.deferred": 6,
		`aws_kms_key.each["prod.eu"]`: 7,
		`aws_kms_key.each["x]y"]`: 8,
		"aws_kms_key.counted[0]": 10,
		`module.key["prod.eu"].aws_kms_key.this`: 11,
		"module.key_once.aws_kms_key.this": 12,
		"data.aws_kms_key.each[0]": 13,
	} with input as {"resource_changes": resources}
}

test_instances if {
	plan.instances == {
		"aws_kms_key": {"each": [7, 8], "counted": [10], "this": [11]},
		"data.aws_kms_key": {"each": [13]},
	} with input as {"resource_changes": resources}
}

test_instances_of_a_plan_that_repeats_nothing if {
	plan.instances == {} with input as {"resource_changes": [cluster("created")]}
}

test_after if {
	plan.after(0) == {"engine": "aurora-mysql"} with input as {"resource_changes": resources}
}

test_address if {
	plan.address(11) == `module.key["prod.eu"].aws_kms_key.this` with input as {"resource_changes": resources}
}

key_cases := {
	"none": {"address": "aws_kms_key.this", "expected": ""},
	"a number": {"address": "aws_kms_key.this[0]", "expected": "[0]"},
	"a dot": {"address": `aws_kms_key.this["prod.eu"]`, "expected": `["prod.eu"]`},
	"a bracket": {"address": `aws_kms_key.this["x]y"]`, "expected": `["x]y"]`},
	"a quote": {"address": `aws_kms_key.this["a\"b"]`, "expected": `["a\"b"]`},
	"an address": {"address": `aws_kms_key.this["aws_kms_key.this"]`, "expected": `["aws_kms_key.this"]`},
	"in a module": {"address": `module.key["x]y"].aws_kms_key.this["prod.eu"]`, "expected": `["prod.eu"]`},
	"of its module only": {"address": `module.key["x]y"].aws_kms_key.this`, "expected": ""},
	"of a data source": {"address": "module.key.data.aws_kms_key.this[1]", "expected": "[1]"},
}

test_key[name] if {
	some name, case in key_cases
	plan.key(0) == case.expected with input as {"resource_changes": [terraform.resource(case.address, {}, {})]}
}

type_key_cases := {
	"a managed resource": {"address": "aws_kms_key.this", "expected": "aws_kms_key"},
	"a data source": {"address": "data.aws_kms_key.this", "expected": "data.aws_kms_key"},
}

test_type_key[name] if {
	some name, case in type_key_cases
	plan.type_key(terraform.resource(case.address, {}, {})) == case.expected
}
