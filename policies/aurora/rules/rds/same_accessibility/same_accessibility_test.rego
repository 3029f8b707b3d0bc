package aurora.rules.rds.same_accessibility_test

import data.aurora.rules.rds.same_accessibility
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster, instance("writer", false), instance("reader", false)], "judged": [0]},
	"right: all of them are public, which another rule judges": {
		"resources": [cluster, instance("writer", true), instance("reader", true)],
		"judged": [0],
	},
	"wrong": {
		"resources": [cluster, instance("writer", false), instance("reader", true)],
		"judged": [[0, "fail", differ]],
	},
	"wrong, though one of three is not known": {
		"resources": [
			cluster,
			instance("writer", false),
			instance("reader", true),
			pending("third", testing.to(["local.public"])),
		],
		"judged": [[0, "fail", differ]],
	},
	"wrong type": {
		"resources": [cluster, instance("writer", "yes"), instance("reader", false)],
		"judged": [[0, "unknown", {
			"attribute": attribute,
			"reason": "expression",
			"needs": [],
			"related": ["aws_rds_cluster_instance.writer"],
		}]],
	},
	"null": {"resources": [cluster, instance("writer", false), instance("reader", null)], "judged": [0]},
	"unset": {"resources": [cluster, instance("writer", false), pending("reader", null)], "judged": [0]},
	"unset beside a public one": {
		"resources": [cluster, pending("writer", null), instance("reader", true)],
		"judged": [[0, "fail", differ]],
	},
	"referenced": {
		"resources": [
			cluster,
			instance("writer", false),
			pending("reader", testing.to(["aws_rds_cluster_instance.writer.publicly_accessible"])),
		],
		"judged": [[0, "unknown", hidden(["aws_rds_cluster_instance.writer.publicly_accessible"])]],
	},
	"undecidable": {
		"resources": [cluster, instance("writer", false), pending("reader", testing.to(["local.public"]))],
		"judged": [[0, "unknown", hidden(["local.public"])]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.orders", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a single instance": {"resources": [cluster, instance("writer", true)], "judged": []},
}

test_judged[name] if {
	some name, case in cases
	same_accessibility.judged == case.judged with input as testing.plan(case.resources)
}

attribute := "publicly_accessible"

differ := {"attribute": attribute, "found": [true, false], "related": ["aws_rds_cluster_instance.reader"]}

hidden(needs) := {
	"attribute": attribute,
	"reason": "expression",
	"needs": needs,
	"related": ["aws_rds_cluster_instance.reader"],
}

cluster := testing.created("aws_rds_cluster.orders", {"engine": "aurora-mysql"}, {"id": null})

to_cluster := {"cluster_identifier": testing.to(["aws_rds_cluster.orders.id"])}

instance(name, public) := testing.created(
	concat(".", ["aws_rds_cluster_instance", name]),
	{"engine": "aurora-mysql", attribute: public},
	to_cluster,
)

pending(name, expression) := testing.created(
	concat(".", ["aws_rds_cluster_instance", name]),
	{"engine": "aurora-mysql"},
	object.union({attribute: expression}, to_cluster),
)
