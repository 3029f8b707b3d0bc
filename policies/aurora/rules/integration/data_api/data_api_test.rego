package aurora.rules.integration.data_api_test

import data.aurora.rules.integration.data_api
import data.aurora.testing
import rego.v1

cases := {
	"right: off": {"resources": [cluster({http: false}, {})], "judged": [0]},
	"right: granted for the cluster and its secret": {
		"resources": [cluster({http: true}, {}), policy([sql(cluster_arn), secret(secret_arn)])],
		"judged": [0],
	},
	"right: granted for another cluster beside it": {
		"resources": [cluster({http: true}, {}), policy([sql([cluster_arn, another])])],
		"judged": [0],
	},
	"wrong: granted for every cluster": {
		"resources": [cluster({http: true}, {}), policy([sql("arn:aws:rds:*:*:cluster:*"), secret(secret_arn)])],
		"judged": [[0, "fail", wide("arn:aws:rds:*:*:cluster:*")]],
	},
	"wrong: granted for all but one": {
		"resources": [cluster({http: true}, {}), policy([{
			"Effect": "Allow",
			"Action": "rds-data:*",
			"NotResource": cluster_arn,
		}])],
		"judged": [[0, "fail", wide("all but NotResource")]],
	},
	"wrong: granted with every secret": {
		"resources": [cluster({http: true}, {}), policy([sql(cluster_arn), secret("*")])],
		"judged": [[0, "fail", wide("*")]],
	},
	"wrong: granted with the secrets of every cluster": {
		"resources": [cluster({http: true}, {}), policy([sql(cluster_arn), secret(managed)])],
		"judged": [[0, "fail", wide(managed)]],
	},
	"wrong: granted with every secret of the account": {
		"resources": [cluster({http: true}, {}), policy([sql(cluster_arn), secret(all_secrets)])],
		"judged": [[0, "fail", wide(all_secrets)]],
	},
	"wrong: granted to nobody that the plan shows": {
		"resources": [cluster({http: true}, {}), policy([sql(another)])],
		"judged": [[0, "unknown", {"attribute": "aws_iam_policy", "reason": "absent"}]],
	},
	"null, which is off": {"resources": [cluster({http: null}, {})], "judged": [0]},
	"unset, which is off": {"resources": [cluster({}, {http: null})], "judged": [0]},
	"referenced: a policy made of the cluster's ARN": {
		"resources": [cluster({http: true}, {}), to_document, testing.configured(
			testing.masked(
				testing.created(
					"data.aws_iam_policy_document.caller", {"statement": [{
						"effect": null,
						"actions": ["rds-data:ExecuteStatement"],
						"not_actions": null,
						"resources": [null],
						"not_resources": null,
					}]},
					{"json": null},
				),
				{"statement": [{"resources": [true]}]},
			),
			{"statement": [{"resources": testing.to(["aws_rds_cluster.orders.arn"])}]},
		)],
		"judged": [0],
	},
	"undecidable": {
		"resources": [cluster({}, {http: testing.to(["local.data_api"])})],
		"judged": [[0, "unknown", {"attribute": http, "reason": "expression", "needs": ["local.data_api"]}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.orders", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a Multi-AZ DB cluster": {
		"resources": [testing.created("aws_rds_cluster.orders", {"engine": "mysql", http: true}, {})],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	data_api.judged == case.judged with input as testing.plan(case.resources)
}

http := "enable_http_endpoint"

cluster_arn := "arn:aws:rds:eu-central-1:111122223333:cluster:orders"

another := "arn:aws:rds:eu-central-1:111122223333:cluster:another"

secret_arn := "arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders-application-AbCdEf"

managed := "arn:aws:secretsmanager:eu-central-1:111122223333:secret:rds!cluster-*"

all_secrets := "arn:aws:secretsmanager:eu-central-1:111122223333:secret:*"

cluster(known, pending) := testing.created(
	"aws_rds_cluster.orders",
	object.union({"engine": "aurora-postgresql", "cluster_identifier": "orders"}, known),
	object.union({"arn": null}, pending),
)

policy(statements) := testing.created(
	"aws_iam_policy.caller",
	{"policy": json.marshal({"Version": "2012-10-17", "Statement": statements})},
	{},
)

to_document := testing.created(
	"aws_iam_policy.caller",
	{},
	{"policy": testing.to(["data.aws_iam_policy_document.caller.json"])},
)

sql(resources) := {"Effect": "Allow", "Action": "rds-data:ExecuteStatement", "Resource": resources}

secret(resource) := {"Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": resource}

wide(text) := {"attribute": "policy", "found": text, "related": ["aws_iam_policy.caller"]}
