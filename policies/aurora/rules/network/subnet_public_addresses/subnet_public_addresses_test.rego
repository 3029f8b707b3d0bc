package aurora.rules.network.subnet_public_addresses_test

import data.aurora.rules.network.subnet_public_addresses
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

cases := {
	"right": {"resources": of_subnet({"map_public_ip_on_launch": false}, {}), "judged": [0]},
	"wrong": {
		"resources": of_subnet({"map_public_ip_on_launch": true}, {}),
		"judged": [[0, "fail", {"attribute": "map_public_ip_on_launch", "found": true}]],
	},
	"null": {"resources": of_subnet({"map_public_ip_on_launch": null}, {}), "judged": [0]},
	"unset": {"resources": of_subnet({}, {"map_public_ip_on_launch": null}), "judged": [0]},
	"unset in a subnet of the default VPC": {
		"resources": [
			testing.created("aws_default_subnet.a", {}, {"id": null, "map_public_ip_on_launch": null}),
			testing.created(
				"aws_db_subnet_group.group",
				{"name": "orders"},
				{"subnet_ids": testing.to(["aws_default_subnet.a.id"])},
			),
			network.cluster({}, {}),
		],
		"judged": [[0, "fail", {"attribute": "map_public_ip_on_launch", "found": true, "reason": "unset_default"}]],
	},
	"referenced": {
		"resources": of_subnet({}, {"map_public_ip_on_launch": testing.to(["aws_subnet.b.map_public_ip_on_launch"])}),
		"judged": [[0, "unknown", {
			"attribute": "map_public_ip_on_launch",
			"reason": "expression",
			"needs": ["aws_subnet.b.map_public_ip_on_launch"],
		}]],
	},
	"undecidable": {
		"resources": of_subnet({}, {"map_public_ip_on_launch": testing.to(["local.public"])}),
		"judged": [[0, "unknown", {
			"attribute": "map_public_ip_on_launch",
			"reason": "expression",
			"needs": ["local.public"],
		}]],
	},
	"deleted": {"resources": [testing.deleted("aws_subnet.a", {"map_public_ip_on_launch": true})], "judged": []},
	"not applicable to a subnet without a database": {
		"resources": [network.subnet("public", {"map_public_ip_on_launch": true}, {})],
		"judged": [],
	},
}

of_subnet(known, pending) := [network.subnet("a", known, pending), network.subnet_group_of_a, network.cluster({}, {})]

test_judged[name] if {
	some name, case in cases
	subnet_public_addresses.judged == case.judged with input as testing.plan(case.resources)
}

test_every_subnet_is_judged_in_the_scope_of_all if {
	resources := [network.subnet("public", {"map_public_ip_on_launch": true}, {})]
	wrong := [[0, "fail", {"attribute": "map_public_ip_on_launch", "found": true}]]
	subnet_public_addresses.judged == wrong with input as testing.plan(resources) with data.parameters as {"scope": "all"}
}
