package aurora.rules.iam.connect_as_master_test

import data.aurora.rules.iam.connect_as_master
import data.aurora.testing
import data.aurora.testing.policy
import rego.v1

cases := {
	"right": {"resources": [login("${aws_rds_cluster.orders.cluster_resource_id}/orders_app"), cluster(known)], "judged": [0]},
	"right: a cluster by its known id": {
		"resources": [as_text("cluster-ORDERS/orders_app"), cluster(known_id)],
		"judged": [0],
	},
	"wrong": {
		"resources": [login("${aws_rds_cluster.orders.cluster_resource_id}/orders_owner"), cluster(known)],
		"judged": [policy.fail(arn("${aws_rds_cluster.orders.cluster_resource_id}/orders_owner"))],
	},
	"wrong: a cluster by its known id": {
		"resources": [as_text("cluster-ORDERS/orders_owner"), cluster(known_id)],
		"judged": [policy.fail(arn("cluster-ORDERS/orders_owner"))],
	},
	"wrong: a pattern of users": {
		"resources": [as_text("cluster-ORDERS/orders_*"), cluster(known_id)],
		"judged": [policy.fail(arn("cluster-ORDERS/orders_*"))],
	},
	"wrong: every user of every cluster": {
		"resources": [policy.known([policy.allow("rds-db:connect", "*")]), cluster(known)],
		"judged": [policy.fail("*")],
	},
	"wrong: every user of a cluster elsewhere": {
		"resources": [as_text("cluster-ELSEWHERE/*")],
		"judged": [policy.fail(arn("cluster-ELSEWHERE/*"))],
	},
	"wrong: every cluster": {
		"resources": [as_text("*/orders_owner"), cluster(known)],
		"judged": [policy.fail(arn("*/orders_owner"))],
	},
	"null": {"resources": [testing.created("aws_iam_policy.this", {"policy": null}, {})], "judged": []},
	"unset": {"resources": [policy.pending(null)], "judged": []},
	"null: the master user of a member of a global database": {
		"resources": [as_text("cluster-ORDERS/orders_app"), cluster(object.union(known_id, {"master_username": null}))],
		"judged": [unnamed],
	},
	"unset: the master user of a cluster from a snapshot": {
		"resources": [as_text("cluster-ORDERS/orders_app"), testing.created(
			"aws_rds_cluster.orders",
			{"engine": "aurora-mysql", "cluster_resource_id": "cluster-ORDERS"},
			{"master_username": null},
		)],
		"judged": [unnamed],
	},
	"referenced: as HCL writes it, which does not show the user": {
		"resources": array.concat(
			policy.on_attribute(["rds-db:connect"], "aws_rds_cluster.orders.cluster_resource_id"),
			[cluster(known)],
		),
		"judged": [policy.unknown(["aws_rds_cluster.orders.cluster_resource_id"])],
	},
	"undecidable: the usual master user of a cluster elsewhere": {
		"resources": [as_text("cluster-ELSEWHERE/postgres"), cluster(known_id)],
		"judged": [[0, "unknown", {
			"attribute": "policy",
			"reason": "outside_plan",
			"found": [arn("cluster-ELSEWHERE/postgres")],
		}]],
	},
	"not applicable to a user of a cluster elsewhere": {
		"resources": [as_text("cluster-ELSEWHERE/orders_app"), cluster(known_id)],
		"judged": [],
	},
	"deleted": {"resources": [testing.deleted("aws_iam_policy.this", {"policy": "{}"})], "judged": []},
}

test_judged[name] if {
	some name, case in cases
	connect_as_master.judged == case.judged with input as testing.plan(case.resources)
}

arn(rest) := concat("", ["arn:aws:rds-db:eu-central-1:111122223333:dbuser:", rest])

as_text(rest) := policy.known([policy.allow("rds-db:connect", arn(rest))])

# As JSON configuration shows it.
login(rest) := testing.configured(policy.pending(null), {"policy": object.union(
	testing.to(["aws_rds_cluster.orders.cluster_resource_id"]),
	{"constant_value": json.marshal({"Statement": [policy.allow("rds-db:connect", arn(rest))]})},
)})

cluster(values) := testing.created("aws_rds_cluster.orders", object.union({"engine": "aurora-mysql"}, values), {})

known := {"master_username": "orders_owner"}

known_id := {"master_username": "orders_owner", "cluster_resource_id": "cluster-ORDERS"}

unnamed := [
	0, "unknown",
	{"attribute": "master_username", "reason": "unset", "related": ["aws_rds_cluster.orders"]},
]
