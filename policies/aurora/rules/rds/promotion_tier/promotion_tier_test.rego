package aurora.rules.rds.promotion_tier_test

import data.aurora.rules.rds.promotion_tier
import data.aurora.testing
import rego.v1

cases := {
	"right": {
		"resources": [cluster, serverless("writer", {tier: 0}, {}), serverless("reader", {tier: 1}, {})],
		"judged": [0],
	},
	"right: a third one may shrink": {
		"resources": [
			cluster,
			serverless("writer", {tier: 0}, {}),
			serverless("reader", {tier: 1}, {}),
			serverless("reports", {tier: 15}, {}),
		],
		"judged": [0],
	},
	"wrong": {
		"resources": [cluster, serverless("writer", {tier: 0}, {}), serverless("reader", {tier: 2}, {})],
		"judged": [[0, "fail", {
			"attribute": tier,
			"found": [0, 2],
			"related": ["aws_rds_cluster_instance.writer", "aws_rds_cluster_instance.reader"],
		}]],
	},
	"null": {
		"resources": [cluster, serverless("writer", {tier: null}, {}), serverless("reader", {tier: 1}, {})],
		"judged": [0],
	},
	"unset": {
		"resources": [cluster, serverless("writer", {}, {}), serverless("reader", {}, {tier: null})],
		"judged": [0],
	},
	"referenced": {
		"resources": [
			cluster,
			serverless("writer", {tier: 0}, {}),
			serverless("reader", {}, {tier: testing.to(["aws_rds_cluster_instance.writer.promotion_tier"])}),
		],
		"judged": [[0, "unknown", hidden(["aws_rds_cluster_instance.writer.promotion_tier"])]],
	},
	"undecidable": {
		"resources": [
			cluster,
			serverless("writer", {tier: 0}, {}),
			serverless("reader", {}, {tier: testing.to(["local.tier"])}),
		],
		"judged": [[0, "unknown", hidden(["local.tier"])]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.orders", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to provisioned instances, which keep their size": {
		"resources": [cluster, provisioned("writer", {tier: 0}), provisioned("reader", {tier: 15})],
		"judged": [],
	},
	"not applicable to a single instance": {"resources": [cluster, serverless("writer", {tier: 15}, {})], "judged": []},
}

test_judged[name] if {
	some name, case in cases
	promotion_tier.judged == case.judged with input as testing.plan(case.resources)
}

tier := "promotion_tier"

hidden(needs) := {
	"attribute": tier,
	"reason": "expression",
	"needs": needs,
	"related": ["aws_rds_cluster_instance.reader"],
}

cluster := testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {"id": null})

instance(name, known, pending) := testing.created(
	concat(".", ["aws_rds_cluster_instance", name]),
	object.union({"engine": "aurora-mysql"}, known),
	object.union({"cluster_identifier": testing.to(["aws_rds_cluster.orders.id"])}, pending),
)

serverless(name, known, pending) := instance(name, object.union({"instance_class": "db.serverless"}, known), pending)

provisioned(name, known) := instance(name, object.union({"instance_class": "db.r7g.large"}, known), {})
