package aurora.rules.endpoint.private_dns_test

import data.aurora.rules.endpoint.private_dns
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

cases := {
	"right": {"resources": and_with([network.endpoint("rds", {}, {})]), "judged": [5]},
	"right: by a resource of its own": {
		"resources": and_with([unset, setting({"private_dns_enabled": true}, {})]),
		"judged": [5],
	},
	"wrong": {
		"resources": and_with([network.endpoint("rds", {"private_dns_enabled": false}, {})]),
		"judged": [[5, "fail", {"attribute": "private_dns_enabled", "found": false}]],
	},
	"wrong: by a resource of its own": {
		"resources": and_with([unset, setting({"private_dns_enabled": false}, {})]),
		"judged": [[5, "fail", {
			"attribute": "private_dns_enabled",
			"found": false,
			"related": ["aws_vpc_endpoint_private_dns.rds"],
		}]],
	},
	"null": {
		"resources": and_with([network.endpoint("rds", {"private_dns_enabled": null}, {})]),
		"judged": [[5, "fail", {"attribute": "private_dns_enabled", "found": false, "reason": "unset_default"}]],
	},
	"unset": {
		"resources": and_with([unset]),
		"judged": [[5, "fail", {"attribute": "private_dns_enabled", "found": false, "reason": "unset_default"}]],
	},
	"referenced: by a resource of its own": {
		"resources": and_with([unset, setting({}, {"private_dns_enabled": testing.to(["terraform_data.dns.output"])})]),
		"judged": [[5, "unknown", {
			"attribute": "private_dns_enabled",
			"reason": "expression",
			"needs": ["terraform_data.dns.output"],
			"related": ["aws_vpc_endpoint_private_dns.rds"],
		}]],
	},
	"undecidable": {
		"resources": and_with([testing.created("aws_vpc_endpoint.rds", of_rds, {
			"private_dns_enabled": testing.to(["local.dns"]),
			"vpc_id": testing.to(["aws_vpc.network.id"]),
		})]),
		"judged": [[5, "unknown", {"attribute": "private_dns_enabled", "reason": "expression", "needs": ["local.dns"]}]],
	},
	"deleted": {"resources": [testing.deleted("aws_vpc_endpoint.rds", {"private_dns_enabled": false})], "judged": []},
	"not applicable to another service, or a gateway": {
		"resources": and_with([
			network.endpoint("sqs", {"private_dns_enabled": false}, {}),
			network.endpoint("s3", {"private_dns_enabled": false, "vpc_endpoint_type": "Gateway"}, {}),
		]),
		"judged": [],
	},
	"not applicable in a VPC without a database": {
		"resources": [network.vpc, network.endpoint("rds", {"private_dns_enabled": false}, {})],
		"judged": [],
	},
}

of_rds := {"service_name": "com.amazonaws.eu-central-1.rds", "vpc_endpoint_type": "Interface"}

unset := testing.created("aws_vpc_endpoint.rds", of_rds, {
	"id": null,
	"private_dns_enabled": null,
	"vpc_id": testing.to(["aws_vpc.network.id"]),
})

setting(known, pending) := testing.created(
	"aws_vpc_endpoint_private_dns.rds",
	known,
	object.union({"vpc_endpoint_id": testing.to(["aws_vpc_endpoint.rds.id"])}, pending),
)

and_with(endpoints) := array.concat(network.placed, endpoints)

test_judged[name] if {
	some name, case in cases
	private_dns.judged == case.judged with input as testing.plan(case.resources)
}

test_every_interface_endpoint_is_judged_in_the_scope_of_all if {
	resources := [network.endpoint("sqs", {"private_dns_enabled": false}, {}), network.endpoint(
		"s3",
		{"vpc_endpoint_type": "Gateway"},
		{},
	)]
	wrong := [[0, "fail", {"attribute": "private_dns_enabled", "found": false}]]
	private_dns.judged == wrong with input as testing.plan(resources) with data.parameters as {"scope": "all"}
}
