package aurora.rules.network.public_access_block_test

import data.aurora.rules.network.public_access_block
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

cases := {
	"right": {"resources": [options({"internet_gateway_block_mode": "block-bidirectional"}, {})], "judged": [0]},
	"right: what comes in is blocked": {
		"resources": [options({"internet_gateway_block_mode": "block-ingress"}, {})],
		"judged": [0],
	},
	"wrong": {
		"resources": [options({"internet_gateway_block_mode": "off"}, {})],
		"judged": [[0, "fail", {"attribute": "internet_gateway_block_mode", "found": "off"}]],
	},
	"wrong: an exclusion of a database's subnet": {
		"resources": excluding({"subnet_id": testing.to(["aws_subnet.b.id"])}),
		"judged": [[5, "fail", {"attribute": "subnet_id", "related": ["aws_subnet.b"]}]],
	},
	"wrong: an exclusion of a database's VPC": {
		"resources": excluding({"vpc_id": testing.to(["aws_vpc.network.id"])}),
		"judged": [[5, "fail", {"attribute": "vpc_id", "related": ["aws_vpc.network"]}]],
	},
	"null": {
		"resources": [options({"internet_gateway_block_mode": null}, {})],
		"judged": [[0, "unknown", {"attribute": "internet_gateway_block_mode", "reason": "unset", "needs": []}]],
	},
	"unset": {
		"resources": [options({}, {"internet_gateway_block_mode": null})],
		"judged": [[0, "unknown", {"attribute": "internet_gateway_block_mode", "reason": "unset", "needs": []}]],
	},
	"referenced": {
		"resources": [options({}, {"internet_gateway_block_mode": testing.to(["terraform_data.mode.output"])})],
		"judged": [[0, "unknown", {
			"attribute": "internet_gateway_block_mode",
			"reason": "expression",
			"needs": ["terraform_data.mode.output"],
		}]],
	},
	"undecidable": {
		"resources": [options({}, {"internet_gateway_block_mode": testing.to(["local.mode"])})],
		"judged": [[0, "unknown", {
			"attribute": "internet_gateway_block_mode",
			"reason": "expression",
			"needs": ["local.mode"],
		}]],
	},
	"undecidable: what an exclusion names": {
		"resources": excluding({"subnet_id": testing.to(["local.subnet"])}),
		"judged": [[5, "unknown", {"attribute": "subnet_id", "reason": "expression", "needs": ["local.subnet"]}]],
	},
	"deleted": {
		"resources": [testing.deleted(
			"aws_vpc_block_public_access_options.region",
			{"internet_gateway_block_mode": "off"},
		)],
		"judged": [],
	},
	"not applicable to a plan without the setting": {"resources": network.placed, "judged": []},
	"not applicable to an exclusion of a subnet without a database": {
		"resources": array.concat(network.placed, [
			network.subnet("public", {}, {}),
			testing.created(
				"aws_vpc_block_public_access_exclusion.public",
				{"internet_gateway_exclusion_mode": "allow-bidirectional"},
				{"subnet_id": testing.to(["aws_subnet.public.id"])},
			),
		]),
		"judged": [],
	},
}

options(known, pending) := testing.created("aws_vpc_block_public_access_options.region", known, pending)

excluding(pending) := array.concat(network.placed, [testing.created(
	"aws_vpc_block_public_access_exclusion.database",
	{"internet_gateway_exclusion_mode": "allow-bidirectional"},
	pending,
)])

test_judged[name] if {
	some name, case in cases
	public_access_block.judged == case.judged with input as testing.plan(case.resources)
}

test_absence_fails_for_clusters_where_presence_is_required if {
	absent := [[0, "fail", {"attribute": "aws_vpc_block_public_access_options", "reason": "absent"}]]
	public_access_block.judged == absent with input as testing.plan([network.stray])
		with data.parameters as {"presence_required": true}
}
