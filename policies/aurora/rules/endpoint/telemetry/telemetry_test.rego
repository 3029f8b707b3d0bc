package aurora.rules.endpoint.telemetry_test

import data.aurora.rules.endpoint.telemetry
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

cases := {
	"right": {"resources": with_endpoints([monitoring]), "judged": [0]},
	"right: validated for FIPS": {
		"resources": with_endpoints([network.endpoint("monitoring-fips", {}, {})]),
		"judged": [0],
	},
	"wrong: of a type that the service does not have": {
		"resources": with_endpoints([network.endpoint("monitoring", {"vpc_endpoint_type": "Gateway"}, {})]),
		"judged": [[0, "fail", {
			"attribute": "vpc_endpoint_type",
			"found": "Gateway",
			"expected": "Interface",
			"related": ["aws_vpc_endpoint.monitoring"],
		}]],
	},
	"null: no name of a service": {
		"resources": with_endpoints([network.endpoint("monitoring", {"service_name": null}, {})]),
		"judged": [[0, "unknown", {
			"attribute": "service_name",
			"reason": "expression",
			"needs": [],
			"expected": ["monitoring"],
			"related": ["aws_vpc_endpoint.monitoring"],
		}]],
	},
	"unset: none in this plan": {
		"resources": with_endpoints([]),
		"judged": [[0, "unknown", {"attribute": "aws_vpc_endpoint", "reason": "absent", "expected": ["monitoring"]}]],
	},
	"referenced: the name of a service": {
		"resources": with_endpoints([unnamed("terraform_data.service.output")]),
		"judged": [[0, "unknown", {
			"attribute": "service_name",
			"reason": "expression",
			"needs": ["terraform_data.service.output"],
			"expected": ["monitoring"],
			"related": ["aws_vpc_endpoint.unnamed"],
		}]],
	},
	"undecidable: the VPC of an endpoint": {
		"resources": with_endpoints([network.endpoint("monitoring", {}, {"vpc_id": testing.to(["local.network"])})]),
		"judged": [[0, "unknown", {
			"attribute": "vpc_id",
			"reason": "expression",
			"needs": [],
			"expected": ["monitoring"],
			"related": ["aws_vpc_endpoint.monitoring"],
		}]],
	},
	"deleted": {"resources": [testing.deleted("aws_vpc.network", {})], "judged": []},
	"not applicable to a VPC without a database": {
		"resources": [network.vpc],
		"judged": [],
	},
}

monitoring := network.endpoint("monitoring", {}, {})

unnamed(reference) := testing.created("aws_vpc_endpoint.unnamed", {"vpc_endpoint_type": "Interface"}, {
	"service_name": testing.to([reference]),
	"vpc_id": testing.to(["aws_vpc.network.id"]),
})

with_endpoints(endpoints) := array.concat(
	network.placed,
	array.concat([network.endpoint("logs", {}, {})], endpoints),
)

test_judged[name] if {
	some name, case in cases
	telemetry.judged == case.judged with input as testing.plan(case.resources)
}

test_absence_fails_where_presence_is_required if {
	absent := [[0, "fail", {
		"attribute": "aws_vpc_endpoint",
		"reason": "absent",
		"expected": ["logs", "monitoring"],
	}]]
	telemetry.judged == absent with input as testing.plan(network.placed)
		with data.parameters as {"presence_required": true}
}
