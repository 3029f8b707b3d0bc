import { Token } from "cdktf";
import { Network, type NetworkProps } from "../../../modules";
import { addressesOf, blockOf, messageOf, stackWithEnvironment } from "../support";

function stackWithNetwork(props: Partial<NetworkProps> = {}) {
  const stack = stackWithEnvironment();
  new Network(stack, "Network", { cidr: "10.20.0.0/16", ...props });
  return stack;
}

test("a network's resources keep their addresses", () => {
  expect(addressesOf(stackWithNetwork())).toEqual([
    "aws_cloudwatch_log_group.Network_FlowLogs_LogGroup_06F8465A",
    "aws_default_security_group.Network_DefaultSecurityGroup_6811E764",
    "aws_flow_log.Network_FlowLogs_AA56CF75",
    "aws_iam_role.Network_FlowLogs_Role_5294D16F",
    "aws_iam_role_policy.Network_FlowLogs_Permissions_8BFEE6E1",
    "aws_kms_alias.Network_FlowLogs_Key_Alias_D7AC3CE4",
    "aws_kms_key.Network_FlowLogs_Key_135D8BC6",
    "aws_route_table.Network_Routes_A01E4C4B",
    "aws_route_table_association.Network_Route-eu-central-1a_9314C242",
    "aws_route_table_association.Network_Route-eu-central-1b_B72EA2DD",
    "aws_subnet.Network_Subnet-eu-central-1a_ED084448",
    "aws_subnet.Network_Subnet-eu-central-1b_E97EB496",
    "aws_vpc.Network",
    "data.aws_iam_policy_document.Network_FlowLogs_Key_Policy_AA544882",
    "data.aws_iam_policy_document.Network_FlowLogs_PermissionsDocument_C9972117",
    "data.aws_iam_policy_document.Network_FlowLogs_Role_Trust_EE8A95BC",
  ]);
});

test("the VPC resolves names", () => {
  expect(blockOf(stackWithNetwork(), "aws_vpc.Network")).toEqual({
    cidr_block: "10.20.0.0/16",
    enable_dns_hostnames: true,
    enable_dns_support: true,
    tags: { Name: "shop-network" },
  });
});

test("each zone has a subnet without public addresses", () => {
  expect(blockOf(stackWithNetwork(), "aws_subnet.Network_Subnet-eu-central-1b_E97EB496")).toEqual({
    availability_zone: "eu-central-1b",
    cidr_block: '${cidrsubnet("10.20.0.0/16", 4, 1)}',
    map_public_ip_on_launch: false,
    tags: { Name: "shop-network-eu-central-1b" },
    vpc_id: "${aws_vpc.Network.id}",
  });
});

test("the default security group has no rules", () => {
  expect(blockOf(stackWithNetwork(), "aws_default_security_group.Network_DefaultSecurityGroup_6811E764")).toEqual({
    egress: [],
    ingress: [],
    vpc_id: "${aws_vpc.Network.id}",
  });
});

test("the route table of all subnets has no route but the local one", () => {
  const stack = stackWithNetwork();
  expect([
    blockOf(stack, "aws_route_table.Network_Routes_A01E4C4B"),
    blockOf(stack, "aws_route_table_association.Network_Route-eu-central-1a_9314C242"),
  ]).toEqual([
    { tags: { Name: "shop-network" }, vpc_id: "${aws_vpc.Network.id}" },
    {
      route_table_id: "${aws_route_table.Network_Routes_A01E4C4B.id}",
      subnet_id: "${aws_subnet.Network_Subnet-eu-central-1a_ED084448.id}",
    },
  ]);
});

test("all traffic is logged to an encrypted group", () => {
  const stack = stackWithNetwork();
  expect([
    blockOf(stack, "aws_flow_log.Network_FlowLogs_AA56CF75"),
    blockOf(stack, "aws_cloudwatch_log_group.Network_FlowLogs_LogGroup_06F8465A"),
  ]).toEqual([
    {
      depends_on: ["aws_iam_role_policy.Network_FlowLogs_Permissions_8BFEE6E1"],
      iam_role_arn: "${aws_iam_role.Network_FlowLogs_Role_5294D16F.arn}",
      log_destination: "${aws_cloudwatch_log_group.Network_FlowLogs_LogGroup_06F8465A.arn}",
      log_destination_type: "cloud-watch-logs",
      max_aggregation_interval: 60,
      traffic_type: "ALL",
      vpc_id: "${aws_vpc.Network.id}",
    },
    {
      kms_key_id: "${aws_kms_key.Network_FlowLogs_Key_135D8BC6.arn}",
      name: "/aws/vpc/flow-logs/shop-network",
      retention_in_days: 365,
    },
  ]);
});

test("the role of the flow logs serves this account's flow logs, and writes to their group alone", () => {
  const stack = stackWithNetwork();
  expect([
    blockOf(stack, "data.aws_iam_policy_document.Network_FlowLogs_Role_Trust_EE8A95BC"),
    blockOf(stack, "data.aws_iam_policy_document.Network_FlowLogs_PermissionsDocument_C9972117"),
  ]).toEqual([
    {
      statement: [
        {
          actions: ["sts:AssumeRole"],
          condition: [
            { test: "StringEquals", values: ["123456789012"], variable: "aws:SourceAccount" },
            {
              test: "ArnLike",
              values: ["arn:aws:ec2:eu-central-1:123456789012:vpc-flow-log/*"],
              variable: "aws:SourceArn",
            },
          ],
          principals: [{ identifiers: ["vpc-flow-logs.amazonaws.com"], type: "Service" }],
        },
      ],
    },
    {
      statement: [
        {
          actions: ["logs:CreateLogStream", "logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:PutLogEvents"],
          resources: [
            "${aws_cloudwatch_log_group.Network_FlowLogs_LogGroup_06F8465A.arn}",
            "${aws_cloudwatch_log_group.Network_FlowLogs_LogGroup_06F8465A.arn}:log-stream:*",
          ],
        },
      ],
    },
  ]);
});

test("a given key encrypts the flow logs instead of one of their own", () => {
  const stack = stackWithNetwork({ flowLogKey: { keyArn: "arn:aws:kms:eu-central-1:123456789012:key/logs" } });
  expect(blockOf(stack, "aws_cloudwatch_log_group.Network_FlowLogs_LogGroup_06F8465A")).toEqual({
    kms_key_id: "arn:aws:kms:eu-central-1:123456789012:key/logs",
    name: "/aws/vpc/flow-logs/shop-network",
    retention_in_days: 365,
  });
});

test("fails with every property that cannot be used", () => {
  const props = { cidr: "10.20.0.0/28", availabilityZones: ["eu-central-1a"], flowLogRetentionDays: 100 };
  expect(messageOf(() => stackWithNetwork(props))).toBe(
    [
      "ConstructError: shop/Network: 3 values cannot be used.",
      '- cidr: got "10.20.0.0/28"; allowed: an IPv4 block from /16 to /24; fix: write a block such as 10.20.0.0/16.',
      '- availabilityZones: got ["eu-central-1a"]; allowed: two or more Availability Zones, as a DB subnet group covers at least two Availability Zones; fix: add one of another zone.',
      "- flowLogRetentionDays: got 100; allowed: a number of days out of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653; fix: leave it out for 365.",
    ].join("\n"),
  );
});

test("fails when a zone is named twice", () => {
  expect(messageOf(() => stackWithNetwork({ availabilityZones: ["eu-central-1a", "eu-central-1a"] }))).toBe(
    "ConstructError: shop/Network: 1 value cannot be used.\n" +
      '- availabilityZones: got ["eu-central-1a"]; allowed: each value once; fix: remove the repetition.',
  );
});

test("a network made elsewhere is adopted by its attributes", () => {
  expect(Network.fromAttributes({ vpcId: "vpc-1", subnetIds: ["subnet-1", "subnet-2"] })).toEqual({
    vpcId: "vpc-1",
    subnetIds: ["subnet-1", "subnet-2"],
    availabilityZones: [],
  });
});

test("subnets that are known only to Terraform are left to it", () => {
  const subnetIds = Token.asList({ reference: true });
  expect(Network.fromAttributes({ vpcId: "vpc-1", subnetIds })).toEqual({
    vpcId: "vpc-1",
    subnetIds,
    availabilityZones: [],
  });
});

test("fails to adopt a network that does not spread over two zones", () => {
  const attributes = { vpcId: "vpc-1", subnetIds: ["subnet-1"], availabilityZones: ["eu-central-1a"] };
  expect(messageOf(() => Network.fromAttributes(attributes))).toBe(
    [
      "ConstructError: Network.fromAttributes: 2 values cannot be used.",
      '- subnetIds: got ["subnet-1"]; allowed: two or more subnets, as a DB subnet group covers at least two Availability Zones; fix: add one of another zone.',
      '- availabilityZones: got ["eu-central-1a"]; allowed: two or more Availability Zones, as a DB subnet group covers at least two Availability Zones; fix: add one of another zone.',
    ].join("\n"),
  );
});
