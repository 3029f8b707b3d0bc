import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { TerraformStack, Testing } from "cdktf";
import { Construct } from "constructs";
import { AwsEnvironment } from "../../../modules";
import { namesCredentials } from "../../../modules/aws-environment/credentials";
import { partitionOf } from "../../../modules/aws-environment/partition";
import { configurationOf, environmentValues, messageOf } from "../support";

function stackOf(build: (stack: TerraformStack) => unknown): TerraformStack {
  const stack = new TerraformStack(Testing.app(), "shop");
  build(stack);
  return stack;
}

test("an online environment works in its account only, and tags every resource", () => {
  const stack = stackOf(
    (scope) => new AwsEnvironment(scope, "Aws", { ...environmentValues, offline: false, tags: { team: "orders" } }),
  );
  expect(configurationOf(stack).provider).toEqual({
    aws: [
      { allowed_account_ids: ["123456789012"], default_tags: [{ tags: { team: "orders" } }], region: "eu-central-1" },
    ],
  });
});

test("an offline environment has placeholder credentials and asks AWS nothing", () => {
  const stack = stackOf((scope) => new AwsEnvironment(scope, "Aws", { ...environmentValues, offline: true }));
  expect(configurationOf(stack).provider).toEqual({
    aws: [
      {
        access_key: "offline",
        region: "eu-central-1",
        secret_key: "offline",
        skip_credentials_validation: true,
        skip_metadata_api_check: "true",
        skip_region_validation: true,
        skip_requesting_account_id: true,
      },
    ],
  });
});

test.each([
  [{}, false],
  [{ AWS_PROFILE: "" }, false],
  [{ AWS_REGION: "eu-central-1" }, false],
  [{ AWS_ACCESS_KEY_ID: "placeholder" }, true],
  [{ AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: "/v2/credentials" }, true],
])("the variables %j name credentials: %s", (variables, expected) => {
  expect(namesCredentials(variables)).toBe(expected);
});

test("an environment is offline by default just when no variable names credentials", () => {
  const stack = stackOf((scope) => new AwsEnvironment(scope, "Aws", environmentValues));
  expect(AwsEnvironment.of(stack).offline).toBe(!namesCredentials(process.env));
});

test.each([
  ["eu-central-1", "aws"],
  ["cn-north-1", "aws-cn"],
  ["us-gov-west-1", "aws-us-gov"],
  ["us-iso-east-1", "aws-iso"],
  ["us-isob-east-1", "aws-iso-b"],
])("%s is in the partition %s", (region, partition) => {
  expect(partitionOf(region)).toBe(partition);
});

test("ARNs name the partition, the Region and the account", () => {
  const stack = stackOf((scope) => new AwsEnvironment(scope, "Aws", environmentValues));
  const environment = AwsEnvironment.of(stack);
  expect([environment.arn("rds", "db:orders"), environment.globalArn("iam", "root")]).toEqual([
    "arn:aws:rds:eu-central-1:123456789012:db:orders",
    "arn:aws:iam::123456789012:root",
  ]);
});

test("a construct finds the environment of the nearest scope", () => {
  let inner: AwsEnvironment | undefined;
  let construct: Construct | undefined;
  stackOf((stack) => {
    new AwsEnvironment(stack, "Aws", environmentValues);
    const scope = new Construct(stack, "Secondary");
    inner = new AwsEnvironment(scope, "Aws", { ...environmentValues, accountId: "210987654321" });
    construct = new Construct(scope, "Orders");
  });
  expect(construct && AwsEnvironment.of(construct)).toBe(inner);
});

test("the same account in another Region has a provider of its own, which what is made there uses", () => {
  const stack = stackOf((scope) => {
    const environment = new AwsEnvironment(scope, "Aws", {
      ...environmentValues,
      offline: false,
      tags: { team: "orders" },
    });
    const recovery = new Construct(scope, "Recovery");
    environment.inRegion(recovery, "eu-west-1");
    new SnsTopic(recovery, "Topic");
    new DataAwsIamPolicyDocument(new Construct(recovery, "Part"), "Policy");
    new SnsTopic(scope, "Topic");
  });
  const { provider, resource, data } = configurationOf(stack);
  const shared = { allowed_account_ids: ["123456789012"], default_tags: [{ tags: { team: "orders" } }] };
  expect({ provider, resource, data }).toEqual({
    provider: {
      aws: [
        { ...shared, region: "eu-central-1" },
        { ...shared, alias: "shop-recovery", region: "eu-west-1" },
      ],
    },
    resource: {
      aws_sns_topic: { Recovery_Topic_591A049C: { provider: "aws.shop-recovery" }, Topic: {} },
    },
    data: { aws_iam_policy_document: { Recovery_Part_Policy_091EA8C2: { provider: "aws.shop-recovery" } } },
  });
});

test("a scope within another Region's may have a Region of its own", () => {
  const stack = stackOf((scope) => {
    const recovery = new Construct(scope, "Recovery");
    const nested = new Construct(recovery, "Nested");
    const environment = new AwsEnvironment(scope, "Aws", environmentValues);
    environment.inRegion(recovery, "eu-west-1");
    environment.inRegion(nested, "eu-north-1");
    new SnsTopic(nested, "Topic");
  });
  expect(Object.values(configurationOf(stack).resource?.["aws_sns_topic"] ?? {})).toEqual([
    { provider: "aws.shop-recovery-nested" },
  ]);
});

test("fails with all values that cannot be an environment", () => {
  const values = { accountId: "1234", region: "Frankfurt", availabilityZones: ["eu-central-1a"] };
  expect(messageOf(() => stackOf((stack) => new AwsEnvironment(stack, "Aws", values)))).toBe(
    [
      "ConstructError: shop/Aws: 3 values cannot be used.",
      '- accountId: got "1234"; allowed: an AWS account id of twelve digits, as a text; fix: write it with its leading zeros, such as "012345678901".',
      '- region: got "Frankfurt"; allowed: the code of an AWS Region; fix: write the code, such as eu-central-1, and not the Region\'s name.',
      '- availabilityZones: got ["eu-central-1a"]; allowed: names of zones in Frankfurt; fix: write names such as Frankfurta.',
    ].join("\n"),
  );
});

test("fails where there is no environment", () => {
  expect(messageOf(() => stackOf((stack) => AwsEnvironment.of(new Construct(stack, "Orders"))))).toBe(
    "ConstructError: shop/Orders: got no AwsEnvironment; allowed: one in the construct's scope or above it; " +
      'fix: make one first, as in new AwsEnvironment(stack, "Aws", { accountId, region, availabilityZones }).',
  );
});

test("fails where a scope has two environments", () => {
  const build = (stack: TerraformStack): unknown => {
    new AwsEnvironment(stack, "Aws", environmentValues);
    new AwsEnvironment(stack, "Other", environmentValues);
    return AwsEnvironment.of(new Construct(stack, "Orders"));
  };
  expect(messageOf(() => stackOf(build))).toBe(
    "ConstructError: shop/Orders: got 2 AwsEnvironments in shop; allowed: one in a scope; " +
      "fix: put each into a scope of its own, with the constructs that belong to it.",
  );
});
