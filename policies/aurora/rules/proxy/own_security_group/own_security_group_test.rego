package aurora.rules.proxy.own_security_group_test

import data.aurora.rules.proxy.own_security_group
import data.aurora.testing
import rego.v1

cases := {
	"right": {
		"resources": [proxy({name: ["sg-0123456789abcdef0"]}, {}), group("proxy", "sg-0123456789abcdef0")],
		"judged": [0],
	},
	"wrong: the default group of the VPC": {
		"resources": [
			proxy({}, {name: testing.to(["aws_default_security_group.closed.id"])}),
			testing.created("aws_default_security_group.closed", {}, {"id": null}),
		],
		"judged": [[0, "fail", others("aws_default_security_group.closed")]],
	},
	"wrong: the group of the cluster": {
		"resources": [
			proxy({}, {name: testing.to(["aws_security_group.orders.id"])}),
			testing.created("aws_security_group.orders", {}, {"id": null}),
			testing.created(
				"aws_rds_cluster.orders",
				{"engine": "aurora-postgresql"},
				{name: testing.to(["aws_security_group.orders.id"])},
			),
		],
		"judged": [[0, "fail", others("aws_security_group.orders")]],
	},
	"wrong: an empty list": {"resources": [proxy({name: []}, {})], "judged": [[0, "fail", none]]},
	"null": {"resources": [proxy({name: null}, {})], "judged": [[0, "fail", none]]},
	"unset": {"resources": [proxy({}, {name: null})], "judged": [[0, "fail", none]]},
	"referenced": {
		"resources": [
			proxy({}, {name: testing.to(["aws_security_group.proxy.id"])}),
			testing.created("aws_security_group.proxy", {}, {"id": null}),
		],
		"judged": [0],
	},
	"undecidable": {
		"resources": [proxy({}, {name: testing.to(["local.groups"])})],
		"judged": [[0, "unknown", {"attribute": name, "reason": "expression", "needs": ["local.groups"]}]],
	},
	"undecidable: a group outside of the plan": {
		"resources": [proxy({name: ["sg-0123456789abcdef0"]}, {})],
		"judged": [[0, "unknown", {
			"attribute": name,
			"reason": "outside_plan",
			"found": ["sg-0123456789abcdef0"],
		}]],
	},
	"deleted": {"resources": [testing.deleted("aws_db_proxy.orders", {name: []})], "judged": []},
	"not applicable to a proxy of a DB instance": {
		"resources": [proxy({name: []}, {}), testing.created(
			"aws_db_proxy_target.orders",
			{"db_proxy_name": "orders", "db_instance_identifier": "billing"},
			{},
		)],
		"judged": [],
	},
}

test_judged[title] if {
	some title, case in cases
	own_security_group.judged == case.judged with input as testing.plan(case.resources)
}

name := "vpc_security_group_ids"

none := {"attribute": name, "found": [], "expected": "a group of its own"}

others(address) := {"attribute": name, "expected": "a group of its own", "related": [address]}

proxy(known, pending) := testing.created("aws_db_proxy.orders", object.union({"name": "orders"}, known), pending)

group(label, id) := testing.created(concat(".", ["aws_security_group", label]), {"id": id}, {})
