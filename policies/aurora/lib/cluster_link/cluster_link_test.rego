package aurora.lib.cluster_link_test

import data.aurora.lib.cluster_link
import data.aurora.testing
import rego.v1

resources := [
	testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql", "cluster_identifier": "orders"}, {"arn": null}),
	testing.created(
		"aws_rds_cluster.catalog",
		{"engine": "mysql", "cluster_identifier": "catalog", "arn": arn("catalog")},
		{},
	),
	linked("future", {"resource": arn("orders")}, {}),
	linked("current", {"resource": arn("catalog")}, {}),
	linked("elsewhere", {"resource": "arn:aws:rds:eu-west-1:111122223333:cluster:catalog"}, {}),
	linked("named", {"resource": "orders"}, {}),
	linked("referenced", {}, {"resource": testing.to(["aws_rds_cluster.orders.arn"])}),
	linked("hidden", {}, {"resource": testing.to(["local.cluster"])}),
	linked("instance", {"resource": "arn:aws:rds:eu-central-1:111122223333:db:orders"}, {}),
]

cases := {
	"by the ARN that a cluster is going to have": {"handle": 2, "handles": [0], "outside": [], "needs": []},
	"by the ARN that a cluster has": {"handle": 3, "handles": [1], "outside": [], "needs": []},
	"not by an ARN that is not the cluster's": {
		"handle": 4,
		"handles": [],
		"outside": ["arn:aws:rds:eu-west-1:111122223333:cluster:catalog"],
		"needs": [],
	},
	"by identifier": {"handle": 5, "handles": [0], "outside": [], "needs": []},
	"by reference": {"handle": 6, "handles": [0], "outside": [], "needs": []},
	"not known": {"handle": 7, "handles": [], "outside": [], "needs": ["local.cluster"]},
	"an ARN of something else": {
		"handle": 8,
		"handles": [],
		"outside": ["arn:aws:rds:eu-central-1:111122223333:db:orders"],
		"needs": [],
	},
}

test_to[name] if {
	some name, case in cases
	object.remove(case, ["handle"]) == cluster_link.to(case.handle, "resource") with input as plan
}

test_by_arn if {
	[0] == cluster_link.by_arn(arn("orders")) with input as plan
	[1] == cluster_link.by_arn(arn("catalog")) with input as plan
	[] == cluster_link.by_arn(arn("elsewhere")) with input as plan
}

test_may_be_aurora if {
	cluster_link.may_be_aurora([]) with input as plan
	cluster_link.may_be_aurora([0, 1]) with input as plan
	not cluster_link.may_be_aurora([1]) with input as plan
}

plan := testing.plan(resources)

arn(identifier) := concat(":", ["arn:aws:rds:eu-central-1:111122223333:cluster", identifier])

linked(name, known, pending) := testing.created(concat(".", ["aws_example_link", name]), known, pending)
