package aurora.lib.reference_candidates_test

import data.aurora.lib.reference
import data.aurora.testing.terraform
import rego.v1

resources := [
	cluster("aws_rds_cluster.this"),
	cluster(`aws_rds_cluster.each["prod.eu"]`),
	terraform.key("aws_kms_key.key"),
	terraform.key(`aws_kms_key.each["prod.eu"]`),
	terraform.key(`aws_kms_key.each["x]y"]`),
	terraform.key(`module.key["prod.eu"].aws_kms_key.this[0]`),
	terraform.key(`module.key["x]y"].aws_kms_key.this[0]`),
	cluster(`module.cluster["prod.eu"].aws_rds_cluster.this`),
	terraform.key(`module.cluster["prod.eu"].aws_kms_key.own`),
	terraform.key(`module.cluster["x]y"].aws_kms_key.own`),
	terraform.key("module.key_once.aws_kms_key.this"),
	terraform.changed(terraform.key("aws_kms_key.deleted"), ["delete"], {}),
	terraform.changed(terraform.key(`aws_kms_key.each["deleted"]`), ["delete"], {}),
	terraform.resource("data.aws_kms_key.deferred", {}, {"arn": true}),
	terraform.key(`module.cluster["prod.eu"].module.key["a\"b"].aws_kms_key.this`),
	terraform.key(`module.cluster["x]y"].module.key["a\"b"].aws_kms_key.this`),
	cluster(`module.cluster["x]y"].module.replica[1].aws_rds_cluster.this`),
]

cluster(address) := terraform.resource(address, {"engine": "aurora-postgresql"}, {"kms_key_id": true})

in_root := {
	"a resource": {"subject": 0, "reference": "aws_kms_key.key.arn", "expected": [2]},
	"a data source": {"subject": 0, "reference": "data.aws_kms_key.deferred.arn", "expected": [13]},
	"a resource without instances": {"subject": 0, "reference": "aws_kms_key.none", "expected": []},
	"a resource that is deleted": {"subject": 0, "reference": "aws_kms_key.deleted.arn", "expected": []},
	"an instance by its key": {"subject": 0, "reference": `aws_kms_key.each["x]y"].arn`, "expected": [4]},
	"an instance that is deleted": {"subject": 0, "reference": `aws_kms_key.each["deleted"].arn`, "expected": []},
	"any instance": {"subject": 0, "reference": "aws_kms_key.each", "expected": [3, 4]},
	"the instance with the subject's key": {
		"subject": 1,
		"reference": "aws_kms_key.each[each of itself]",
		"expected": [3],
	},
	"the instance with the key of a module around the subject's": {
		"subject": 16,
		"reference": "aws_kms_key.each[each of cluster]",
		"expected": [4],
	},
	"the instance with the key of the subject's module": {
		"subject": 7,
		"reference": "aws_kms_key.each[each of cluster]",
		"expected": [3],
	},
}

test_candidates_in_the_root[name] if {
	some name, case in in_root
	found := reference.candidates(case.subject, ["resource", "", case.reference], set()) with input as terraform.plan(
		resources,
		{},
	)
	found == case.expected
}

in_modules := {
	"a module called once": {
		"subject": 0,
		"leaf": ["resource", "key_once", "aws_kms_key.this.arn"],
		"keys": {["key_once", ""]},
		"expected": [10],
	},
	"an instance of a module by its key": {
		"subject": 0,
		"leaf": ["resource", "key", "aws_kms_key.this[0].arn"],
		"keys": {["key", `["prod.eu"]`]},
		"expected": [5],
	},
	"an instance of a module that the plan does not have": {
		"subject": 0,
		"leaf": ["resource", "key", "aws_kms_key.this[0].arn"],
		"keys": {["key", `["prod.us"]`]},
		"expected": [],
	},
	"either of two instances of a module": {
		"subject": 0,
		"leaf": ["resource", "key", "aws_kms_key.this[0].arn"],
		"keys": {["key", `["prod.eu"]`], ["key", `["x]y"]`]},
		"expected": [5, 6],
	},
	"any instance of a module whose key nothing names": {
		"subject": 0,
		"leaf": ["resource", "key", "aws_kms_key.this[0].arn"],
		"keys": set(),
		"expected": [5, 6],
	},
	"the instance of another module with the key of the subject's": {
		"subject": 7,
		"leaf": ["resource", "key", "aws_kms_key.this[0].arn"],
		"keys": {["key", "[each of cluster]"]},
		"expected": [5],
	},
	"the instance of a module with the subject's key": {
		"subject": 1,
		"leaf": ["resource", "key", "aws_kms_key.this[0].arn"],
		"keys": {["key", "[each of itself]"]},
		"expected": [5],
	},
	"the subject's own instance of its module": {
		"subject": 7,
		"leaf": ["resource", "cluster", "aws_kms_key.own.arn"],
		"keys": set(),
		"expected": [8],
	},
	"the instance of a module around the subject's that hands on its own key": {
		"subject": 16,
		"leaf": ["resource", "cluster", "aws_kms_key.own.arn"],
		"keys": set(),
		"expected": [9],
	},
	"the instance of another module with the key of a module around the subject's": {
		"subject": 16,
		"leaf": ["resource", "key", "aws_kms_key.this[0].arn"],
		"keys": {["key", "[each of cluster]"]},
		"expected": [6],
	},
	"a module inside the subject's own instance of its module": {
		"subject": 7,
		"leaf": ["resource", "cluster.key", "aws_kms_key.this.arn"],
		"keys": {["cluster.key", `["a\"b"]`]},
		"expected": [14],
	},
	"any instance inside the subject's own instance of its module": {
		"subject": 7,
		"leaf": ["resource", "cluster.key", "aws_kms_key.this.arn"],
		"keys": set(),
		"expected": [14],
	},
	"a resource of the same name in another module": {
		"subject": 0,
		"leaf": ["resource", "elsewhere", "aws_kms_key.this.arn"],
		"keys": {["elsewhere", ""]},
		"expected": [],
	},
}

test_candidates_in_modules[name] if {
	some name, case in in_modules
	found := reference.candidates(case.subject, case.leaf, case.keys) with input as terraform.plan(resources, {})
	found == case.expected
}
