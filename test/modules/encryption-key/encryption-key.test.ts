import { TerraformStack, Testing } from "cdktf";
import { AwsEnvironment, EncryptionKey, type EncryptionKeyProps, KeyPurpose } from "../../../modules";
import { addressesOf, blockOf, environmentValues, messageOf, stackWithEnvironment } from "../support";

const acknowledgement = { reason: "An imported key", owner: "team-orders", expires: "2027-03-31" };
const account = [{ identifiers: ["arn:aws:iam::123456789012:root"], type: "AWS" }];
const callerAccount = { test: "StringEquals", values: ["123456789012"], variable: "kms:CallerAccount" };
const cryptography = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"];
const administration = {
  actions: [
    "kms:CancelKeyDeletion",
    "kms:CreateAlias",
    "kms:Delete*",
    "kms:Describe*",
    "kms:Disable*",
    "kms:Enable*",
    "kms:Get*",
    "kms:List*",
    "kms:Put*",
    "kms:Revoke*",
    "kms:RotateKeyOnDemand",
    "kms:ScheduleKeyDeletion",
    "kms:TagResource",
    "kms:UntagResource",
    "kms:Update*",
  ],
  principals: account,
  resources: ["*"],
  sid: "AdministerByAccount",
};

function stackWithKey(props: Partial<EncryptionKeyProps> = {}) {
  const stack = stackWithEnvironment();
  new EncryptionKey(stack, "Key", { purpose: KeyPurpose.storage(), ...props });
  return stack;
}

test("a key's resources keep their addresses", () => {
  expect(addressesOf(stackWithKey())).toEqual([
    "aws_kms_alias.Key_Alias_6C2E2031",
    "aws_kms_key.Key",
    "data.aws_iam_policy_document.Key_Policy_58DDA5C1",
  ]);
});

test("a key is rotated each year and deleted only after 30 days", () => {
  expect(blockOf(stackWithKey(), "aws_kms_key.Key")).toEqual({
    deletion_window_in_days: 30,
    description: "Aurora storage, backups and snapshots",
    enable_key_rotation: true,
    policy: "${data.aws_iam_policy_document.Key_Policy_58DDA5C1.json}",
    rotation_period_in_days: 365,
  });
});

test("a key's alias is its path", () => {
  expect(blockOf(stackWithKey(), "aws_kms_alias.Key_Alias_6C2E2031")).toEqual({
    name: "alias/shop/Key",
    target_key_id: "${aws_kms_key.Key.key_id}",
  });
});

test.each([
  ["storage", KeyPurpose.storage(), "UseThroughRds", ["rds.eu-central-1.amazonaws.com"]],
  [
    "a secret",
    KeyPurpose.secret(),
    "UseThroughSecretsManager",
    ["secretsmanager.eu-central-1.amazonaws.com", "rds.eu-central-1.amazonaws.com"],
  ],
  ["insights", KeyPurpose.insights(), "UseThroughRds", ["rds.eu-central-1.amazonaws.com"]],
  [
    "backups",
    KeyPurpose.backups(),
    "UseThroughBackup",
    ["backup.eu-central-1.amazonaws.com", "rds.eu-central-1.amazonaws.com"],
  ],
])("a key for %s is usable by the account through its services alone", (_, purpose, sid, values) => {
  const viaService = { test: "StringEquals", values, variable: "kms:ViaService" };
  expect(blockOf(stackWithKey({ purpose }), "data.aws_iam_policy_document.Key_Policy_58DDA5C1")).toEqual({
    statement: [
      administration,
      { actions: cryptography, condition: [callerAccount, viaService], principals: account, resources: ["*"], sid },
      {
        actions: ["kms:CreateGrant"],
        condition: [
          callerAccount,
          viaService,
          { test: "Bool", values: ["true"], variable: "kms:GrantIsForAWSResource" },
        ],
        principals: account,
        resources: ["*"],
        sid: `${sid}Grants`,
      },
    ],
  });
});

test("a key for logs is usable by CloudWatch Logs for the named groups alone", () => {
  const stack = stackWithKey({ purpose: KeyPurpose.logs(["/aws/rds/cluster/orders/*"]) });
  expect(blockOf(stack, "data.aws_iam_policy_document.Key_Policy_58DDA5C1")).toEqual({
    statement: [
      administration,
      {
        actions: cryptography,
        condition: [
          {
            test: "ArnLike",
            values: ["arn:aws:logs:eu-central-1:123456789012:log-group:/aws/rds/cluster/orders/*"],
            variable: "kms:EncryptionContext:aws:logs:arn",
          },
        ],
        principals: [{ identifiers: ["logs.eu-central-1.amazonaws.com"], type: "Service" }],
        resources: ["*"],
        sid: "UseByCloudWatchLogs",
      },
    ],
  });
});

test.each([
  ["us-gov-west-1", "logs.us-gov-west-1.amazonaws.com"],
  ["cn-north-1", "logs.cn-north-1.amazonaws.com.cn"],
  ["us-iso-east-1", "logs.us-iso-east-1.c2s.ic.gov"],
  ["us-isob-east-1", "logs.us-isob-east-1.sc2s.sgov.gov"],
])("in %s, CloudWatch Logs is %s", (region, principal) => {
  const stack = new TerraformStack(Testing.app(), "shop");
  new AwsEnvironment(stack, "Aws", { ...environmentValues, region, availabilityZones: [], offline: true });
  new EncryptionKey(stack, "Key", { purpose: KeyPurpose.logs(["/aws/rds/cluster/orders/*"]) });
  expect(blockOf(stack, "data.aws_iam_policy_document.Key_Policy_58DDA5C1")).toMatchObject({
    statement: [{}, { principals: [{ identifiers: [principal], type: "Service" }] }],
  });
});

test("a key without rotation, acknowledged, has no rotation period", () => {
  const stack = stackWithKey({ rotation: false, acknowledgements: { "kms/key_rotation": acknowledgement } });
  expect(blockOf(stack, "aws_kms_key.Key")).toEqual({
    deletion_window_in_days: 30,
    description: "Aurora storage, backups and snapshots",
    enable_key_rotation: false,
    policy: "${data.aws_iam_policy_document.Key_Policy_58DDA5C1.json}",
  });
});

test("fails with every property that cannot be used", () => {
  const props = { alias: "aws/rds", rotation: false, rotationPeriodDays: 30, deletionWindowDays: 3 };
  expect(messageOf(() => stackWithKey(props))).toBe(
    [
      "ConstructError: shop/Key: 4 values cannot be used.",
      '- alias: got "aws/rds"; allowed: 1 to 250 letters, digits, /, _ and -, not beginning with aws/; fix: give another alias.',
      "- rotationPeriodDays: got 30; allowed: a whole number of days from 90 to 2560; fix: leave it out for 365.",
      "- deletionWindowDays: got 3; allowed: a whole number of days from 7 to 30; fix: leave it out for 30.",
      '- rotation: got false; allowed: true, or another value with an acknowledgement of kms/key_rotation; fix: remove rotation, or add acknowledgements: { "kms/key_rotation": { reason, owner, expires } }.',
    ].join("\n"),
  );
});

test("fails when a key for logs names no group", () => {
  expect(messageOf(() => KeyPurpose.logs([]))).toBe(
    "ConstructError: KeyPurpose.logs: got no log group name; allowed: one or more; fix: name the groups that the key encrypts.",
  );
});
