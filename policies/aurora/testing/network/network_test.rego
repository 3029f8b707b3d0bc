# METADATA
# title: Networks for tests
# description: |
#   A cluster in two subnets of a VPC, and a cluster with a security group, each as a list of resources to which a test
#   adds its own.
package aurora.testing.network

import data.aurora.testing
import rego.v1

# METADATA
# description: A VPC (0), its subnets a (1) and b (2) in two zones, the DB subnet group of them (3) and a cluster in it (4).
placed := [vpc, subnet("a", {}, {}), subnet("b", {"availability_zone": "eu-central-1b"}, {}), subnet_group, cluster({}, {})]

# METADATA
# description: A VPC that the plan creates.
vpc := testing.created("aws_vpc.network", {"cidr_block": "10.20.0.0/16"}, {"id": null})

# METADATA
# description: A subnet of that VPC.
subnet(name, known, pending) := testing.created(
	concat(".", ["aws_subnet", name]),
	object.union({"availability_zone": "eu-central-1a"}, known),
	object.union({"id": null, "vpc_id": testing.to(["aws_vpc.network.id"])}, pending),
)

# METADATA
# description: The DB subnet group of the subnets a and b.
subnet_group := testing.created(
	"aws_db_subnet_group.group",
	{"name": "orders"},
	{"subnet_ids": testing.to(["aws_subnet.a.id", "aws_subnet.b.id"])},
)

# METADATA
# description: That DB subnet group where it has the subnet a alone.
subnet_group_of_a := testing.created(
	"aws_db_subnet_group.group",
	{"name": "orders"},
	{"subnet_ids": testing.to(["aws_subnet.a.id"])},
)

# METADATA
# description: A PostgreSQL cluster in that subnet group, with the security group of `attached`.
cluster(known, pending) := testing.created(
	"aws_rds_cluster.database",
	object.union({"engine": "aurora-postgresql", "port": 6432}, known),
	object.union(
		{
			"db_subnet_group_name": testing.to(["aws_db_subnet_group.group.name"]),
			"vpc_security_group_ids": testing.to(["aws_security_group.database.id"]),
		},
		pending,
	),
)

# METADATA
# description: That cluster where it names neither a subnet group nor security groups.
stray := testing.created(
	"aws_rds_cluster.stray",
	{"engine": "aurora-mysql"},
	{"db_subnet_group_name": null, "vpc_security_group_ids": null},
)

# METADATA
# description: A cluster (0), its security group (1) without rules, and what a test adds.
attached(resources) := array.concat([cluster({}, {}), group({}, {})], resources)

# METADATA
# description: The security group of the cluster; its inline rules are unset.
group(known, pending) := testing.created(
	"aws_security_group.database",
	object.union({"description": "The orders cluster"}, known),
	object.union({"id": null}, pending),
)

# METADATA
# description: An ingress rule of that group, from another group to the cluster's port.
ingress_rule(known, pending) := standing_rule("aws_vpc_security_group_ingress_rule.rule", known, pending)

# METADATA
# description: An egress rule of that group, to another group.
egress_rule(known, pending) := standing_rule("aws_vpc_security_group_egress_rule.rule", known, pending)

# METADATA
# description: A rule of that group of the older type, from a subnet to the cluster's port.
older_rule(known, pending) := testing.created(
	"aws_security_group_rule.rule",
	object.union(object.union(inline, {"type": "ingress"}), known),
	object.union(to_group, pending),
)

# METADATA
# description: An inline rule, from a subnet to the cluster's port.
inline := {
	"cidr_blocks": ["10.20.4.0/24"],
	"description": "The application",
	"from_port": 6432,
	"protocol": "tcp",
	"to_port": 6432,
}

# METADATA
# description: Evidence of an attribute that the plan does not show.
hidden(attribute) := {"attribute": attribute, "reason": "expression", "needs": []}

standing_rule(address, known, pending) := testing.created(
	address,
	object.union(
		{
			"description": "The application",
			"from_port": 6432,
			"ip_protocol": "tcp",
			"referenced_security_group_id": "sg-application",
			"to_port": 6432,
		},
		known,
	),
	object.union(to_group, pending),
)

to_group := {"security_group_id": testing.to(["aws_security_group.database.id"])}

# METADATA
# description: That cluster with this expression as its port; null where it names none.
cluster_of_port(expression) := testing.created("aws_rds_cluster.database", {"engine": "aurora-postgresql"}, {
	"port": expression,
	"vpc_security_group_ids": testing.to(["aws_security_group.database.id"]),
})

# METADATA
# description: |
#   `placed` with a route table (5) of both subnets, whose association is the resource 6 and 7, with these inline routes, and
#   what a test adds.
routed(routes, resources) := array.concat(placed, array.concat(
	[table({"route": routes}, {}), association("a", {}, {}), association("b", {}, {})],
	resources,
))

# METADATA
# description: A route table of the VPC.
table(known, pending) := testing.created(
	"aws_route_table.table",
	known,
	object.union({"id": null, "vpc_id": testing.to(["aws_vpc.network.id"])}, pending),
)

# METADATA
# description: An association of a subnet with that table.
association(name, known, pending) := testing.created(
	concat(".", ["aws_route_table_association", name]),
	known,
	object.union(
		{
			"subnet_id": testing.to([concat("", ["aws_subnet.", name, ".id"])]),
			"route_table_id": testing.to(["aws_route_table.table.id"]),
		},
		pending,
	),
)

# METADATA
# description: A route of its own in that table.
route(known, pending) := testing.created(
	"aws_route.route",
	known,
	object.union({"route_table_id": testing.to(["aws_route_table.table.id"])}, pending),
)

# METADATA
# description: An interface endpoint of the VPC in the subnets a and b, with a security group of its own.
endpoint(service, known, pending) := testing.created(
	concat(".", ["aws_vpc_endpoint", service]),
	object.union(
		{
			"policy": own_policy,
			"private_dns_enabled": true,
			"service_name": concat(".", ["com.amazonaws.eu-central-1", service]),
			"vpc_endpoint_type": "Interface",
		},
		known,
	),
	object.union(
		{
			"id": null,
			"security_group_ids": testing.to(["aws_security_group.endpoints.id"]),
			"subnet_ids": testing.to(["aws_subnet.a.id", "aws_subnet.b.id"]),
			"vpc_id": testing.to(["aws_vpc.network.id"]),
		},
		pending,
	),
)

# METADATA
# description: The policy of an endpoint that is limited to principals of the account.
own_policy := json.marshal({"Statement": [{
	"Effect": "Allow",
	"Principal": "*",
	"Action": "*",
	"Resource": "*",
	"Condition": {"StringEquals": {"aws:PrincipalAccount": "111122223333"}},
}]})
