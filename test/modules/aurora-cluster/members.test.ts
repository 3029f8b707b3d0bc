import { ClusterInstance, Network } from "../../../modules";
import { blockOf, stackWithEnvironment } from "../support";
import { adoptedNetwork, postgresqlCluster } from "./clusters";

const writer = {
  auto_minor_version_upgrade: true,
  availability_zone: "eu-central-1a",
  ca_cert_identifier: "rds-ca-rsa2048-g1",
  cluster_identifier: "${aws_rds_cluster.Orders.id}",
  copy_tags_to_snapshot: true,
  depends_on: ["aws_iam_role_policy_attachment.Orders_MonitoringRole_Permissions_EFB8F368"],
  engine: "${aws_rds_cluster.Orders.engine}",
  identifier: "shop-orders-writer",
  instance_class: "db.r7g.large",
  monitoring_interval: 60,
  monitoring_role_arn: "${aws_iam_role.Orders_MonitoringRole_626E099D.arn}",
  performance_insights_enabled: true,
  performance_insights_kms_key_id: "${aws_kms_key.Orders_InsightsKey_D98C5B61.arn}",
  performance_insights_retention_period: 7,
  promotion_tier: 0,
  publicly_accessible: false,
  tags: { Name: "shop-orders" },
};

test("the writer is monitored, private and up to date", () => {
  const stack = stackWithEnvironment();
  postgresqlCluster(stack);
  expect(blockOf(stack, "aws_rds_cluster_instance.Orders_Instance-Writer_39EC3FFD")).toEqual(writer);
});

test("a reader waits for the writer, in another zone and the next tier", () => {
  const stack = stackWithEnvironment();
  postgresqlCluster(stack, { readers: [ClusterInstance.serverlessV2("Reader")] });
  expect(blockOf(stack, "aws_rds_cluster_instance.Orders_Instance-Reader_571E0192")).toEqual({
    ...writer,
    availability_zone: "eu-central-1b",
    depends_on: [...writer.depends_on, "aws_rds_cluster_instance.Orders_Instance-Writer_39EC3FFD"],
    identifier: "shop-orders-reader",
    instance_class: "db.serverless",
    promotion_tier: 1,
  });
});

test("a reader like the writer is there unless others are named", () => {
  const { instances } = postgresqlCluster(stackWithEnvironment());
  expect([...instances].map(([id, { instanceClassInput }]) => [id, instanceClassInput])).toEqual([
    ["Writer", "db.r7g.large"],
    ["Reader", "db.r7g.large"],
  ]);
});

test("a cluster of a writer alone is acknowledged", () => {
  const { instances } = postgresqlCluster(stackWithEnvironment(), {
    readers: [],
    acknowledgements: { "rds/reader_instance": { reason: "A test", owner: "team-orders", expires: "2027-03-31" } },
  });
  expect([...instances.keys()]).toEqual(["Writer"]);
});

test("zones repeat when there are more instances than zones", () => {
  const stack = stackWithEnvironment();
  const readers = ["B", "C"].map((id) => ClusterInstance.serverlessV2(id));
  const { instances } = postgresqlCluster(stack, { readers });
  expect([...instances].map(([id, instance]) => [id, instance.availabilityZoneInput])).toEqual([
    ["Writer", "eu-central-1a"],
    ["B", "eu-central-1b"],
    ["C", "eu-central-1a"],
  ]);
});

test("AWS chooses the zones where the network does not name them", () => {
  const stack = stackWithEnvironment();
  const { vpcId, subnetIds } = adoptedNetwork;
  postgresqlCluster(stack, { network: Network.fromAttributes({ vpcId, subnetIds }) });
  expect(blockOf(stack, "aws_rds_cluster_instance.Orders_Instance-Writer_39EC3FFD")).toEqual({
    ...writer,
    availability_zone: undefined,
  });
});

test("properties change every instance", () => {
  const stack = stackWithEnvironment();
  const acknowledgement = { reason: "A test cluster", owner: "team-orders", expires: "2027-03-31" };
  postgresqlCluster(stack, {
    autoMinorVersionUpgrade: false,
    publiclyAccessible: true,
    monitoringIntervalSeconds: 15,
    databaseInsights: "advanced",
    certificateAuthority: "rds-ca-ecc384-g1",
    acknowledgements: { "rds/minor_upgrades": acknowledgement, "rds/instance_not_public": acknowledgement },
  });
  expect(blockOf(stack, "aws_rds_cluster_instance.Orders_Instance-Writer_39EC3FFD")).toEqual({
    ...writer,
    auto_minor_version_upgrade: false,
    ca_cert_identifier: "rds-ca-ecc384-g1",
    monitoring_interval: 15,
    performance_insights_retention_period: 465,
    publicly_accessible: true,
  });
});

test("the monitoring role serves the cluster's own instances alone", () => {
  const stack = stackWithEnvironment();
  postgresqlCluster(stack, { readers: [ClusterInstance.serverlessV2("Reader")] });
  expect(blockOf(stack, "data.aws_iam_policy_document.Orders_MonitoringRole_Trust_18C67D50")).toEqual({
    statement: [
      {
        actions: ["sts:AssumeRole"],
        condition: [
          { test: "StringEquals", values: ["123456789012"], variable: "aws:SourceAccount" },
          {
            test: "ArnLike",
            values: [
              "arn:aws:rds:eu-central-1:123456789012:db:shop-orders-writer",
              "arn:aws:rds:eu-central-1:123456789012:db:shop-orders-reader",
            ],
            variable: "aws:SourceArn",
          },
        ],
        principals: [{ identifiers: ["monitoring.rds.amazonaws.com"], type: "Service" }],
      },
    ],
  });
});
