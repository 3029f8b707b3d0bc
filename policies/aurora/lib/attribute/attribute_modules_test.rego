package aurora.lib.attribute_modules_test

import data.aurora.lib.attribute
import data.aurora.testing.terraform
import rego.v1

resources := [
	cluster(`module.cluster["prod.eu"].aws_rds_cluster.this`),
	cluster(`module.cluster["x]y"].aws_rds_cluster.this`),
	terraform.key(`module.key["prod.eu"].aws_kms_key.this[0]`),
	terraform.key(`module.key["x]y"].aws_kms_key.this[0]`),
	terraform.key("module.key_once.aws_kms_key.this"),
	terraform.key("aws_kms_key.key"),
	terraform.key(`aws_kms_key.each["prod.eu"]`),
	terraform.key(`aws_kms_key.each["x]y"]`),
	terraform.key(`module.cluster["prod.eu"].aws_kms_key.own`),
	terraform.key(`module.cluster["x]y"].aws_kms_key.own`),
	cluster(`aws_rds_cluster.each["x]y"]`),
]

cluster(address) := terraform.resource(address, {"engine": "aurora-postgresql"}, {"kms_key_id": true})

key_module := object.union(
	terraform.outputs({
		"arn": ["aws_kms_key.this[0].arn", "aws_kms_key.this[0]", "aws_kms_key.this"],
		"conditional_arn": ["var.own_key", "aws_kms_key.this[0].arn", "aws_kms_key.this[0]", "aws_kms_key.this"],
		"local_arn": ["local.arn"],
	}),
	terraform.variables({"own_key": [true]}),
)

key_by_one_output := terraform.outputs({"arn": ["aws_kms_key.this[0].arn", "aws_kms_key.this[0]", "aws_kms_key.this"]})

key_once_module := terraform.outputs({
	"key": ["aws_kms_key.this"],
	"in_object": ["aws_kms_key.this.arn", "aws_kms_key.this"],
})

# The plan in which the clusters' modules get this, by a call, and hand it to their clusters as `expression`.
plan_of(key_called, call, expression) := terraform.plan(resources, object.union(
	terraform.module({"aws_rds_cluster.each": {"kms_key_id": expression}}),
	terraform.calls({
		"cluster": {
			"expressions": call,
			"module": object.union(
				terraform.module({"aws_rds_cluster.this": {"kms_key_id": expression}}),
				terraform.variables({"key": [null]}),
			),
		},
		"key": {"module": key_called},
		"key_once": {"module": key_once_module},
	}),
))

undecidable(needs) := {"state": "undecidable", "reason": "expression", "needs": needs}

referenced(handle, name, need) := {
	"state": "referenced",
	"targets": [{"handle": handle, "attribute": name}],
	"needs": [need],
}

# Seen from the cluster in `module.cluster["x]y"]`.
input_cases := {
	"not given": {"call": {}, "expected": {"state": "unset"}},
	"null": {"call": {"key": {"constant_value": null}}, "expected": {"state": "unset"}},
	"a key of the root": {
		"call": {"key": {"references": ["aws_kms_key.key.arn", "aws_kms_key.key"]}},
		"expected": referenced(5, "arn", "aws_kms_key.key.arn"),
	},
	"an output of one instance of a module": {
		"call": {"key": {"references": [`module.key["prod.eu"].arn`, `module.key["prod.eu"]`]}},
		"expected": referenced(2, "arn", "module.key.aws_kms_key.this[0].arn"),
	},
	"an output of an instance that the plan does not have": {
		"call": {"key": {"references": [`module.key["prod.us"].arn`, `module.key["prod.us"]`]}},
		"expected": undecidable(["module.key.aws_kms_key.this[0].arn"]),
	},
	"an attribute of an output that is a whole resource": {
		"call": {"key": {"references": ["module.key_once.key.arn", "module.key_once.key", "module.key_once"]}},
		"expected": referenced(4, "", "module.key_once.aws_kms_key.this"),
	},
	"a part of an object, which says nothing of its other parts": {
		"call": {"key": {"references": [
			"module.key_once.in_object.storage",
			"module.key_once.in_object",
			"module.key_once",
		]}},
		"expected": undecidable(["module.key_once.aws_kms_key.this.arn"]),
	},
	"a condition on each.value": {
		"call": {"key": {"references": ["each.value", `module.key["prod.eu"].arn`, `module.key["prod.eu"]`]}},
		"expected": undecidable(["each.value"]),
	},
	"each.value": {"call": {"key": {"references": ["each.value"]}}, "expected": undecidable(["each.value"])},
	"a condition inside the other module": {
		"call": {"key": {"references": [`module.key["x]y"].conditional_arn`, `module.key["x]y"]`]}},
		"expected": undecidable(["module.cluster.var.key"]),
	},
	"a local inside the other module": {
		"call": {"key": {"references": [`module.key["x]y"].local_arn`, `module.key["x]y"]`]}},
		"expected": undecidable(["module.key.local.arn"]),
	},
	"an output that the other module does not have": {
		"call": {"key": {"references": ["module.key_once.missing", "module.key_once"]}},
		"expected": undecidable(["module.key_once.missing"]),
	},
	"one of several outputs of the instance with the same key": {
		"call": {"key": {"references": ["module.key", "each.key"]}},
		"expected": undecidable(["module.key.local.arn"]),
	},
}

test_state_of_an_input[name] if {
	some name, case in input_cases
	found := attribute.state(1, "kms_key_id") with input as plan_of(
		key_module,
		case.call,
		{"references": ["var.key"]},
	)
	found == case.expected
}

same_key_cases := {
	"the first instance to the first": {"subject": 0, "expected": referenced(2, "arn", "module.key.aws_kms_key.this[0].arn")},
	"the second instance to the second": {"subject": 1, "expected": referenced(3, "arn", "module.key.aws_kms_key.this[0].arn")},
}

test_state_of_an_input_from_the_instance_with_the_same_key[name] if {
	some name, case in same_key_cases
	found := attribute.state(case.subject, "kms_key_id") with input as plan_of(
		key_by_one_output,
		{"key": {"references": ["module.key", "each.key"]}},
		{"references": ["var.key"]},
	)
	found == case.expected
}

own_cases := {
	"a resource of the same instance of the module": {
		"subject": 1,
		"references": ["aws_kms_key.own.arn", "aws_kms_key.own"],
		"expected": referenced(9, "arn", "module.cluster.aws_kms_key.own.arn"),
	},
	"a resource that the module does not have": {
		"subject": 1,
		"references": ["aws_kms_key.key.arn", "aws_kms_key.key"],
		"expected": undecidable(["module.cluster.aws_kms_key.key.arn"]),
	},
	"an output of the module with the cluster's own key": {
		"subject": 10,
		"references": ["module.key", "each.key"],
		"expected": referenced(3, "arn", "module.key.aws_kms_key.this[0].arn"),
	},
}

test_state_of_an_expression_in_place[name] if {
	some name, case in own_cases
	found := attribute.state(case.subject, "kms_key_id") with input as plan_of(
		key_by_one_output,
		{},
		{"references": case.references},
	)
	found == case.expected
}

handed_on := {"kms_key_id": {"references": ["var.kms_key_id"]}}

deepest := object.union(
	terraform.module({"aws_rds_cluster.this": handed_on}),
	terraform.variables({"kms_key_id": []}),
)

depth_cases := {
	"ten": {
		"levels": 10,
		"root": terraform.ten_levels_above(deepest, handed_on),
		"expected": referenced(0, "arn", "aws_kms_key.key.arn"),
	},
	"eleven": {
		"levels": 11,
		"root": terraform.next(terraform.ten_levels_above(deepest, handed_on), handed_on),
		"expected": {"state": "undecidable", "reason": "depth", "needs": []},
	},
}

test_state_of_an_input_handed_down_levels[name] if {
	some name, case in depth_cases
	modules := concat("", ["module.next." | some _ in numbers.range(1, case.levels)])
	given := {"module_calls": {"next": {"expressions": {"kms_key_id": {"references": [
		"aws_kms_key.key.arn",
		"aws_kms_key.key",
	]}}}}}
	found := attribute.state(1, "kms_key_id") with input as terraform.plan(
		[terraform.key("aws_kms_key.key"), cluster(concat("", [modules, "aws_rds_cluster.this"]))],
		object.union(case.root, given),
	)
	found == case.expected
}
