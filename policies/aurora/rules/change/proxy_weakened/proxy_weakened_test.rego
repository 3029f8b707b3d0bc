package aurora.rules.change.proxy_weakened_test

import data.aurora.rules.change.proxy_weakened
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [updated({}, {})], "judged": [0]},
	"right as it did not require IAM authentication": {
		"resources": [testing.updated(
			"aws_db_proxy.orders",
			{"require_tls": true, "auth": [{"iam_auth": "DISABLED"}]},
			{"require_tls": true, "auth": [{"iam_auth": "DISABLED"}, {"iam_auth": "REQUIRED"}]},
			{},
		)],
		"judged": [0],
	},
	"right as it had no secret": {
		"resources": [testing.updated(
			"aws_db_proxy.orders",
			{"require_tls": true, "auth": []},
			{"require_tls": true, "auth": [{"iam_auth": "DISABLED"}]},
			{},
		)],
		"judged": [0],
	},
	"wrong": {
		"resources": [updated({"require_tls": false}, {})],
		"judged": [[0, "fail", weaker("require_tls", false, true)]],
	},
	"wrong as statements are logged": {
		"resources": [updated({"debug_logging": true}, {})],
		"judged": [[0, "fail", weaker("debug_logging", true, false)]],
	},
	"wrong as clients may come without IAM authentication": {
		"resources": [updated({"auth": [{"iam_auth": "REQUIRED"}, {"iam_auth": "DISABLED"}]}, {})],
		"judged": [[0, "fail", weaker("auth", ["DISABLED"], "REQUIRED")]],
	},
	"null": {
		"resources": [updated({"require_tls": null}, {})],
		"judged": [[0, "fail", weaker("require_tls", false, true)]],
	},
	"unset": {
		"resources": [updated({}, {"require_tls": null})],
		"judged": [[0, "fail", weaker("require_tls", false, true)]],
	},
	"referenced": {
		"resources": [updated({}, {"require_tls": testing.to(["aws_db_proxy.other.require_tls"])})],
		"judged": [[0, "unknown", needs("require_tls", "aws_db_proxy.other.require_tls")]],
	},
	"undecidable": {
		"resources": [updated({}, {"require_tls": testing.to(["local.tls"])})],
		"judged": [[0, "unknown", needs("require_tls", "local.tls")]],
	},
	"undecidable as a dynamic block makes its secrets": {
		"resources": [testing.masked(
			testing.updated(
				"aws_db_proxy.orders",
				strict,
				object.remove(strict, ["auth"]),
				{"auth": []},
			),
			{"auth": true},
		)],
		"judged": [[0, "unknown", {"attribute": "auth", "reason": "block", "needs": []}]],
	},
	"deleted": {"resources": [testing.deleted("aws_db_proxy.orders", strict)], "judged": []},
	"not applicable to one that is new, or stands before a DB instance": {
		"resources": [
			testing.created("aws_db_proxy.new", {"require_tls": false}, {}),
			testing.updated("aws_db_proxy.web", object.union(strict, {"name": "web"}), {"name": "web"}, {}),
			testing.unchanged("aws_db_proxy_target.web", {"db_proxy_name": "web", "db_instance_identifier": "web"}),
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	proxy_weakened.judged == case.judged with input as testing.plan(case.resources)
}

strict := {"require_tls": true, "debug_logging": false, "auth": [{"iam_auth": "REQUIRED"}]}

updated(known, pending) := testing.updated(
	"aws_db_proxy.orders",
	strict,
	object.union(object.remove(strict, object.keys(pending)), known),
	pending,
)

weaker(name, found, expected) := {"attribute": name, "found": found, "expected": expected, "reason": "weaker"}

needs(name, reference) := {"attribute": name, "reason": "expression", "needs": [reference]}
