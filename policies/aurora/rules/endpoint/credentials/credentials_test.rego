package aurora.rules.endpoint.credentials_test

import data.aurora.rules.endpoint.credentials
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

cases := {
	"right": {"resources": with_endpoints([sts]), "judged": [0]},
	"right: validated for FIPS": {
		"resources": with_endpoints([network.endpoint("sts-fips", {}, {})]),
		"judged": [0],
	},
	"wrong: of a type that the service does not have": {
		"resources": with_endpoints([network.endpoint("sts", {"vpc_endpoint_type": "Gateway"}, {})]),
		"judged": [[0, "fail", {
			"attribute": "vpc_endpoint_type",
			"found": "Gateway",
			"expected": "Interface",
			"related": ["aws_vpc_endpoint.sts"],
		}]],
	},
	"null: no name of a service": {
		"resources": with_endpoints([network.endpoint("sts", {"service_name": null}, {})]),
		"judged": [[0, "unknown", {
			"attribute": "service_name",
			"reason": "expression",
			"needs": [],
			"expected": ["sts"],
			"related": ["aws_vpc_endpoint.sts"],
		}]],
	},
	"unset: none in this plan": {
		"resources": with_endpoints([]),
		"judged": [[0, "unknown", {"attribute": "aws_vpc_endpoint", "reason": "absent", "expected": ["sts"]}]],
	},
	"referenced: the name of a service": {
		"resources": with_endpoints([unnamed("terraform_data.service.output")]),
		"judged": [[0, "unknown", {
			"attribute": "service_name",
			"reason": "expression",
			"needs": ["terraform_data.service.output"],
			"expected": ["sts"],
			"related": ["aws_vpc_endpoint.unnamed"],
		}]],
	},
	"undecidable: the VPC of an endpoint": {
		"resources": with_endpoints([network.endpoint("sts", {}, {"vpc_id": testing.to(["local.network"])})]),
		"judged": [[0, "unknown", {
			"attribute": "vpc_id",
			"reason": "expression",
			"needs": [],
			"expected": ["sts"],
			"related": ["aws_vpc_endpoint.sts"],
		}]],
	},
	"deleted": {"resources": [testing.deleted("aws_vpc.network", {})], "judged": []},
	"not applicable to a VPC without a database": {
		"resources": [network.vpc],
		"judged": [],
	},
}

sts := network.endpoint("sts", {}, {})

unnamed(reference) := testing.created("aws_vpc_endpoint.unnamed", {"vpc_endpoint_type": "Interface"}, {
	"service_name": testing.to([reference]),
	"vpc_id": testing.to(["aws_vpc.network.id"]),
})

with_endpoints(endpoints) := array.concat(
	network.placed,
	array.concat([network.endpoint("kms", {}, {}), network.endpoint("secretsmanager", {}, {})], endpoints),
)

test_judged[name] if {
	some name, case in cases
	credentials.judged == case.judged with input as testing.plan(case.resources)
}

test_absence_fails_where_presence_is_required if {
	absent := [[0, "fail", {
		"attribute": "aws_vpc_endpoint",
		"reason": "absent",
		"expected": ["kms", "secretsmanager", "sts"],
	}]]
	credentials.judged == absent with input as testing.plan(network.placed)
		with data.parameters as {"presence_required": true}
}
