package aurora.lib.configuration_test

import data.aurora.lib.configuration
import data.aurora.testing.terraform
import rego.v1

cluster_block := {"address": "aws_rds_cluster.this", "expressions": {"engine": {"constant_value": "aurora-mysql"}}}

document_block := {"address": "data.aws_iam_policy_document.this", "expressions": {}}

leaf := {"resources": [cluster_block, document_block]}

inner_call := {"expressions": {"kms_key_id": {"references": ["var.kms_key_id"]}}, "module": leaf}

middle := {"module_calls": {"inner": inner_call, "silent": {"module": {}}}}

root := {"resources": [cluster_block], "module_calls": {"outer": {"expressions": {}, "module": middle}}}

resources := [
	terraform.resource("aws_rds_cluster.this", {}, {}),
	terraform.resource(`module.outer["prod.eu"].module.inner["x]y"].aws_rds_cluster.this[0]`, {}, {}),
	terraform.resource(`module.outer["a\"b"].module.inner[1].data.aws_iam_policy_document.this`, {}, {}),
	terraform.resource("module.outer.aws_rds_cluster.elsewhere", {}, {}),
]

test_modules if {
	configuration.modules == {
		"": {"module": root},
		"outer": {"module": middle, "call": {}, "parent": ""},
		"outer.inner": {"module": leaf, "call": inner_call.expressions, "parent": "outer"},
		"outer.silent": {"module": {}, "call": {}, "parent": "outer"},
	} with input as terraform.plan(resources, root)
}

test_modules_without_configuration if {
	configuration.modules == {"": {"module": {}}} with input as {"resource_changes": resources}
}

test_steps if {
	configuration.steps == {
		"": [],
		`module.outer["prod.eu"].module.inner["x]y"]`: [["outer", `["prod.eu"]`], ["inner", `["x]y"]`]],
		`module.outer["a\"b"].module.inner[1]`: [["outer", `["a\"b"]`], ["inner", "[1]"]],
		"module.outer": [["outer", ""]],
	} with input as terraform.plan(resources, root)
}

of_resource_cases := {
	"the root": {"handle": 0, "steps": [], "path": ""},
	"modules with keys": {"handle": 1, "steps": [["outer", `["prod.eu"]`], ["inner", `["x]y"]`]], "path": "outer.inner"},
	"a module without key": {"handle": 3, "steps": [["outer", ""]], "path": "outer"},
}

test_steps_of[name] if {
	some name, case in of_resource_cases
	configuration.steps_of(case.handle) == case.steps with input as terraform.plan(resources, root)
}

test_path_of[name] if {
	some name, case in of_resource_cases
	configuration.path_of(case.handle) == case.path with input as terraform.plan(resources, root)
}

block_cases := {
	"a resource of the root": {"handle": 0, "expected": cluster_block},
	"an instance in a module": {"handle": 1, "expected": cluster_block},
	"a data source": {"handle": 2, "expected": document_block},
}

test_block_of[name] if {
	some name, case in block_cases
	configuration.block_of(case.handle) == case.expected with input as terraform.plan(resources, root)
}

test_block_of_what_the_configuration_does_not_have if {
	not configuration.block_of(3) with input as terraform.plan(resources, root)
}

test_block_of_a_state if {
	not configuration.block_of(0) with input as {"resource_changes": resources}
}

test_ten_levels_are_followed if {
	tenth := concat("", [concat("", ["module.next." | some _ in numbers.range(1, 10)]), "aws_rds_cluster.this"])
	found := configuration.block_of(0) with input as terraform.plan(
		[terraform.resource(tenth, {}, {})],
		terraform.ten_levels_above(leaf, {}),
	)
	found == cluster_block
}

test_the_eleventh_level_is_not_followed if {
	eleventh := concat("", [concat("", ["module.next." | some _ in numbers.range(1, 11)]), "aws_rds_cluster.this"])
	not configuration.block_of(0) with input as terraform.plan(
		[terraform.resource(eleventh, {}, {})],
		terraform.next(terraform.ten_levels_above(leaf, {}), {}),
	)
}

test_depth_limit if {
	configuration.depth_limit == 10
}

child_cases := {
	"below the root": {"path": "", "expected": "key"},
	"below a module": {"path": "outer.inner", "expected": "outer.inner.key"},
}

test_child[name] if {
	some name, case in child_cases
	configuration.child(case.path, "key") == case.expected
}
