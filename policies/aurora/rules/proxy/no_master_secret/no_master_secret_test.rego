package aurora.rules.proxy.no_master_secret_test

import data.aurora.rules.proxy.no_master_secret
import data.aurora.testing
import rego.v1

cases := {
	"right": {
		"resources": [proxy({"auth": [{"secret_arn": concat("", [secrets, "orders-application-AbCdEf"])}]}, {})],
		"judged": [0],
	},
	"wrong: the managed secret of a cluster, by its ARN": {
		"resources": [proxy(
			{"auth": [
				{"secret_arn": concat("", [secrets, "orders-application-AbCdEf"])},
				{"secret_arn": managed},
			]},
			{},
		)],
		"judged": [[0, "fail", {"attribute": "auth.secret_arn", "found": managed}]],
	},
	"wrong: the managed secret of a cluster, by reference": {
		"resources": [
			hidden({"references": [
				"aws_rds_cluster.orders.master_user_secret[0].secret_arn",
				"aws_rds_cluster.orders.master_user_secret[0]",
				"aws_rds_cluster.orders.master_user_secret",
				"aws_rds_cluster.orders",
			]}),
			testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {"master_user_secret": null}),
		],
		"judged": [[0, "fail", {
			"attribute": "auth.secret_arn",
			"found": "master_user_secret[0].secret_arn",
			"related": ["aws_rds_cluster.orders"],
		}]],
	},
	"null": {
		"resources": [proxy({"auth": null}, {})],
		"judged": [[0, "unknown", {"attribute": "auth", "reason": "unset", "needs": []}]],
	},
	"unset: logs in without a secret": {"resources": [proxy({"auth": [{"iam_auth": "REQUIRED"}]}, {})], "judged": [0]},
	"referenced: a secret of this plan": {
		"resources": [
			hidden(testing.to(["aws_secretsmanager_secret.application.arn"])),
			testing.created("aws_secretsmanager_secret.application", {}, {"arn": null}),
		],
		"judged": [0],
	},
	"undecidable": {
		"resources": [hidden(testing.to(["local.secret_arn"]))],
		"judged": [[0, "unknown", {
			"attribute": "auth.secret_arn",
			"reason": "expression",
			"needs": ["local.secret_arn"],
		}]],
	},
	"undecidable: the parts of a dynamic block": {
		"resources": [testing.masked(proxy({"auth": [{"iam_auth": "REQUIRED"}]}, {}), {"auth": [{"secret_arn": true}]})],
		"judged": [[0, "unknown", {"attribute": "auth.secret_arn", "reason": "expression", "needs": []}]],
	},
	"undecidable: a dynamic block over what is not known": {
		"resources": [proxy({}, {"auth": null})],
		"judged": [[0, "unknown", {"attribute": "auth", "reason": "block", "needs": []}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_db_proxy.orders", {"auth": [{"secret_arn": managed}]})],
		"judged": [],
	},
	"not applicable to a proxy of a DB instance": {
		"resources": [
			proxy({"auth": [{"secret_arn": managed}]}, {}),
			testing.created(
				"aws_db_proxy_target.orders",
				{"db_cluster_identifier": null},
				{
					"db_proxy_name": testing.to(["aws_db_proxy.orders.name"]),
					"db_instance_identifier": testing.to(["aws_db_instance.billing.identifier"]),
				},
			),
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	no_master_secret.judged == case.judged with input as testing.plan(case.resources)
}

secrets := "arn:aws:secretsmanager:eu-central-1:111122223333:secret:"

managed := concat("", [secrets, "rds!cluster-01234567-89ab-cdef-0123-456789abcdef-AbCdEf"])

proxy(known, pending) := testing.created("aws_db_proxy.orders", object.union({"name": "orders"}, known), pending)

hidden(expression) := testing.configured(
	testing.masked(proxy({"auth": [{"iam_auth": "REQUIRED"}]}, {}), {"auth": [{"secret_arn": true}]}),
	{"auth": [{"secret_arn": expression}]},
)
