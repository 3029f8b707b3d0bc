package aurora.rules.endpoint.rds_api_test

import data.aurora.rules.endpoint.rds_api
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

cases := {
	"right": {"resources": placed({}, {}, [rds]), "judged": [0]},
	"right: with the Data API": {
		"resources": placed({"enable_http_endpoint": true}, {}, [rds, network.endpoint("rds-data", {}, {})]),
		"judged": [0],
	},
	"right: in a VPC that is not in this plan": {
		"resources": [
			testing.created("aws_subnet.a", {"vpc_id": "vpc-1"}, {"id": null}),
			network.subnet_group_of_a,
			network.cluster({}, {}),
			testing.created(
				"aws_vpc_endpoint.rds", {
					"service_name": "com.amazonaws.eu-central-1.rds",
					"vpc_endpoint_type": "Interface",
					"vpc_id": "vpc-1",
				},
				{},
			),
		],
		"judged": [2],
	},
	"wrong: of a type that the service does not have": {
		"resources": placed({}, {}, [network.endpoint("rds", {"vpc_endpoint_type": "Gateway"}, {})]),
		"judged": [[0, "fail", {
			"attribute": "vpc_endpoint_type",
			"found": "Gateway",
			"expected": "Interface",
			"related": ["aws_vpc_endpoint.rds"],
		}]],
	},
	"null: the Data API is off": {"resources": placed({"enable_http_endpoint": null}, {}, [rds]), "judged": [0]},
	"unset: the Data API is off": {"resources": placed({}, {"enable_http_endpoint": null}, [rds]), "judged": [0]},
	"referenced: whether the Data API is on": {
		"resources": placed({}, {"enable_http_endpoint": testing.to(["terraform_data.api.output"])}, [rds]),
		"judged": [[0, "unknown", data_api("terraform_data.api.output")]],
	},
	"undecidable: whether the Data API is on": {
		"resources": placed({}, {"enable_http_endpoint": testing.to(["local.api"])}, [rds]),
		"judged": [[0, "unknown", data_api("local.api")]],
	},
	"undecidable: none for the Data API": {
		"resources": placed({"enable_http_endpoint": true}, {}, [rds]),
		"judged": [[0, "unknown", {"attribute": "aws_vpc_endpoint", "reason": "absent", "expected": ["rds-data"]}]],
	},
	"undecidable: a cluster whose VPC the plan does not show": {
		"resources": [network.stray],
		"judged": [[0, "unknown", {
			"attribute": "db_subnet_group_name",
			"reason": "unset",
			"needs": [],
			"expected": ["rds"],
		}]],
	},
	"deleted": {"resources": [testing.deleted("aws_vpc.network", {})], "judged": []},
	"not applicable to a VPC without a database": {
		"resources": [network.vpc],
		"judged": [],
	},
}

rds := network.endpoint("rds", {}, {})

placed(known, pending, endpoints) := array.concat(
	[network.vpc, network.subnet("a", {}, {}), network.subnet_group_of_a, network.cluster(known, pending)],
	endpoints,
)

data_api(reference) := {
	"attribute": "enable_http_endpoint",
	"reason": "expression",
	"needs": [reference],
	"related": ["aws_rds_cluster.database"],
}

test_judged[name] if {
	some name, case in cases
	rds_api.judged == case.judged with input as testing.plan(case.resources)
}

test_absence_fails_where_presence_is_required if {
	absent := [[0, "fail", {"attribute": "aws_vpc_endpoint", "reason": "absent", "expected": ["rds"]}]]
	rds_api.judged == absent with input as testing.plan(network.placed)
		with data.parameters as {"presence_required": true}
}
