import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack, Testing } from "cdktf";
import { AwsEnvironment, BackupPlan, type BackupPlanProps, BackupVault, waiversFileName } from "../../../modules";
import { addressesOf, blockOf, configurationOf, environmentValues, messageOf, stackWithEnvironment } from "../support";

const clusters = [{ clusterArn: "arn:aws:rds:eu-central-1:123456789012:cluster:orders" }];
const copyTo = [{ vaultArn: "arn:aws:backup:eu-central-1:210987654321:backup-vault:copies" }];
const acknowledgement = { reason: "Data must not leave", owner: "team-orders", expires: "2027-03-31" };

function stackWithPlan(props: Partial<BackupPlanProps> = {}) {
  const stack = stackWithEnvironment();
  new BackupPlan(stack, "Backups", { clusters, ...props });
  return stack;
}

function stackIn(region: string, props: Partial<BackupPlanProps> = {}) {
  const stack = new TerraformStack(Testing.app(), "shop");
  new AwsEnvironment(stack, "Aws", { ...environmentValues, region, availabilityZones: [], offline: true });
  new BackupPlan(stack, "Backups", { clusters, ...props });
  return stack;
}

test("a plan's resources keep their addresses", () => {
  expect(addressesOf(stackWithPlan())).toEqual([
    "aws_backup_plan.Backups",
    "aws_backup_selection.Backups_Selection_8B2FAD49",
    "aws_backup_vault.Backups_RecoveryVault_D3E29A00",
    "aws_backup_vault.Backups_Vault_63F50EE3",
    "aws_backup_vault_lock_configuration.Backups_RecoveryVault_Lock_D8A6E8AB",
    "aws_backup_vault_lock_configuration.Backups_Vault_Lock_5FB02AC1",
    "aws_iam_role.Backups_Role_DF769039",
    "aws_iam_role_policy_attachment.Backups_Role_Permissions_40F85412",
    "aws_kms_alias.Backups_RecoveryVault_Key_Alias_7BE3F368",
    "aws_kms_alias.Backups_Vault_Key_Alias_B0F03AD5",
    "aws_kms_key.Backups_RecoveryVault_Key_208DD518",
    "aws_kms_key.Backups_Vault_Key_B4C39309",
    "data.aws_iam_policy_document.Backups_RecoveryVault_Key_Policy_E422C9C3",
    "data.aws_iam_policy_document.Backups_Role_Trust_A3E94B36",
    "data.aws_iam_policy_document.Backups_Vault_Key_Policy_86EC3A47",
  ]);
});

test("backups are made every day, kept for 35 days, and copied", () => {
  expect(blockOf(stackWithPlan(), "aws_backup_plan.Backups")).toEqual({
    name: "shop-backups",
    rule: [
      {
        completion_window: 480,
        copy_action: [
          {
            destination_vault_arn: "${aws_backup_vault.Backups_RecoveryVault_D3E29A00.arn}",
            lifecycle: { delete_after: 35 },
          },
        ],
        lifecycle: { delete_after: 35 },
        rule_name: "daily",
        schedule: "cron(0 6 * * ? *)",
        start_window: 60,
        target_vault_name: "${aws_backup_vault.Backups_Vault_63F50EE3.name}",
      },
    ],
    tags: { Name: "shop-backups" },
  });
});

test("the clusters are selected by their ARNs, once the role can back them up", () => {
  expect(blockOf(stackWithPlan(), "aws_backup_selection.Backups_Selection_8B2FAD49")).toEqual({
    depends_on: ["aws_iam_role_policy_attachment.Backups_Role_Permissions_40F85412"],
    iam_role_arn: "${aws_iam_role.Backups_Role_DF769039.arn}",
    name: "shop-backups",
    plan_id: "${aws_backup_plan.Backups.id}",
    resources: ["arn:aws:rds:eu-central-1:123456789012:cluster:orders"],
  });
});

test("the role has the policy that AWS keeps for it", () => {
  const address = "aws_iam_role_policy_attachment.Backups_Role_Permissions_40F85412";
  expect(blockOf(stackWithPlan(), address)).toEqual({
    policy_arn: "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup",
    role: "${aws_iam_role.Backups_Role_DF769039.name}",
  });
});

test("the vault of the copies is in the neighbouring Region, with its lock and its key", () => {
  const stack = stackWithPlan();
  const provider = "aws.shop-backups-recovery-vault";
  expect(configurationOf(stack).provider?.["aws"]?.map(({ alias, region }) => [alias, region])).toEqual([
    [undefined, "eu-central-1"],
    ["shop-backups-recovery-vault", "eu-west-1"],
  ]);
  expect(
    addressesOf(stack)
      .filter((address) => blockOf(stack, address)?.["provider"] === provider)
      .map((address) => address.replace(/_[0-9A-F]{8}$/, "")),
  ).toEqual([
    "aws_backup_vault.Backups_RecoveryVault",
    "aws_backup_vault_lock_configuration.Backups_RecoveryVault_Lock",
    "aws_kms_alias.Backups_RecoveryVault_Key_Alias",
    "aws_kms_key.Backups_RecoveryVault_Key",
    "data.aws_iam_policy_document.Backups_RecoveryVault_Key_Policy",
  ]);
});

test.each([
  ["eu-west-2", "eu-west-1"],
  ["eu-central-1", "eu-north-1"],
])("copies of %s go to the given Region %s", (region, recoveryRegion) => {
  const stack = stackIn(region, { recoveryRegion });
  expect(configurationOf(stack).provider?.["aws"]?.map((provider) => provider["region"])).toEqual([
    region,
    recoveryRegion,
  ]);
});

test("given vaults are taken instead of own ones", () => {
  const stack = stackWithEnvironment();
  const vault = new BackupVault(stack, "Vault", { minimumRetentionDays: 30 });
  new BackupPlan(stack, "Backups", { clusters, vault, copyTo, retentionDays: 90, schedule: "cron(0 22 * * ? *)" });
  expect(addressesOf(stack).filter((address) => address.startsWith("aws_backup_vault."))).toEqual([
    "aws_backup_vault.Vault",
  ]);
  expect(blockOf(stack, "aws_backup_plan.Backups")?.["rule"]).toEqual([
    {
      completion_window: 480,
      copy_action: [{ destination_vault_arn: copyTo[0]?.vaultArn, lifecycle: { delete_after: 90 } }],
      lifecycle: { delete_after: 90 },
      rule_name: "daily",
      schedule: "cron(0 22 * * ? *)",
      start_window: 60,
      target_vault_name: "${aws_backup_vault.Vault.name}",
    },
  ]);
});

test("backups without a copy are acknowledged, and the gate is told", () => {
  const outdir = mkdtempSync(join(tmpdir(), "aurora-guard-backups-"));
  const app = new App({ outdir });
  const stack = stackWithEnvironment(app);
  const acknowledgements = { "backup/second_copy": acknowledgement };
  new BackupPlan(stack, "Backups", { clusters, copyTo: [], acknowledgements });
  app.synth();
  const waivers: unknown = JSON.parse(readFileSync(join(outdir, "stacks", "shop", waiversFileName), "utf8"));
  rmSync(outdir, { recursive: true });
  expect(waivers).toEqual([{ rule: "backup/second_copy", address: "aws_backup_plan.Backups", ...acknowledgement }]);
});

test("fails with every property that cannot be used", () => {
  const props = { clusters: [], retentionDays: 3, schedule: "rate(1 day)", recoveryRegion: "cn-north-1" };
  expect(messageOf(() => stackWithPlan(props))).toBe(
    [
      "ConstructError: shop/Backups: 4 values cannot be used.",
      "- clusters: got []; allowed: one cluster or more; fix: name the clusters.",
      "- retentionDays: got 3; allowed: a whole number of days from 7 to 36500; fix: leave it out for 35.",
      '- schedule: got "rate(1 day)"; allowed: a cron expression with six fields, in UTC; fix: leave it out for cron(0 6 * * ? *).',
      '- recoveryRegion: got "cn-north-1"; allowed: another Region than eu-central-1, in the same partition; fix: give the Region that may hold copies of the data.',
    ].join("\n"),
  );
});

test("fails where backups are not kept as long as the vault wants", () => {
  const stack = stackWithEnvironment();
  const vault = new BackupVault(stack, "Vault", { minimumRetentionDays: 90 });
  expect(messageOf(() => new BackupPlan(stack, "Backups", { clusters, vault }))).toBe(
    "ConstructError: shop/Backups: 1 value cannot be used.\n" +
      "- retentionDays: got 35; allowed: a whole number of days from 90 to 36500; fix: give 90 or more.",
  );
});

test("fails in a Region that has no neighbour under the same law", () => {
  expect(messageOf(() => stackIn("eu-west-2"))).toBe(
    "ConstructError: shop/Backups: 1 value cannot be used.\n" +
      "- recoveryRegion: got nothing; allowed: another Region than eu-west-2, in the same partition; fix: give the Region that may hold copies of the data.",
  );
});

test("fails without a copy and without an acknowledgement", () => {
  expect(messageOf(() => stackWithPlan({ copyTo: [] }))).toBe(
    "ConstructError: shop/Backups: 1 value cannot be used.\n" +
      "- copyTo: got []; allowed: one vault or more, or another value with an acknowledgement of backup/second_copy; " +
      'fix: remove copyTo, or add acknowledgements: { "backup/second_copy": { reason, owner, expires } }.',
  );
});

test("fails for a recovery Region beside given vaults", () => {
  expect(messageOf(() => stackWithPlan({ copyTo, recoveryRegion: "eu-west-1" }))).toBe(
    "ConstructError: shop/Backups: 1 value cannot be used.\n" +
      '- recoveryRegion: got "eu-west-1"; allowed: a Region where copyTo is left out; fix: remove it, or copyTo.',
  );
});
