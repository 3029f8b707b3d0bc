package aurora.rules.fleet.shared_key_test

import data.aurora.rules.fleet.shared_key
import data.aurora.testing
import data.aurora.testing.fleet
import rego.v1

cases := {
	"right": {"environments": [["staging", [of_key("aaa")]], ["prod", [of_key("bbb")]]], "judged": [0, 1]},
	"right: two clusters of one environment share a key": {
		"environments": [
			["staging", [of_key("aaa"), testing.created("aws_rds_cluster.other", known("aaa"), {})]],
			["prod", []],
		],
		"judged": [0, 1],
	},
	"wrong": {
		"environments": [["staging", [of_key("aaa")]], ["prod", [of_key("aaa")]]],
		"judged": [
			[0, "fail", shared("aaa", ["prod: aws_rds_cluster.orders"])],
			[1, "fail", shared("aaa", ["staging: aws_rds_cluster.orders"])],
		],
	},
	"null": {
		"environments": [["staging", [cluster({"kms_key_id": null}, {})]], ["prod", [of_key("bbb")]]],
		"judged": [0, 1],
	},
	"unset": {
		"environments": [["staging", [cluster({}, {"kms_key_id": null})]], ["prod", [of_key("bbb")]]],
		"judged": [0, 1],
	},
	"referenced: each environment makes its own key": {
		"environments": [[name, [of_made_key, testing.created("aws_kms_key.orders", {}, {"arn": null})]] |
			some name in ["staging", "prod"]
		],
		"judged": [0, 1],
	},
	"undecidable": {
		"environments": [
			["staging", [of_key("aaa")]],
			["prod", [cluster({}, {"kms_key_id": testing.to(["local.key"])})]],
		],
		"judged": [0, [1, "unknown", {"attribute": "kms_key_id", "reason": "expression", "needs": ["local.key"]}]],
	},
	"undecidable: a value of another type": {
		"environments": [["staging", [cluster({"kms_key_id": {"of": "another type"}}, {})]], ["prod", []]],
		"judged": [[0, "unknown", {"attribute": "kms_key_id", "reason": "expression", "needs": []}]],
	},
	"deleted": {
		"environments": [
			["staging", [of_key("aaa")]],
			["prod", [testing.deleted("aws_rds_cluster.orders", known("aaa"))]],
		],
		"judged": [0],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"environments": [
			["staging", [testing.created("aws_rds_cluster.orders", {"engine": "mysql", "kms_key_id": "aaa"}, {})]],
			["prod", []],
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	shared_key.judged == case.judged with input as fleet.environments(case.environments)
}

known(key) := {"engine": "aurora-mysql", "kms_key_id": key}

of_key(key) := cluster(known(key), {})

of_made_key := cluster({}, {"kms_key_id": testing.to(["aws_kms_key.orders.arn"])})

cluster(values, pending) := testing.created(
	"aws_rds_cluster.orders",
	object.union({"engine": "aurora-mysql"}, values),
	pending,
)

shared(key, related) := {"attribute": "kms_key_id", "found": key, "related": related}
