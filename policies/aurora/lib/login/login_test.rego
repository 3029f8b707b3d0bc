package aurora.lib.login_test

import data.aurora.lib.login
import data.aurora.testing
import data.aurora.testing.policy
import rego.v1

cases := {
	"a user of a cluster by its known id": {
		"resource": "arn:aws:rds-db:eu-central-1:111122223333:dbuser:cluster-ORDERS/app",
		"expected": {"user": "app", "all_clusters": false, "clusters": [1]},
	},
	"a user of every cluster": {
		"resource": "arn:aws:rds-db:*:*:dbuser:*/app",
		"expected": {"user": "app", "all_clusters": true, "clusters": []},
	},
	"a user of a cluster elsewhere": {
		"resource": "arn:aws:rds-db:eu-central-1:111122223333:dbuser:cluster-ELSEWHERE/app",
		"expected": {"user": "app", "all_clusters": false, "clusters": []},
	},
	"everything": {"resource": "*", "expected": {"user": "*", "all_clusters": true, "clusters": []}},
	"everything of the service": {
		"resource": "arn:aws:rds-db:*",
		"expected": {"user": "*", "all_clusters": true, "clusters": []},
	},
}

clusters := [
	testing.created(
		"aws_rds_cluster.orders",
		{"engine": "aurora-mysql", "cluster_resource_id": "cluster-ORDERS", "master_username": "owner"},
		{},
	),
	testing.created("aws_rds_cluster.catalog", {"engine": "aurora-mysql"}, {"cluster_resource_id": null}),
]

test_of[name] if {
	some name, case in cases
	plan := testing.plan(array.concat([policy.known([policy.allow("rds-db:connect", case.resource)])], clusters))
	found := login.of with input as plan
	found[0] == [object.union({"resource": case.resource, "open": false}, case.expected)]
}

master_cases := {
	"any user": [{"user": "*", "all_clusters": false, "clusters": []}, true],
	"the master user": [{"user": "owner", "all_clusters": false, "clusters": [0]}, true],
	"a pattern of it": [{"user": "own*", "all_clusters": false, "clusters": [0]}, true],
	"the master user of some cluster": [{"user": "owner", "all_clusters": true, "clusters": []}, true],
	"a pattern of the master user of some cluster": [{"user": "own*", "all_clusters": true, "clusters": []}, true],
	"another user of every cluster": [{"user": "app", "all_clusters": true, "clusters": []}, false],
	"another user": [{"user": "app", "all_clusters": false, "clusters": [0]}, false],
	"a user of a cluster without a name": [{"user": "owner", "all_clusters": false, "clusters": [1]}, false],
}

test_is_as_master[name] if {
	some name, [given, expected] in master_cases
	found := {true | login.is_as_master(given)} with input as testing.plan(clusters)
	found == {true | expected}
}

test_unnamed if {
	[1] == login.unnamed({"all_clusters": false, "clusters": [0, 1]}) with input as testing.plan(clusters)
	{1} == login.unnamed({"all_clusters": true, "clusters": []}) with input as testing.plan(clusters)
}

test_usual_masters if {
	login.is_usual_master({"user": "postgres"})
	login.is_usual_master({"user": "adm*"})
	not login.is_usual_master({"user": "orders_app"})
	not login.is_usual_master({"user": "${aws:username}"})
}

test_any_user if {
	login.is_any_user({"user": "*"})
	not login.is_any_user({"user": "orders_*"})
	not login.is_any_user({"user": ""})
}
