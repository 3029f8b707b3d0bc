package aurora.rules.network.subnet_group_zones_test

import data.aurora.rules.network.subnet_group_zones
import data.aurora.testing
import rego.v1

cases := {
	"right": {
		"resources": [group_of(["a", "b"]), cluster, named_zone("a", "eu-central-1a"), named_zone("b", "eu-central-1b")],
		"judged": [0],
	},
	"right by the zones' ids": {
		"resources": [group_of(["a", "b"]), cluster, zone_id("a", "euc1-az1"), zone_id("b", "euc1-az2")],
		"judged": [0],
	},
	"right by known subnet ids": {
		"resources": [
			group({"subnet_ids": ["subnet-a", "subnet-b"]}, {}),
			cluster,
			testing.created("aws_subnet.a", {"id": "subnet-a", "availability_zone": "eu-central-1a"}, {}),
			testing.created("aws_subnet.b", {"id": "subnet-b", "availability_zone": "eu-central-1b"}, {}),
		],
		"judged": [0],
	},
	"right: two zones are sure, whatever lies outside the plan": {
		"resources": [
			group({"subnet_ids": ["subnet-a", "subnet-b", "subnet-c"]}, {}),
			cluster,
			testing.created("aws_subnet.a", {"id": "subnet-a", "availability_zone": "eu-central-1a"}, {}),
			testing.created("aws_subnet.b", {"id": "subnet-b", "availability_zone": "eu-central-1b"}, {}),
		],
		"judged": [0],
	},
	"wrong": {
		"resources": [group_of(["a", "b"]), cluster, named_zone("a", "eu-central-1a"), named_zone("b", "eu-central-1a")],
		"judged": [[0, "fail", {"attribute": "subnet_ids", "found": ["eu-central-1a"], "expected": 2}]],
	},
	"wrong by the zone's id": {
		"resources": [group_of(["a"]), cluster, zone_id("a", "euc1-az1")],
		"judged": [[0, "fail", {"attribute": "subnet_ids", "found": ["euc1-az1"], "expected": 2}]],
	},
	"null": {
		"resources": [group({"subnet_ids": null}, {}), cluster],
		"judged": [[0, "fail", {"attribute": "subnet_ids", "found": [], "expected": 2}]],
	},
	"referenced: a subnet of one zone, and one of the default VPC in another": {
		"resources": [
			group({}, {"subnet_ids": testing.to(["aws_subnet.a.id", "aws_default_subnet.b.id"])}),
			cluster,
			named_zone("a", "eu-central-1a"),
			testing.created("aws_default_subnet.b", {"availability_zone": "eu-central-1b"}, {"id": null}),
		],
		"judged": [0],
	},
	"unset": {
		"resources": [group({}, {"subnet_ids": null}), cluster],
		"judged": [[0, "fail", {"attribute": "subnet_ids", "found": [], "expected": 2}]],
	},
	"undecidable: a zone's name and a zone's id may be one zone": {
		"resources": [group_of(["a", "b"]), cluster, named_zone("a", "eu-central-1a"), zone_id("b", "euc1-az1")],
		"judged": [[0, "unknown", {"attribute": "subnet_ids", "reason": "unset", "related": ["aws_subnet.b"]}]],
	},
	"undecidable: subnets without a zone, which AWS chooses": {
		"resources": [
			group_of(["a", "b"]),
			cluster,
			named_zone("a", "eu-central-1a"),
			testing.created("aws_subnet.b", {}, {"availability_zone": null, "availability_zone_id": null}),
		],
		"judged": [[0, "unknown", {"attribute": "subnet_ids", "reason": "unset", "related": ["aws_subnet.b"]}]],
	},
	"undecidable: subnets outside the plan": {
		"resources": [group({"subnet_ids": ["subnet-a", "subnet-b"]}, {}), cluster],
		"judged": [[
			0, "unknown",
			{"attribute": "subnet_ids", "reason": "outside_plan", "found": ["subnet-a", "subnet-b"]},
		]],
	},
	"undecidable: which of the subnets it takes": {
		"resources": [
			group({}, {"subnet_ids": testing.to(["local.wide", "aws_subnet.a.id", "aws_subnet.b.id"])}),
			cluster,
			named_zone("a", "eu-central-1a"),
			named_zone("b", "eu-central-1b"),
		],
		"judged": [[0, "unknown", {"attribute": "subnet_ids", "reason": "expression", "needs": ["local.wide"]}]],
	},
	"deleted": {
		"resources": [testing.deleted("aws_db_subnet_group.group", {"subnet_ids": ["subnet-a"]})],
		"judged": [],
	},
	"undecidable: a subnet group that the plan does not show": {
		"resources": [testing.created(
			"aws_rds_cluster.database",
			{"engine": "aurora-mysql"},
			{"db_subnet_group_name": testing.to(["local.group"])},
		)],
		"judged": [[0, "unknown", {
			"attribute": "db_subnet_group_name",
			"reason": "expression",
			"needs": ["local.group"],
		}]],
	},
	"undecidable: a subnet group outside the plan": {
		"resources": [testing.created(
			"aws_rds_cluster.database",
			{"engine": "aurora-mysql", "db_subnet_group_name": "made-elsewhere"},
			{},
		)],
		"judged": [[0, "unknown", {
			"attribute": "db_subnet_group_name",
			"reason": "outside_plan",
			"found": ["made-elsewhere"],
		}]],
	},
	"not applicable to a group that no cluster is in": {
		"resources": [group_of(["a"]), named_zone("a", "eu-central-1a")],
		"judged": [],
	},
	"not applicable to the group of a Multi-AZ DB cluster": {
		"resources": [
			group_of(["a"]),
			testing.created("aws_rds_cluster.database", {"engine": "postgres"}, to_group),
			named_zone("a", "eu-central-1a"),
		],
		"judged": [],
	},
}

test_judged[name] if {
	some name, case in cases
	subnet_group_zones.judged == case.judged with input as testing.plan(case.resources)
}

test_zones_are_those_of_the_parameter if {
	resources := [group_of(["a", "b"]), cluster, named_zone("a", "eu-central-1a"), named_zone("b", "eu-central-1b")]
	wrong := {"attribute": "subnet_ids", "found": ["eu-central-1a", "eu-central-1b"], "expected": 3}
	subnet_group_zones.judged == [[0, "fail", wrong]] with input as testing.plan(resources)
		with data.parameters as {"subnet_group_zones": 3}
}

group(known, pending) := testing.created(
	"aws_db_subnet_group.group",
	object.union({"name": "orders"}, known),
	pending,
)

group_of(names) := group(
	{},
	{"subnet_ids": testing.to([concat("", ["aws_subnet.", name, ".id"]) | some name in names])},
)

named_zone(name, zone) := testing.created(
	concat(".", ["aws_subnet", name]),
	{"availability_zone": zone},
	{"id": null, "availability_zone_id": null},
)

zone_id(name, zone) := testing.created(
	concat(".", ["aws_subnet", name]),
	{"availability_zone_id": zone},
	{"id": null, "availability_zone": null},
)

to_group := {"db_subnet_group_name": testing.to(["aws_db_subnet_group.group.name"])}

cluster := testing.created("aws_rds_cluster.database", {"engine": "aurora-postgresql"}, to_group)
