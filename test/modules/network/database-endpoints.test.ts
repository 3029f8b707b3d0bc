import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { DatabaseEndpoints, type DatabaseEndpointsProps, Network } from "../../../modules";
import { addressesOf, blockOf, messageOf, stackWithEnvironment } from "../support";

const network = Network.fromAttributes({ vpcId: "vpc-1", subnetIds: ["subnet-1", "subnet-2"] });

function stackWithEndpoints(props: Partial<DatabaseEndpointsProps> = {}) {
  const stack = stackWithEnvironment();
  const endpoints = new DatabaseEndpoints(stack, "Endpoints", { network, ...props });
  return { stack, endpoints };
}

test("the endpoints keep their addresses; that of the Data API is there where it is asked for", () => {
  expect(addressesOf(stackWithEndpoints({ dataApi: true }).stack)).toEqual([
    "aws_security_group.Endpoints_SecurityGroup_13F1FF65",
    "aws_vpc_endpoint.Endpoints_Endpoint-kms_8417FCEB",
    "aws_vpc_endpoint.Endpoints_Endpoint-logs_4A0A0E6B",
    "aws_vpc_endpoint.Endpoints_Endpoint-monitoring_C9A721A0",
    "aws_vpc_endpoint.Endpoints_Endpoint-rds-data_FD9FAE8D",
    "aws_vpc_endpoint.Endpoints_Endpoint-rds_FB194B40",
    "aws_vpc_endpoint.Endpoints_Endpoint-secretsmanager_0FD00312",
    "aws_vpc_endpoint.Endpoints_Endpoint-sts_CEB384B0",
    "data.aws_iam_policy_document.Endpoints_Policy_392829DC",
    "data.aws_iam_policy_document.Endpoints_TokenPolicy_B069E05C",
  ]);
  expect([...stackWithEndpoints().endpoints.endpoints.keys()]).toEqual([
    "kms",
    "logs",
    "monitoring",
    "rds",
    "secretsmanager",
    "sts",
  ]);
});

test("an endpoint answers to the API's own name in every subnet, behind a group without rules", () => {
  const { stack } = stackWithEndpoints();
  expect([
    blockOf(stack, "aws_vpc_endpoint.Endpoints_Endpoint-rds_FB194B40"),
    blockOf(stack, "aws_security_group.Endpoints_SecurityGroup_13F1FF65"),
  ]).toEqual([
    {
      policy: "${data.aws_iam_policy_document.Endpoints_Policy_392829DC.json}",
      private_dns_enabled: true,
      security_group_ids: ["${aws_security_group.Endpoints_SecurityGroup_13F1FF65.id}"],
      service_name: "com.amazonaws.eu-central-1.rds",
      subnet_ids: ["subnet-1", "subnet-2"],
      tags: { Name: "shop-endpoints-rds" },
      vpc_endpoint_type: "Interface",
      vpc_id: "vpc-1",
    },
    {
      description: "Interface endpoints of the database network",
      lifecycle: { create_before_destroy: true },
      name_prefix: "shop-endpoints-",
      tags: { Name: "shop-endpoints" },
      vpc_id: "vpc-1",
    },
  ]);
});

test("the account's principals reach the account's resources, and those of trusted accounts", () => {
  const { stack } = stackWithEndpoints({ trustedAccounts: ["210987654321"] });
  const accounts = ["123456789012", "210987654321"];
  const ownPrincipalsAndResources = {
    actions: ["*"],
    condition: [
      { test: "StringEquals", values: accounts, variable: "aws:PrincipalAccount" },
      { test: "StringEqualsIfExists", values: accounts, variable: "aws:ResourceAccount" },
    ],
    principals: [{ identifiers: ["*"], type: "AWS" }],
    resources: ["*"],
    sid: "OwnPrincipalsAndResources",
  };
  expect([
    blockOf(stack, "data.aws_iam_policy_document.Endpoints_Policy_392829DC"),
    blockOf(stack, "data.aws_iam_policy_document.Endpoints_TokenPolicy_B069E05C"),
  ]).toEqual([
    { statement: [ownPrincipalsAndResources] },
    {
      statement: [
        ownPrincipalsAndResources,
        {
          actions: ["sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity"],
          principals: [{ identifiers: ["*"], type: "AWS" }],
          resources: ["arn:aws:iam::123456789012:role/*", "arn:aws:iam::210987654321:role/*"],
          sid: "OwnRolesByFederation",
        },
      ],
    },
  ]);
});

test("whoever may log in by federation does so through the endpoint of STS alone", () => {
  const { stack } = stackWithEndpoints();
  expect(blockOf(stack, "aws_vpc_endpoint.Endpoints_Endpoint-sts_CEB384B0")?.["policy"]).toBe(
    "${data.aws_iam_policy_document.Endpoints_TokenPolicy_B069E05C.json}",
  );
});

test("an application is let in on port 443, with its own way out", () => {
  const { stack, endpoints } = stackWithEndpoints();
  endpoints.connections.allowDefaultPortFrom(new SecurityGroup(stack, "Application", { vpcId: "vpc-1" }));
  const rules = addressesOf(stack).filter((address) => address.includes("gress_rule"));
  expect(rules.map((address) => blockOf(stack, address))).toEqual([
    {
      description: "To Endpoints",
      from_port: 443,
      ip_protocol: "tcp",
      referenced_security_group_id: "${aws_security_group.Endpoints_SecurityGroup_13F1FF65.id}",
      security_group_id: "${aws_security_group.Application.id}",
      to_port: 443,
    },
    {
      description: "From Application",
      from_port: 443,
      ip_protocol: "tcp",
      referenced_security_group_id: "${aws_security_group.Application.id}",
      security_group_id: "${aws_security_group.Endpoints_SecurityGroup_13F1FF65.id}",
      to_port: 443,
    },
  ]);
});

test("fails for accounts that cannot be any", () => {
  expect(messageOf(() => stackWithEndpoints({ trustedAccounts: ["1234"] }))).toBe(
    "ConstructError: shop/Endpoints: 1 value cannot be used.\n" +
      '- trustedAccounts: got ["1234"]; allowed: AWS account ids of twelve digits, as texts; fix: write ids such as "012345678901".',
  );
});
