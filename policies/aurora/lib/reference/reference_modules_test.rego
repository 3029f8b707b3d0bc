package aurora.lib.reference_modules_test

import data.aurora.lib.reference
import data.aurora.testing.terraform
import rego.v1

leaves(given) := object.union({"resources": set(), "constant": false, "opaque": set(), "keys": set()}, given)

key_arn := ["aws_kms_key.this.arn", "aws_kms_key.this"]

key_module := object.union_n([
	terraform.outputs({
		"arn": key_arn,
		"key": ["aws_kms_key.this"],
		"conditional_arn": array.concat(["var.own_key"], key_arn),
		"local_arn": ["local.arn"],
		"in_object": key_arn,
		"of_inner": ["module.inner.arn", "module.inner"],
	}),
	terraform.variables({"own_key": [true]}),
	terraform.calls({"inner": {"module": terraform.outputs({"arn": key_arn})}}),
])

key_by_one_output := terraform.outputs({"arn": key_arn})

keys_of(path, key) := {[path, key]}

output_cases := {
	"an attribute": {
		"references": ["module.key.arn", "module.key"],
		"expected": leaves({
			"resources": {["resource", "key", "aws_kms_key.this.arn"]},
		}),
	},
	"an output of one instance": {
		"references": [`module.key["prod.eu"].arn`, `module.key["prod.eu"]`],
		"expected": leaves({
			"resources": {["resource", "key", "aws_kms_key.this.arn"]},
			"keys": keys_of("key", `["prod.eu"]`),
		}),
	},
	"an output of an instance with an awkward key": {
		"references": [`module.key["x]y.\"z"].arn`, `module.key["x]y.\"z"]`],
		"expected": leaves({
			"resources": {["resource", "key", "aws_kms_key.this.arn"]},
			"keys": keys_of("key", `["x]y.\"z"]`),
		}),
	},
	"a module by each.key can be any of its outputs": {
		"references": ["module.key_by_one_output", "each.key"],
		"expected": leaves({
			"resources": {["resource", "key_by_one_output", "aws_kms_key.this.arn"]},
			"keys": keys_of("key_by_one_output", "[each of itself]"),
		}),
	},
	"a whole module can be any of its outputs": {
		"references": ["module.key"],
		"expected": leaves({
			"resources": {
				["resource", "key", "aws_kms_key.this"],
				["resource", "key", "aws_kms_key.this.arn"],
				["resource", "key.inner", "aws_kms_key.this.arn"],
			},
			"constant": true,
			"opaque": {"module.key.local.arn"},
		}),
	},
	"a whole resource": {
		"references": ["module.key.key", "module.key"],
		"expected": leaves({"resources": {["resource", "key", "aws_kms_key.this"]}}),
	},
	"an attribute of a whole resource": {
		"references": ["module.key.key.arn", "module.key.key", "module.key"],
		"expected": leaves({"resources": {["resource", "key", "aws_kms_key.this"]}}),
	},
	"a part of an object, which says nothing of its other parts": {
		"references": ["module.key.in_object.storage", "module.key.in_object", "module.key"],
		"expected": leaves({"opaque": {"module.key.aws_kms_key.this.arn"}}),
	},
	"a condition inside": {
		"references": ["module.key.conditional_arn", "module.key"],
		"expected": leaves({
			"resources": {["resource", "key", "aws_kms_key.this.arn"]},
			"constant": true,
		}),
	},
	"a local inside": {
		"references": ["module.key.local_arn", "module.key"],
		"expected": leaves({"opaque": {"module.key.local.arn"}}),
	},
	"two levels down": {
		"references": ["module.key.of_inner", "module.key"],
		"expected": leaves({
			"resources": {["resource", "key.inner", "aws_kms_key.this.arn"]},
		}),
	},
}

test_leaves_of_an_output[name] if {
	some name, case in output_cases
	found := reference.leaves("", {"references": case.references}) with input as terraform.plan([], terraform.calls({
		"key": {"module": key_module},
		"key_by_one_output": {"module": key_by_one_output},
	}))
	found == case.expected
}

root_key := ["aws_kms_key.key.arn", "aws_kms_key.key"]

from_root := {"resources": {["resource", "", "aws_kms_key.key.arn"]}}

# What `var.given` (or a step into it) is in the module `outer.inner`, to which `outer` hands on its own.
input_cases := {
	"an attribute": {"call": {"given": {"references": root_key}}, "expected": leaves(from_root)},
	"null": {"call": {"given": {"constant_value": null}}, "expected": leaves({"constant": true})},
	"not given": {"call": {}, "expected": leaves({"constant": true})},
	"an instance by each.key": {
		"call": {"given": {"references": ["aws_kms_key.each", "each.key"]}},
		"expected": leaves({"resources": {["resource", "", "aws_kms_key.each[each of outer]"]}}),
	},
	"each.value": {
		"call": {"given": {"references": ["each.value"]}},
		"expected": leaves({"opaque": {"each.value"}}),
	},
	"an output of the module's instance with the same key": {
		"call": {"given": {"references": ["module.key_by_one_output", "each.key"]}},
		"expected": leaves({
			"resources": {["resource", "key_by_one_output", "aws_kms_key.this.arn"]},
			"keys": keys_of("key_by_one_output", "[each of outer]"),
		}),
	},
}

test_leaves_of_an_input[name] if {
	some name, case in input_cases
	found := leaves_inside(case.call, {"references": ["var.given"]})
	found == case.expected
}

member_cases := {
	"an object says nothing of its parts": {
		"call": {"given": {"references": root_key}},
		"expected": leaves({"opaque": {"aws_kms_key.key.arn"}}),
	},
	"a part of a whole resource is still that resource": {
		"call": {"given": {"references": ["aws_kms_key.key"]}},
		"expected": leaves({"resources": {["resource", "", "aws_kms_key.key"]}}),
	},
	"a part of an object of constants is constant": {
		"call": {"given": {"constant_value": {"kms_key_id": null}}},
		"expected": leaves({"constant": true}),
	},
	"a part of an object that holds an output": {
		"call": {"given": {"references": ["module.key_by_one_output.arn", "module.key_by_one_output"]}},
		"expected": leaves({"opaque": {"module.key_by_one_output.aws_kms_key.this.arn"}}),
	},
	"a part of an object that holds a local": {
		"call": {"given": {"references": ["local.settings"]}},
		"expected": leaves({"opaque": {"local.settings"}}),
	},
}

test_leaves_of_a_part_of_an_input[name] if {
	some name, case in member_cases
	found := leaves_inside(case.call, {"references": ["var.given.kms_key_id", "var.given"]})
	found == case.expected
}

leaves_inside(call, expression) := found if {
	inner := terraform.variables({"given": [null]})
	outer := object.union(inner, terraform.calls({"inner": {
		"expressions": {"given": {"references": ["var.given"]}},
		"module": inner,
	}}))
	found := reference.leaves("outer.inner", expression) with input as terraform.plan([], terraform.calls({
		"outer": {"expressions": call, "module": outer},
		"key_by_one_output": {"module": key_by_one_output},
	}))
}
