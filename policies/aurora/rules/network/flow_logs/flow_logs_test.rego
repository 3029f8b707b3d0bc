package aurora.rules.network.flow_logs_test

import data.aurora.rules.network.flow_logs
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

cases := {
	"right": {"resources": with_logs([log("all", {"traffic_type": "ALL"}, {})]), "judged": [0]},
	"right: what was rejected": {"resources": with_logs([log("rejected", {"traffic_type": "REJECT"}, {})]), "judged": [0]},
	"right: one of two": {
		"resources": with_logs([log("accepted", {"traffic_type": "ACCEPT"}, {}), log("all", {"traffic_type": "ALL"}, {})]),
		"judged": [0],
	},
	"right: of a VPC that is not in this plan": {
		"resources": elsewhere([testing.created("aws_flow_log.all", {"traffic_type": "ALL", "vpc_id": "vpc-1"}, {})]),
		"judged": [2],
	},
	"wrong": {
		"resources": with_logs([log("accepted", {"traffic_type": "ACCEPT"}, {})]),
		"judged": [[0, "fail", object.union(evidence("aws_flow_log.accepted"), {"found": "ACCEPT"})]],
	},
	"null": {
		"resources": with_logs([log("all", {"traffic_type": null}, {})]),
		"judged": [[0, "fail", object.union(evidence("aws_flow_log.all"), {"found": null})]],
	},
	"unset": {
		"resources": with_logs([log("all", {}, {"traffic_type": null})]),
		"judged": [[0, "unknown", object.union(
			network.hidden("traffic_type"),
			{"related": ["aws_flow_log.all"]},
		)]],
	},
	"referenced: the traffic of another log": {
		"resources": with_logs([log("all", {}, {"traffic_type": testing.to(["aws_flow_log.other.traffic_type"])})]),
		"judged": [[0, "unknown", {
			"attribute": "traffic_type",
			"reason": "expression",
			"needs": ["aws_flow_log.other.traffic_type"],
			"related": ["aws_flow_log.all"],
		}]],
	},
	"undecidable: no log in this plan": {
		"resources": network.placed,
		"judged": [[0, "unknown", {"attribute": "aws_flow_log", "reason": "absent"}]],
	},
	"undecidable: a log whose VPC is not known": {
		"resources": with_logs([log("all", {"traffic_type": "ALL"}, {"vpc_id": testing.to(["local.network"])})]),
		"judged": [[0, "unknown", object.union(network.hidden("vpc_id"), {"related": ["aws_flow_log.all"]})]],
	},
	"undecidable: a VPC that is not in this plan": {
		"resources": elsewhere([]),
		"judged": [[2, "unknown", {
			"attribute": "vpc_id",
			"reason": "outside_plan",
			"found": ["vpc-1"],
			"related": ["aws_subnet.a"],
		}]],
	},
	"undecidable: subnets that are not in this plan": {
		"resources": [
			testing.created("aws_db_subnet_group.group", {"name": "orders", "subnet_ids": ["subnet-1"]}, {}),
			network.cluster({}, {}),
		],
		"judged": [[1, "unknown", {
			"attribute": "subnet_ids",
			"reason": "outside_plan",
			"found": ["subnet-1"],
			"related": ["aws_db_subnet_group.group"],
		}]],
	},
	"undecidable: a cluster without a subnet group": {
		"resources": [network.stray],
		"judged": [[0, "unknown", {"attribute": "db_subnet_group_name", "reason": "unset", "needs": []}]],
	},
	"deleted": {"resources": [testing.deleted("aws_vpc.network", {}), network.subnet("a", {}, {})], "judged": []},
	"not applicable to a VPC without a database": {
		"resources": [network.vpc],
		"judged": [],
	},
}

evidence(log) := {"attribute": "traffic_type", "expected": ["ALL", "REJECT"], "related": [log]}

with_logs(logs) := array.concat(network.placed, logs)

elsewhere(logs) := array.concat(
	[
		testing.created("aws_subnet.a", {"vpc_id": "vpc-1"}, {"id": null}),
		network.subnet_group_of_a,
		network.cluster({}, {}),
	],
	logs,
)

log(name, known, pending) := testing.created(
	concat(".", ["aws_flow_log", name]),
	known,
	object.union({"vpc_id": testing.to(["aws_vpc.network.id"])}, pending),
)

test_judged[name] if {
	some name, case in cases
	flow_logs.judged == case.judged with input as testing.plan(case.resources)
}

test_absence_fails_where_presence_is_required if {
	absent := [[0, "fail", {"attribute": "aws_flow_log", "reason": "absent"}]]
	flow_logs.judged == absent with input as testing.plan(network.placed)
		with data.parameters as {"presence_required": true}
}
