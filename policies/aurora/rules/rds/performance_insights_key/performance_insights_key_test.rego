package aurora.rules.rds.performance_insights_key_test

import data.aurora.rules.rds.performance_insights_key
import data.aurora.testing
import rego.v1

cases := {
	"right by reference": {"resources": [cluster({}, {}), instance({on: true}, {name: to_key}), key], "judged": [1]},
	"right at the cluster": {
		"resources": [cluster({on: true}, {name: to_key}), instance({}, {on: null, name: null}), key],
		"judged": [1],
	},
	"right: off, so that there is nothing to encrypt": {
		"resources": [cluster({on: false}, {name: null}), instance({on: false}, {name: null})],
		"judged": [1],
	},
	"wrong": {
		"resources": [cluster({}, {}), instance({on: true, name: aws_alias}, {})],
		"judged": [[1, "fail", {"attribute": name, "found": aws_alias}]],
	},
	"wrong at the cluster": {
		"resources": [cluster({on: true, name: aws_alias}, {}), instance({}, {on: null, name: null})],
		"judged": [[1, "fail", {"attribute": name, "found": aws_alias}]],
	},
	"null": {
		"resources": [cluster({}, {}), instance({on: true, name: null}, {})],
		"judged": [[1, "fail", by_default]],
	},
	"unset": {
		"resources": [cluster({}, {name: null}), instance({on: true}, {name: null})],
		"judged": [[1, "fail", by_default]],
	},
	"referenced: an attribute that is no key": {
		"resources": [cluster({}, {}), instance({on: true}, {name: testing.to(["aws_kms_key.key.description"])}), key],
		"judged": [[1, "unknown", expression(name, ["aws_kms_key.key.description"])]],
	},
	"undecidable": {
		"resources": [cluster({}, {}), instance({on: true}, {name: testing.to(["local.key"])})],
		"judged": [[1, "unknown", expression(name, ["local.key"])]],
	},
	"undecidable: whether it is on": {
		"resources": [cluster({}, {}), instance({}, {on: testing.to(["local.insights"]), name: null})],
		"judged": [[1, "unknown", expression(on, ["local.insights"])]],
	},
	"right, though it is not known whether it is on": {
		"resources": [cluster({}, {}), instance({}, {on: testing.to(["local.insights"]), name: to_key}), key],
		"judged": [1],
	},
	"right at the cluster, though it is not known whether it is on": {
		"resources": [
			cluster({}, {on: testing.to(["local.insights"]), name: to_key}),
			instance({}, {on: null, name: null}),
			key,
		],
		"judged": [1],
	},
	"undecidable: a key by its ARN, which the plan does not hold": {
		"resources": [cluster({}, {}), instance({on: true, name: arn}, {})],
		"judged": [[1, "unknown", {"attribute": name, "found": arn, "reason": "outside_plan"}]],
	},
	"undecidable: without a key, and the cluster is outside the plan": {
		"resources": [testing.created(
			"aws_rds_cluster_instance.reader",
			{"engine": "aurora-mysql", "cluster_identifier": "elsewhere", on: true},
			{name: null},
		)],
		"judged": [[0, "unknown", {"attribute": name, "reason": "outside_plan", "needs": []}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster_instance.reader", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to an instance that is none of Aurora's": {
		"resources": [testing.created("aws_db_instance.other", {"engine": "mysql", on: true}, {})],
		"judged": [],
	},
}

test_judged[row] if {
	some row, case in cases
	performance_insights_key.judged == case.judged with input as testing.plan(case.resources)
}

on := "performance_insights_enabled"

name := "performance_insights_kms_key_id"

aws_alias := "arn:aws:kms:eu-central-1:111122223333:alias/aws/rds"

arn := "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"

to_key := testing.to(["aws_kms_key.key.arn"])

key := testing.created("aws_kms_key.key", {}, {"arn": null})

by_default := {"attribute": name, "found": null, "reason": "unset_default"}

expression(attribute, needs) := {"attribute": attribute, "reason": "expression", "needs": needs}

cluster(known, pending) := testing.created(
	"aws_rds_cluster.orders",
	object.union({"engine": "aurora-mysql"}, known),
	object.union({"id": null}, pending),
)

instance(known, pending) := testing.created(
	"aws_rds_cluster_instance.reader",
	object.union({"engine": "aurora-mysql"}, known),
	object.union({"cluster_identifier": testing.to(["aws_rds_cluster.orders.id"])}, pending),
)
