package aurora.lib.attribute_test

import data.aurora.lib.attribute
import data.aurora.testing.terraform
import rego.v1

# `kms_key_id` of resource 0, a cluster in the root module beside these.
beside := [
	terraform.key("aws_kms_key.key"),
	terraform.key(`aws_kms_key.each["prod.eu"]`),
	terraform.key(`aws_kms_key.each["x]y"]`),
	terraform.key(`aws_kms_key.each["a\"b"]`),
	terraform.changed(terraform.resource("data.aws_kms_key.deferred", {}, {"arn": true}), ["read"], {}),
	terraform.changed(terraform.key("aws_kms_key.deleted"), ["delete"], {}),
	terraform.changed(terraform.key("aws_kms_key.replaced"), ["delete"], {"deposed": "00000001"}),
]

root := terraform.variables({"by_default": [true], "null_by_default": [null], "required": []})

plan_of(after, after_unknown, expressions) := terraform.plan(
	array.concat([terraform.resource("aws_rds_cluster.this", after, after_unknown)], beside),
	object.union(root, terraform.module({"aws_rds_cluster.this": expressions})),
)

undecidable(needs) := {"state": "undecidable", "reason": "expression", "needs": needs}

key_arn := ["aws_kms_key.key.arn", "aws_kms_key.key"]

to_key := {"state": "referenced", "targets": [{"handle": 1, "attribute": "arn"}], "needs": ["aws_kms_key.key.arn"]}

unknown_cases := {
	"nothing is written: unset": {"expressions": {}, "expected": {"state": "unset"}},
	"null or empty is written: unset": {
		"expressions": {"kms_key_id": {"constant_value": null}},
		"expected": {"state": "unset"},
	},
	"a variable that is null: unset": {
		"expressions": {"kms_key_id": {"references": ["var.null_by_default"]}},
		"expected": {"state": "unset"},
	},
	"an attribute of a resource": {"expressions": {"kms_key_id": {"references": key_arn}}, "expected": to_key},
	"a template, as JSON configuration shows it": {
		"expressions": {"kms_key_id": {"constant_value": "${aws_kms_key.key.arn}", "references": key_arn}},
		"expected": to_key,
	},
	"an attribute of a data source": {
		"expressions": {"kms_key_id": {"references": ["data.aws_kms_key.deferred.arn", "data.aws_kms_key.deferred"]}},
		"expected": {
			"state": "referenced",
			"targets": [{"handle": 5, "attribute": "arn"}],
			"needs": ["data.aws_kms_key.deferred.arn"],
		},
	},
	"two attributes of one resource": {
		"expressions": {"kms_key_id": {"references": array.concat(["aws_kms_key.key.is_enabled"], key_arn)}},
		"expected": {
			"state": "referenced",
			"targets": [{"handle": 1, "attribute": "arn"}, {"handle": 1, "attribute": "is_enabled"}],
			"needs": ["aws_kms_key.key.arn", "aws_kms_key.key.is_enabled"],
		},
	},
	"a whole resource": {
		"expressions": {"kms_key_id": {"references": ["aws_kms_key.key"]}},
		"expected": {
			"state": "referenced",
			"targets": [{"handle": 1, "attribute": ""}],
			"needs": ["aws_kms_key.key"],
		},
	},
	"any of the instances": {
		"expressions": {"kms_key_id": {"references": ["aws_kms_key.each"]}},
		"expected": {
			"state": "referenced",
			"targets": [
				{"handle": 2, "attribute": ""},
				{"handle": 3, "attribute": ""},
				{"handle": 4, "attribute": ""},
			],
			"needs": ["aws_kms_key.each"],
		},
	},
	"an instance whose key holds a dot": {
		"expressions": {"kms_key_id": {"references": [
			`aws_kms_key.each["prod.eu"].arn`,
			`aws_kms_key.each["prod.eu"]`,
			"aws_kms_key.each",
		]}},
		"expected": {
			"state": "referenced",
			"targets": [{"handle": 2, "attribute": "arn"}],
			"needs": [`aws_kms_key.each["prod.eu"].arn`],
		},
	},
	"an instance whose key holds a bracket": {
		"expressions": {"kms_key_id": {"references": [`aws_kms_key.each["x]y"].arn`, `aws_kms_key.each["x]y"]`]}},
		"expected": {
			"state": "referenced",
			"targets": [{"handle": 3, "attribute": "arn"}],
			"needs": [`aws_kms_key.each["x]y"].arn`],
		},
	},
	"an instance whose key holds a quote": {
		"expressions": {"kms_key_id": {"references": [`aws_kms_key.each["a\"b"].arn`, `aws_kms_key.each["a\"b"]`]}},
		"expected": {
			"state": "referenced",
			"targets": [{"handle": 4, "attribute": "arn"}],
			"needs": [`aws_kms_key.each["a\"b"].arn`],
		},
	},
	"one attribute twice may be its own condition": {
		"expressions": {"kms_key_id": {"references": array.concat(key_arn, key_arn)}},
		"expected": undecidable(["aws_kms_key.key.arn"]),
	},
	"a whole resource beside an attribute may be a condition": {
		"expressions": {"kms_key_id": {"references": array.concat(["aws_kms_key.each"], key_arn)}},
		"expected": undecidable(["aws_kms_key.each"]),
	},
	"a variable beside a reference is a condition": {
		"expressions": {"kms_key_id": {"references": array.concat(["var.by_default"], key_arn)}},
		"expected": undecidable(["aws_kms_key.key", "aws_kms_key.key.arn", "var.by_default"]),
	},
	"the workspace beside a reference is a condition": {
		"expressions": {"kms_key_id": {"references": array.concat(["terraform.workspace"], key_arn)}},
		"expected": undecidable(["aws_kms_key.key", "aws_kms_key.key.arn", "terraform.workspace"]),
	},
	"a variable that nobody gives beside a reference": {
		"expressions": {"kms_key_id": {"references": array.concat(["var.required"], key_arn)}},
		"expected": undecidable(["var.required"]),
	},
	"a local": {
		"expressions": {"kms_key_id": {"references": ["local.key_arn"]}},
		"expected": undecidable(["local.key_arn"]),
	},
	"a function of no reference": {
		"expressions": {"kms_key_id": {}},
		"expected": undecidable(["a function of no reference"]),
	},
	"each.key alone": {
		"expressions": {"kms_key_id": {"references": ["each.key"]}},
		"expected": undecidable(["each.key"]),
	},
	"each.value": {
		"expressions": {"kms_key_id": {"references": ["each.value.arn", "each.value"]}},
		"expected": undecidable(["each.value.arn"]),
	},
	"count.index alone": {
		"expressions": {"kms_key_id": {"references": ["count.index"]}},
		"expected": undecidable(["count.index"]),
	},
	"a resource without instances": {
		"expressions": {"kms_key_id": {"references": ["aws_kms_key.none"]}},
		"expected": undecidable(["aws_kms_key.none"]),
	},
	"a resource without instances beside one that has some": {
		"expressions": {"kms_key_id": {"references": array.concat(
			["aws_kms_key.none[0].arn", "aws_kms_key.none[0]", "aws_kms_key.none"],
			key_arn,
		)}},
		"expected": undecidable(["aws_kms_key.none[0].arn"]),
	},
	"a resource that is deleted": {
		"expressions": {"kms_key_id": {"references": ["aws_kms_key.deleted.arn", "aws_kms_key.deleted"]}},
		"expected": undecidable(["aws_kms_key.deleted.arn"]),
	},
	"a resource of which only a deposed object is left": {
		"expressions": {"kms_key_id": {"references": ["aws_kms_key.replaced.arn", "aws_kms_key.replaced"]}},
		"expected": undecidable(["aws_kms_key.replaced.arn"]),
	},
	"blocks": {
		"expressions": {"kms_key_id": [{"name": {"references": key_arn}}]},
		"expected": {"state": "undecidable", "reason": "block", "needs": []},
	},
}

test_state_of_what_is_unknown[name] if {
	some name, case in unknown_cases
	found := attribute.state(0, "kms_key_id") with input as plan_of({}, {"kms_key_id": true}, case.expressions)
	found == case.expected
}

known_cases := {
	"a value": {"after": {"kms_key_id": "alias/aurora"}, "expected": {"state": "known", "value": "alias/aurora"}},
	"null": {"after": {"kms_key_id": null}, "expected": {"state": "known", "value": null}},
	"false": {"after": {"kms_key_id": false}, "expected": {"state": "known", "value": false}},
	"an empty list": {"after": {"kms_key_id": []}, "expected": {"state": "known", "value": []}},
}

# What the configuration says plays no part where the value is known.
test_state_of_what_is_known[name] if {
	some name, case in known_cases
	found := attribute.state(0, "kms_key_id") with input as plan_of(
		case.after,
		{},
		{"kms_key_id": {"references": key_arn}},
	)
	found == case.expected
}

partly_cases := {
	"a list with an element that is unknown": {
		"after": [null, "sg-1"],
		"mask": [true, false],
		"expected": to_key,
	},
	"a list whose elements are all known": {
		"after": ["sg-0", "sg-1"],
		"mask": [false, false],
		"expected": {"state": "known", "value": ["sg-0", "sg-1"]},
	},
	"blocks with an attribute that is unknown": {
		"after": [{"from_port": 5432}],
		"mask": [{"cidr_blocks": [true]}],
		"expected": to_key,
	},
	"blocks whose attributes are all known": {
		"after": [{"cidr_blocks": ["10.0.0.0/16"]}],
		"mask": [{"cidr_blocks": [false]}],
		"expected": {"state": "known", "value": [{"cidr_blocks": ["10.0.0.0/16"]}]},
	},
}

test_state_of_what_is_partly_unknown[name] if {
	some name, case in partly_cases
	found := attribute.state(0, "parts") with input as plan_of(
		{"parts": case.after},
		{"parts": case.mask},
		{"parts": {"references": key_arn}},
	)
	found == case.expected
}

test_state_without_configuration if {
	resource := terraform.resource("aws_rds_cluster.this", {}, {"kms_key_id": true})
	found := attribute.state(0, "kms_key_id") with input as {"resource_changes": [resource]}
	found == {"state": "undecidable", "reason": "depth", "needs": []}
}

test_state_of_what_a_state_leaves_out if {
	resource := terraform.resource("aws_rds_cluster.this", {}, {})
	found := attribute.state(0, "kms_key_id") with input as {"resource_changes": [resource]}
	found == {"state": "unset"}
}
