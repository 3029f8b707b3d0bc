package aurora.lib.endpoint_test

import data.aurora.lib.endpoint
import data.aurora.testing
import data.aurora.testing.network
import rego.v1

test_of_clusters_are_interfaces_of_the_services_in_the_vpc_of_a_cluster if {
	found := endpoint.of_clusters with input as testing.plan(array.concat(network.placed, [
		network.endpoint("rds", {}, {}),
		network.endpoint("kms-fips", {}, {}),
		network.endpoint("sqs", {}, {}),
		network.endpoint("logs", {"vpc_endpoint_type": "Gateway"}, {}),
		network.endpoint("sts", {}, {"vpc_id": testing.to(["aws_vpc.other.id"])}),
		testing.created("aws_vpc.other", {}, {"id": null}),
	]))
	found == {5, 6}
}

test_lacking if {
	found := endpoint.lacking(0, {"kms", "rds"}) with input as testing.plan(array.concat(
		network.placed,
		[network.endpoint("rds", {}, {})],
	))
	found == {"kms"}
}

test_attached if {
	found := endpoint.attached("aws_vpc_endpoint_policy") with input as testing.plan([
		network.endpoint("rds", {}, {}),
		testing.created("aws_vpc_endpoint_policy.rds", {}, {"vpc_endpoint_id": testing.to(["aws_vpc_endpoint.rds.id"])}),
		testing.created("aws_vpc_endpoint_policy.other", {}, {"vpc_endpoint_id": testing.to(["local.endpoint"])}),
	])
	found == {0: [1]}
}

test_subnets_of_each_kind if {
	found := endpoint.subnets(5) with input as testing.plan(array.concat(network.placed, [
		testing.configured(
			network.endpoint("rds", {"subnet_configuration": [{"subnet_id": "subnet-1"}]}, {
				"subnet_ids": testing.to(["aws_subnet.a.id"]),
			}),
			{"subnet_configuration": [{"subnet_id": testing.to(["local.subnet"])}]},
		),
		testing.created("aws_vpc_endpoint_subnet_association.b", {}, {
			"subnet_id": testing.to(["aws_subnet.b.id"]),
			"vpc_endpoint_id": testing.to(["aws_vpc_endpoint.rds.id"]),
		}),
	]))
	found == {"handles": [1, 2], "outside": ["subnet-1"], "needs": ["local.subnet"]}
}
