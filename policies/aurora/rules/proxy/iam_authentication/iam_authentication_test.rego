package aurora.rules.proxy.iam_authentication_test

import data.aurora.rules.proxy.iam_authentication
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [proxy({"auth": [{"iam_auth": "REQUIRED"}, {"iam_auth": "REQUIRED"}]}, {})], "judged": [0]},
	"wrong": {
		"resources": [proxy({"auth": [{"iam_auth": "REQUIRED"}, {"iam_auth": "DISABLED"}]}, {})],
		"judged": [[0, "fail", {"attribute": "auth.iam_auth", "found": "DISABLED", "expected": "REQUIRED"}]],
	},
	"wrong: no secret at all": {
		"resources": [proxy({"auth": []}, {})],
		"judged": [[0, "fail", {"attribute": "auth", "found": [], "expected": "REQUIRED"}]],
	},
	"null": {
		"resources": [proxy({"auth": [{"iam_auth": null}]}, {})],
		"judged": [[0, "fail", {"attribute": "auth.iam_auth", "found": null, "expected": "REQUIRED"}]],
	},
	"unset": {
		"resources": [proxy({"auth": [{"iam_auth": ""}]}, {})],
		"judged": [[0, "fail", {"attribute": "auth.iam_auth", "found": "", "expected": "REQUIRED"}]],
	},
	"referenced": {
		"resources": [
			hidden(testing.to(["aws_example_setting.iam.value"])),
			testing.created("aws_example_setting.iam", {}, {"value": null}),
		],
		"judged": [[0, "unknown", {"attribute": "auth.iam_auth", "reason": "expression", "needs": []}]],
	},
	"undecidable": {
		"resources": [hidden(testing.to(["local.iam"]))],
		"judged": [[0, "unknown", {"attribute": "auth.iam_auth", "reason": "expression", "needs": ["local.iam"]}]],
	},
	"undecidable: a dynamic block over what is not known": {
		"resources": [proxy({}, {"auth": null})],
		"judged": [[0, "unknown", {"attribute": "auth", "reason": "block", "needs": []}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_db_proxy.orders", {"auth": [{"iam_auth": "DISABLED"}]})],
		"judged": [],
	},
	"not applicable to a proxy of a Multi-AZ DB cluster": {
		"resources": [
			proxy({"auth": [{"iam_auth": "DISABLED"}]}, {}),
			testing.created("aws_db_proxy_target.orders", {"db_proxy_name": "orders", "db_cluster_identifier": "orders"}, {}),
			testing.created("aws_rds_cluster.orders", {"engine": "mysql", "cluster_identifier": "orders"}, {}),
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	iam_authentication.judged == case.judged with input as testing.plan(case.resources)
}

proxy(known, pending) := testing.created("aws_db_proxy.orders", object.union({"name": "orders"}, known), pending)

hidden(expression) := testing.configured(
	testing.masked(proxy({"auth": [{"description": "orders"}]}, {}), {"auth": [{"iam_auth": true}]}),
	{"auth": [{"iam_auth": expression}]},
)
