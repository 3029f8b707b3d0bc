import { AuroraEngine, ClusterInstance, SecureAurora } from "../../../modules";
import { addressesOf, blockOf, stackWithEnvironment } from "../support";

function stackWithSecureAurora() {
  const stack = stackWithEnvironment();
  const orders = new SecureAurora(stack, "Orders", {
    cidr: "10.20.0.0/16",
    engine: AuroraEngine.postgresql({ version: "16.11" }),
    writer: ClusterInstance.serverlessV2("Writer"),
  });
  return { stack, orders };
}

test("the cluster has the addresses that it would have alone, the network those of a part", () => {
  const { stack } = stackWithSecureAurora();
  expect(addressesOf(stack).filter((address) => /rds_cluster|vpc|subnet/.test(address))).toEqual([
    "aws_db_subnet_group.Orders_SubnetGroup_60D14C2A",
    "aws_rds_cluster.Orders",
    "aws_rds_cluster_instance.Orders_Instance-Reader_571E0192",
    "aws_rds_cluster_instance.Orders_Instance-Writer_39EC3FFD",
    "aws_rds_cluster_parameter_group.Orders_ParameterGroup_87BF8E02",
    "aws_subnet.Orders_Network_Subnet-eu-central-1a_35330B2A",
    "aws_subnet.Orders_Network_Subnet-eu-central-1b_3E591823",
    "aws_vpc.Orders_Network_1ED6F4B0",
  ]);
});

test("the cluster lives in the subnets of the network", () => {
  const { stack } = stackWithSecureAurora();
  expect(blockOf(stack, "aws_db_subnet_group.Orders_SubnetGroup_60D14C2A")).toEqual({
    description: "Subnets of the Aurora cluster shop-orders",
    name: "shop-orders",
    subnet_ids: [
      "${aws_subnet.Orders_Network_Subnet-eu-central-1a_35330B2A.id}",
      "${aws_subnet.Orders_Network_Subnet-eu-central-1b_3E591823.id}",
    ],
    tags: { Name: "shop-orders" },
  });
});

test("its connections and grants are those of its cluster", () => {
  const { orders } = stackWithSecureAurora();
  expect(orders.connections).toBe(orders.cluster.connections);
});
