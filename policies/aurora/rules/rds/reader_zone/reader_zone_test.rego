package aurora.rules.rds.reader_zone_test

import data.aurora.rules.rds.reader_zone
import data.aurora.testing
import rego.v1

cases := {
	"right": {"resources": [cluster, writer({zone: "a"}, {}), reader({zone: "b"}, {})], "judged": [0]},
	"right, though one of three is not known": {
		"resources": [
			cluster,
			writer({zone: "a"}, {}),
			reader({zone: "b"}, {}),
			instance("third", {}, {zone: testing.to(["local.zone"])}),
		],
		"judged": [0],
	},
	"wrong": {
		"resources": [cluster, writer({zone: "a"}, {}), reader({zone: "a"}, {})],
		"judged": [[0, "fail", {
			"attribute": zone,
			"found": "a",
			"related": ["aws_rds_cluster_instance.writer", "aws_rds_cluster_instance.reader"],
		}]],
	},
	"null: Aurora spreads what is not placed": {
		"resources": [cluster, writer({zone: "a"}, {}), reader({zone: null}, {})],
		"judged": [0],
	},
	"unset: Aurora spreads what is not placed": {
		"resources": [cluster, writer({}, {zone: null}), reader({}, {zone: null})],
		"judged": [0],
	},
	"referenced: a subnet's zone is not known": {
		"resources": [
			cluster,
			writer({zone: "a"}, {}),
			reader({}, {zone: testing.to(["aws_subnet.second.availability_zone"])}),
			testing.created("aws_subnet.second", {}, {zone: null}),
		],
		"judged": [[0, "unknown", hidden(["aws_subnet.second.availability_zone"])]],
	},
	"undecidable": {
		"resources": [cluster, writer({zone: "a"}, {}), reader({}, {zone: testing.to(["local.zone"])})],
		"judged": [[0, "unknown", hidden(["local.zone"])]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_rds_cluster.orders", {"engine": "aurora-mysql"})],
		"judged": [],
	},
	"not applicable to a single instance": {"resources": [cluster, writer({zone: "a"}, {})], "judged": []},
}

test_judged[name] if {
	some name, case in cases
	reader_zone.judged == case.judged with input as testing.plan(case.resources)
}

zone := "availability_zone"

hidden(needs) := {
	"attribute": zone,
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

writer(known, pending) := instance("writer", known, pending)

reader(known, pending) := instance("reader", known, pending)
