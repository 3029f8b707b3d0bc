package aurora.lib.login_test

import data.aurora.lib.login
import data.aurora.testing
import data.aurora.testing.policy
import rego.v1

cases := {
	"a user of a cluster by its known id": {
		"resource": "arn:aws:rds-db:eu-central-1:111122223333:dbuser:cluster-ORDERS/app",
		"user": "app",
		"clusters": [1],
	},
	"a user of every cluster": {"resource": "arn:aws:rds-db:*:*:dbuser:*/app", "user": "app", "clusters": [1, 2]},
	"a user of a cluster elsewhere": {
		"resource": "arn:aws:rds-db:eu-central-1:111122223333:dbuser:cluster-ELSEWHERE/app",
		"user": "app",
		"clusters": [],
	},
	"everything": {"resource": "*", "user": "*", "clusters": [1, 2]},
	"everything of the service": {"resource": "arn:aws:rds-db:*", "user": "*", "clusters": [1, 2]},
}

test_of[name] if {
	some name, case in cases
	found := login.of with input as testing.plan([
		policy.known([policy.allow("rds-db:connect", case.resource)]),
		testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql", "cluster_resource_id": "cluster-ORDERS"}, {}),
		testing.created("aws_rds_cluster.catalog", {"engine": "aurora-mysql"}, {"cluster_resource_id": null}),
	])
	found[0] == [{"resource": case.resource, "user": case.user, "clusters": case.clusters, "open": false}]
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
