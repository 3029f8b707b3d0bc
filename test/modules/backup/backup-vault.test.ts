import { BackupVault, type BackupVaultProps } from "../../../modules";
import { addressesOf, blockOf, messageOf, stackWithEnvironment } from "../support";

const lockAddress = "aws_backup_vault_lock_configuration.Vault_Lock_C9DD9055";

function stackWithVault(props: BackupVaultProps = {}) {
  const stack = stackWithEnvironment();
  new BackupVault(stack, "Vault", props);
  return stack;
}

test("a vault's resources keep their addresses", () => {
  expect(addressesOf(stackWithVault())).toEqual([
    "aws_backup_vault.Vault",
    "aws_backup_vault_lock_configuration.Vault_Lock_C9DD9055",
    "aws_kms_alias.Vault_Key_Alias_FBE563CB",
    "aws_kms_key.Vault_Key_447CDAEB",
    "data.aws_iam_policy_document.Vault_Key_Policy_DAEA50A9",
  ]);
});

test("a vault has a key of its own and is locked in governance mode", () => {
  const stack = stackWithVault();
  expect([blockOf(stack, "aws_backup_vault.Vault"), blockOf(stack, lockAddress)]).toEqual([
    { kms_key_arn: "${aws_kms_key.Vault_Key_447CDAEB.arn}", name: "shop-vault", tags: { Name: "shop-vault" } },
    { backup_vault_name: "${aws_backup_vault.Vault.name}", min_retention_days: 7 },
  ]);
});

test("a given key, name and retention are taken", () => {
  const keyArn = "arn:aws:kms:eu-central-1:123456789012:key/backups";
  const stack = stackWithVault({ key: { keyArn }, name: "databases", minimumRetentionDays: 30 });
  expect([blockOf(stack, "aws_backup_vault.Vault"), blockOf(stack, lockAddress)]).toEqual([
    { kms_key_arn: keyArn, name: "databases", tags: { Name: "databases" } },
    { backup_vault_name: "${aws_backup_vault.Vault.name}", min_retention_days: 30 },
  ]);
});

test("compliance mode takes somebody who answers for it, and time to change one's mind", () => {
  const complianceLock = { changeableForDays: 14, reason: "The regulator asks for it", owner: "team-databases" };
  const stack = stackWithVault({ complianceLock });
  expect(blockOf(stack, lockAddress)).toEqual({
    backup_vault_name: "${aws_backup_vault.Vault.name}",
    changeable_for_days: 14,
    min_retention_days: 7,
  });
});

test("fails with every property that cannot be used", () => {
  const complianceLock = { changeableForDays: 2, reason: "", owner: " " };
  expect(messageOf(() => stackWithVault({ name: "a vault", minimumRetentionDays: 6, complianceLock }))).toBe(
    [
      "ConstructError: shop/Vault: 5 values cannot be used.",
      '- name: got "a vault"; allowed: 2 to 50 letters, digits, hyphens and underscores; fix: leave it out for a name from the path.',
      "- minimumRetentionDays: got 6; allowed: a whole number of days from 7 to 36500; fix: leave it out for 7.",
      '- complianceLock.reason: got ""; allowed: a text that is not empty; fix: say why nobody may lift the lock.',
      '- complianceLock.owner: got " "; allowed: a text that is not empty; fix: say who answers for it.',
      "- complianceLock.changeableForDays: got 2; allowed: a whole number of days from 3 to 36500; fix: give 3 or more, to try the lock out.",
    ].join("\n"),
  );
});
