package aurora.lib.reference_test

import data.aurora.lib.reference
import data.aurora.testing.terraform
import rego.v1

leaves(given) := object.union({"resources": set(), "constant": false, "opaque": set(), "keys": set()}, given)

# What an expression of a resource in the root reaches without a step into a module.
cases := {
	"an attribute, with the shorter form behind it": {
		"references": ["aws_kms_key.key.arn", "aws_kms_key.key"],
		"expected": leaves({"resources": {["resource", "", "aws_kms_key.key.arn"]}}),
	},
	"a whole resource": {
		"references": ["aws_kms_key.key"],
		"expected": leaves({"resources": {["resource", "", "aws_kms_key.key"]}}),
	},
	"an attribute of an instance": {
		"references": [`aws_kms_key.each["prod.eu"].arn`, `aws_kms_key.each["prod.eu"]`, "aws_kms_key.each"],
		"expected": leaves({"resources": {["resource", "", `aws_kms_key.each["prod.eu"].arn`]}}),
	},
	"two resources, one whose name begins like the other's": {
		"references": ["aws_kms_key.key_b.arn", "aws_kms_key.key_b", "aws_kms_key.key.arn", "aws_kms_key.key"],
		"expected": leaves({"resources": {
			["resource", "", "aws_kms_key.key.arn"],
			["resource", "", "aws_kms_key.key_b.arn"],
		}}),
	},
	"a data source": {
		"references": ["data.aws_kms_key.deferred.arn", "data.aws_kms_key.deferred"],
		"expected": leaves({"resources": {["resource", "", "data.aws_kms_key.deferred.arn"]}}),
	},
	"an instance by each.key": {
		"references": ["aws_kms_key.each", "each.key"],
		"expected": leaves({"resources": {["resource", "", "aws_kms_key.each[each of itself]"]}}),
	},
	"an instance by count.index": {
		"references": ["aws_kms_key.counted", "count.index"],
		"expected": leaves({"resources": {["resource", "", "aws_kms_key.counted[each of itself]"]}}),
	},
	"an instance of a data source by each.key": {
		"references": ["data.aws_kms_key.each", "each.key"],
		"expected": leaves({"resources": {["resource", "", "data.aws_kms_key.each[each of itself]"]}}),
	},
	"a whole data source beside an attribute": {
		"references": ["data.aws_kms_key.read", "aws_kms_key.key.arn", "aws_kms_key.key"],
		"expected": leaves({
			"resources": {["resource", "", "aws_kms_key.key.arn"], ["resource", "", "data.aws_kms_key.read"]},
			"opaque": {"data.aws_kms_key.read"},
		}),
	},
	"each.key beside an attribute": {
		"references": ["aws_kms_key.key.arn", "aws_kms_key.key", "var.given", "each.key"],
		"expected": leaves({
			"resources": {["resource", "", "aws_kms_key.key.arn"]},
			"constant": true,
			"opaque": {"each.key"},
		}),
	},
	"each.value": {
		"references": ["each.value.arn", "each.value"],
		"expected": leaves({"opaque": {"each.value.arn"}}),
	},
	"a local": {"references": ["local.key_arn"], "expected": leaves({"opaque": {"local.key_arn"}})},
	"a local as the index": {
		"references": ["aws_kms_key.each", "local.keys[0]", "local.keys"],
		"expected": leaves({
			"resources": {["resource", "", "aws_kms_key.each"]},
			"opaque": {"aws_kms_key.each", "local.keys[0]"},
		}),
	},
	"the workspace and a path": {
		"references": ["terraform.workspace", "path.module"],
		"expected": leaves({"constant": true}),
	},
	"one attribute twice may be its own condition": {
		"references": ["aws_kms_key.key.arn", "aws_kms_key.key", "aws_kms_key.key.arn", "aws_kms_key.key"],
		"expected": leaves({
			"resources": {["resource", "", "aws_kms_key.key.arn"]},
			"opaque": {"aws_kms_key.key.arn"},
		}),
	},
	"one instance by each.key twice": {
		"references": ["aws_kms_key.each", "each.key", "aws_kms_key.each", "each.key"],
		"expected": leaves({
			"resources": {["resource", "", "aws_kms_key.each[each of itself]"]},
			"opaque": {"aws_kms_key.each[each.key]"},
		}),
	},
	"a whole resource beside an attribute": {
		"references": ["aws_kms_key.counted", "aws_kms_key.key.arn", "aws_kms_key.key"],
		"expected": leaves({
			"resources": {["resource", "", "aws_kms_key.counted"], ["resource", "", "aws_kms_key.key.arn"]},
			"opaque": {"aws_kms_key.counted"},
		}),
	},
	"a whole resource beside a variable": {
		"references": ["var.given", "aws_kms_key.key"],
		"expected": leaves({"resources": {["resource", "", "aws_kms_key.key"]}, "constant": true}),
	},
	"a variable given to the root twice": {
		"references": ["var.given", "var.given"],
		"expected": leaves({"constant": true}),
	},
	"a variable by its default": {"references": ["var.by_default"], "expected": leaves({"constant": true})},
	"a part of a variable": {
		"references": ["var.by_default.key_arn", "var.by_default"],
		"expected": leaves({"constant": true}),
	},
	"a variable that nobody gives": {
		"references": ["var.required"],
		"expected": leaves({"opaque": {"var.required"}}),
	},
	"a part of a variable that nobody gives": {
		"references": ["var.required.arn", "var.required"],
		"expected": leaves({"opaque": {"var.required"}}),
	},
	"a variable that the configuration does not have": {
		"references": ["var.missing"],
		"expected": leaves({"opaque": {"var.missing"}}),
	},
	"an output that the configuration does not have": {
		"references": ["module.missing.arn", "module.missing"],
		"expected": leaves({"opaque": {"module.missing.arn"}}),
	},
}

root := terraform.variables({"given": [], "by_default": [null], "required": []})

test_leaves[name] if {
	some name, case in cases
	found := reference.leaves("", {"references": case.references}) with input as object.union(
		terraform.plan([], root),
		{"variables": {"given": {"value": "arn:aws:kms:eu-central-1:111122223333:key/given"}}},
	)
	found == case.expected
}

expression_cases := {
	"a constant": {"expression": {"constant_value": true}, "expected": leaves({"constant": true})},
	"null": {"expression": {"constant_value": null}, "expected": leaves({"constant": true})},
	"a function of no reference": {"expression": {}, "expected": leaves({"opaque": {"a function of no reference"}})},
	"a template, as JSON configuration shows it": {
		"expression": {
			"constant_value": "${aws_kms_key.key.arn}",
			"references": ["aws_kms_key.key.arn", "aws_kms_key.key"],
		},
		"expected": leaves({"resources": {["resource", "", "aws_kms_key.key.arn"]}}),
	},
	"templates in a list": {
		"expression": {
			"constant_value": ["sg-0123456789abcdef0", "${aws_security_group.database.id}"],
			"references": ["aws_security_group.database.id", "aws_security_group.database"],
		},
		"expected": leaves({"resources": {["resource", "", "aws_security_group.database.id"]}}),
	},
	"a constant that references come to": {
		"expression": {"constant_value": "aurora-mysql", "references": ["aws_kms_key.key.arn", "aws_kms_key.key"]},
		"expected": leaves({"constant": true}),
	},
}

test_leaves_of_an_expression[name] if {
	some name, case in expression_cases
	found := reference.leaves("", case.expression) with input as terraform.plan([], {})
	found == case.expected
}

leaf_parts_cases := {
	"an attribute": {
		"reference": "aws_kms_key.key.arn",
		"expected": {"type": "aws_kms_key", "name": "key", "key": "", "attribute": "arn"},
	},
	"a whole resource": {
		"reference": "aws_kms_key.key",
		"expected": {"type": "aws_kms_key", "name": "key", "key": "", "attribute": ""},
	},
	"a nested attribute of a counted data source": {
		"reference": "data.aws_kms_key.each[0].tags.Name",
		"expected": {"type": "data.aws_kms_key", "name": "each", "key": "[0]", "attribute": "tags.Name"},
	},
	"a key with a dot": {
		"reference": `aws_kms_key.each["prod.eu"].arn`,
		"expected": {"type": "aws_kms_key", "name": "each", "key": `["prod.eu"]`, "attribute": "arn"},
	},
	"a key with a bracket": {
		"reference": `aws_kms_key.each["x]y"].arn`,
		"expected": {"type": "aws_kms_key", "name": "each", "key": `["x]y"]`, "attribute": "arn"},
	},
	"a key with a quote": {
		"reference": `aws_kms_key.each["a\"b"]`,
		"expected": {"type": "aws_kms_key", "name": "each", "key": `["a\"b"]`, "attribute": ""},
	},
	"an instance by each.key": {
		"reference": "aws_kms_key.each[each of itself]",
		"expected": {"type": "aws_kms_key", "name": "each", "key": "[each of itself]", "attribute": ""},
	},
}

test_leaf_parts[name] if {
	some name, case in leaf_parts_cases
	reference.leaf_parts(["resource", "", case.reference]) == case.expected
}
